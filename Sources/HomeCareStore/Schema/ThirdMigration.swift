/// What holds an operation's name to one change.
enum ThirdMigration {
    static let name = "003 operations hold their content"

    static let tables = """
        -- What an operation did, so that its id cannot be used again for something else.
        ALTER TABLE operations ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
        """
}
