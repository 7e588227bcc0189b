/// What a name typed in the search is narrowed by, so that a common name costs no more than a rare
/// one; and how names sound, heard anew.
enum FifthMigration {
    static let name = "005 names narrowed by specialty and county"

    static let tables = """
        DROP TABLE caregiver_words;
        -- The words of those who can be booked. Of specialties and counties a bit each is set,
        -- so that most who do not fit are left out without another look; with rating and rate
        -- they are found in caregiver_places by its key, the best first.
        CREATE TABLE caregiver_words (
            word TEXT NOT NULL,
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            specialties INTEGER NOT NULL,
            counties INTEGER NOT NULL,
            rating_order INTEGER NOT NULL,
            rate_cents INTEGER NOT NULL,
            PRIMARY KEY (word, caregiver_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX caregiver_words_by_caregiver ON caregiver_words (caregiver_id);
        DELETE FROM caregiver_places;
        DELETE FROM patient_words;
        """
}
