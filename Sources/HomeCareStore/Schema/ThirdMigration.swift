/// What names of operations need to be held to what they were given for.
enum ThirdMigration {
    static let name = "003 operations"

    static let tables = """
        -- Who did what with which content under this name; empty where it was done before that
        -- was kept.
        ALTER TABLE operations ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
        """
}
