/// What somebody knew of a visit before a message about it, so that the next one tells what is new
/// to them where this one never reached them.
enum SixthMigration {
    static let name = "006 what was known of a visit"

    static let tables = """
        -- No row: nothing had reached them yet.
        CREATE TABLE known_visits (
            notification_id INTEGER PRIMARY KEY
                REFERENCES notifications (id) ON DELETE CASCADE,
            state TEXT NOT NULL,
            mode TEXT NOT NULL,
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL,
            address TEXT NOT NULL,
            caregiver_name TEXT NOT NULL
        ) STRICT;
        """
}
