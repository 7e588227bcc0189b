/// What finding care and booking it needs: availability, credentials, holds, series, ratings, the
/// desk's patients, and guards that know the travel between two visits.
enum FourthMigration {
    static let name = "004 finding and booking"

    static let people = """
        -- A patient registered twice stands behind the one who is kept.
        ALTER TABLE patients ADD COLUMN merged_into INTEGER REFERENCES patients (id);
        CREATE INDEX patients_by_merge ON patients (merged_into) WHERE merged_into IS NOT NULL;
        CREATE INDEX patients_by_phone ON patients (phone) WHERE phone IS NOT NULL;
        CREATE INDEX patients_by_birth ON patients (date_of_birth);
        ALTER TABLE emergency_contacts ADD COLUMN guardian INTEGER NOT NULL DEFAULT 0
            CHECK (guardian IN (0, 1));
        CREATE INDEX emergency_contacts_by_phone ON emergency_contacts (phone)
            WHERE phone IS NOT NULL;

        CREATE TABLE patient_merges (
            id INTEGER PRIMARY KEY,
            kept_id INTEGER NOT NULL REFERENCES patients (id),
            merged_id INTEGER NOT NULL REFERENCES patients (id),
            reason TEXT NOT NULL CHECK (reason <> ''),
            merged_by INTEGER REFERENCES users (id),
            merged_at INTEGER NOT NULL,
            undone_by INTEGER REFERENCES users (id),
            undone_at INTEGER,
            CHECK (kept_id <> merged_id)
        ) STRICT;
        CREATE INDEX patient_merges_by_kept ON patient_merges (kept_id, id);
        CREATE INDEX patient_merges_by_merged ON patient_merges (merged_id, id);

        -- What a merge moved from one patient to the other, so that undoing it moves that back.
        CREATE TABLE patient_merge_moves (
            merge_id INTEGER NOT NULL REFERENCES patient_merges (id),
            entity TEXT NOT NULL,
            entity_id INTEGER NOT NULL,
            PRIMARY KEY (merge_id, entity, entity_id)
        ) STRICT, WITHOUT ROWID;

        -- Words by which people are found: each folded word of a name, and '~' with its sound.
        CREATE TABLE patient_words (
            word TEXT NOT NULL,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            PRIMARY KEY (word, patient_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX patient_words_by_patient ON patient_words (patient_id);
        CREATE TABLE caregiver_words (
            word TEXT NOT NULL,
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            PRIMARY KEY (word, caregiver_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX caregiver_words_by_caregiver ON caregiver_words (caregiver_id);

        -- Consent is express, informed, recorded, and can be withdrawn (Data Protection Act 2019).
        CREATE TABLE consents (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            purpose TEXT NOT NULL CHECK (purpose IN ('care', 'messages', 'sharing')),
            given_by TEXT NOT NULL CHECK (given_by <> ''),
            relationship TEXT NOT NULL DEFAULT '',
            how TEXT NOT NULL CHECK (how IN ('inPerson', 'phone', 'written', 'online')),
            given_at INTEGER NOT NULL,
            recorded_by INTEGER REFERENCES users (id),
            withdrawn_at INTEGER,
            withdrawn_by INTEGER REFERENCES users (id)
        ) STRICT;
        CREATE INDEX consents_by_patient ON consents (patient_id, id);
        CREATE UNIQUE INDEX consents_one_standing
            ON consents (patient_id, purpose) WHERE withdrawn_at IS NULL;
        """

    static let caregivers = """
        -- Minutes of travel a caregiver needs between visits, and how long before a visit they
        -- must know of it; what the patients' ratings add up to.
        ALTER TABLE caregivers ADD COLUMN buffer_minutes INTEGER NOT NULL DEFAULT 0
            CHECK (buffer_minutes BETWEEN 0 AND 480);
        ALTER TABLE caregivers ADD COLUMN notice_minutes INTEGER NOT NULL DEFAULT 0
            CHECK (notice_minutes BETWEEN 0 AND 20160);
        ALTER TABLE caregivers ADD COLUMN rating_count INTEGER NOT NULL DEFAULT 0
            CHECK (rating_count >= 0);
        ALTER TABLE caregivers ADD COLUMN rating_sum INTEGER NOT NULL DEFAULT 0
            CHECK (rating_sum >= 0);

        CREATE TABLE caregiver_counties (
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            county_code TEXT NOT NULL CHECK (length(county_code) = 3),
            PRIMARY KEY (caregiver_id, county_code)
        ) STRICT, WITHOUT ROWID;

        -- ISO 639 codes, such as 'en', 'sw', 'ki'.
        CREATE TABLE caregiver_languages (
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 3),
            PRIMARY KEY (caregiver_id, language)
        ) STRICT, WITHOUT ROWID;

        -- The number stands as given: no register publishes a format.
        CREATE TABLE credentials (
            id INTEGER PRIMARY KEY,
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            regulator TEXT NOT NULL CHECK (regulator <> ''),
            number TEXT NOT NULL CHECK (number <> ''),
            expires_on TEXT NOT NULL CHECK (expires_on GLOB
                '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            evidence TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL CHECK (state IN ('pending', 'verified', 'rejected', 'withdrawn')),
            handed_in_at INTEGER NOT NULL,
            checked_by INTEGER REFERENCES users (id),
            checked_at INTEGER,
            check_note TEXT NOT NULL DEFAULT '',
            CHECK ((state = 'pending') = (checked_at IS NULL))
        ) STRICT;
        CREATE INDEX credentials_by_caregiver ON credentials (caregiver_id, state, expires_on);
        CREATE INDEX credentials_by_expiry ON credentials (state, expires_on);

        -- Minutes of the clinic's local day; weekday 1 is Monday. The columns of the key come
        -- first: otherwise SQLite 3.40's integrity check finds NULLs where there are none.
        CREATE TABLE availability_windows (
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
            starts_minute INTEGER NOT NULL CHECK (starts_minute BETWEEN 0 AND 1439),
            mode TEXT NOT NULL CHECK (mode IN ('inPerson', 'virtual', 'both')),
            ends_minute INTEGER NOT NULL CHECK (ends_minute BETWEEN 1 AND 1440),
            PRIMARY KEY (caregiver_id, weekday, starts_minute, mode),
            CHECK (ends_minute > starts_minute)
        ) STRICT, WITHOUT ROWID;

        -- Time beside the weekly windows, on one day.
        CREATE TABLE extra_windows (
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            date TEXT NOT NULL CHECK (date GLOB
                '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            starts_minute INTEGER NOT NULL CHECK (starts_minute BETWEEN 0 AND 1439),
            mode TEXT NOT NULL CHECK (mode IN ('inPerson', 'virtual', 'both')),
            ends_minute INTEGER NOT NULL CHECK (ends_minute BETWEEN 1 AND 1440),
            PRIMARY KEY (caregiver_id, date, starts_minute, mode),
            CHECK (ends_minute > starts_minute)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE time_off (
            id INTEGER PRIMARY KEY,
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
            reason TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX time_off_by_caregiver ON time_off (caregiver_id, ends_at);

        -- What the search walks through, in the ladder's order: one row for each specialty (0 is
        -- any) and each county served ('' is anywhere). Written with what it is made of.
        CREATE TABLE caregiver_places (
            specialty_id INTEGER NOT NULL,
            county_code TEXT NOT NULL,
            away INTEGER NOT NULL CHECK (away IN (0, 1)),
            rating_order INTEGER NOT NULL,
            rate_cents INTEGER NOT NULL,
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            gender TEXT NOT NULL,
            languages INTEGER NOT NULL,
            modes INTEGER NOT NULL,
            monday INTEGER NOT NULL, tuesday INTEGER NOT NULL, wednesday INTEGER NOT NULL,
            thursday INTEGER NOT NULL, friday INTEGER NOT NULL, saturday INTEGER NOT NULL,
            sunday INTEGER NOT NULL,
            extra_until TEXT NOT NULL,
            credential_until TEXT NOT NULL,
            buffer_minutes INTEGER NOT NULL,
            notice_minutes INTEGER NOT NULL,
            name_bits INTEGER NOT NULL,
            PRIMARY KEY (specialty_id, county_code, away, rating_order, rate_cents, caregiver_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX caregiver_places_by_caregiver
            ON caregiver_places (caregiver_id, specialty_id, county_code);

        CREATE TABLE ratings (
            appointment_id INTEGER PRIMARY KEY REFERENCES appointments (id),
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
            comment TEXT NOT NULL DEFAULT '',
            rated_by INTEGER REFERENCES users (id),
            rated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX ratings_by_caregiver ON ratings (caregiver_id, rated_at);
        CREATE TRIGGER ratings_add_up AFTER INSERT ON ratings
        BEGIN
            UPDATE caregivers SET rating_count = rating_count + 1,
                rating_sum = rating_sum + NEW.stars
            WHERE id = NEW.caregiver_id;
        END;
        """

    static let bookings = """
        CREATE TABLE appointment_series (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            every_weeks INTEGER NOT NULL CHECK (every_weeks BETWEEN 1 AND 52),
            visits INTEGER NOT NULL CHECK (visits BETWEEN 2 AND 104),
            created_by INTEGER REFERENCES users (id),
            created_at INTEGER NOT NULL
        ) STRICT;

        ALTER TABLE appointments ADD COLUMN buffer_minutes INTEGER NOT NULL DEFAULT 0
            CHECK (buffer_minutes BETWEEN 0 AND 480);
        -- How often its time, place or state has changed: iCalendar's SEQUENCE.
        ALTER TABLE appointments ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0
            CHECK (sequence >= 0);
        ALTER TABLE appointments ADD COLUMN series_id INTEGER REFERENCES appointment_series (id);
        -- Why the desk booked outside the caregiver's availability.
        ALTER TABLE appointments ADD COLUMN override_reason TEXT;
        CREATE INDEX appointments_by_series ON appointments (series_id, starts_at)
            WHERE series_id IS NOT NULL;
        CREATE INDEX appointments_by_pair ON appointments (patient_id, caregiver_id, starts_at);

        -- A time kept for somebody who is still on the telephone. It is never changed, only taken
        -- away: lapsed ones go at the start of each booking, so what stands here takes time.
        CREATE TABLE booking_holds (
            id INTEGER PRIMARY KEY,
            token TEXT NOT NULL UNIQUE,
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            patient_id INTEGER REFERENCES patients (id),
            mode TEXT NOT NULL CHECK (mode IN ('inPerson', 'virtual')),
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
            buffer_minutes INTEGER NOT NULL CHECK (buffer_minutes BETWEEN 0 AND 480),
            held_by INTEGER REFERENCES users (id),
            held_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > held_at)
        ) STRICT;
        CREATE INDEX booking_holds_by_caregiver ON booking_holds (caregiver_id, starts_at);
        CREATE INDEX booking_holds_by_patient ON booking_holds (patient_id, starts_at)
            WHERE patient_id IS NOT NULL;
        CREATE INDEX booking_holds_by_expiry ON booking_holds (expires_at);
        CREATE INDEX booking_holds_by_begin ON booking_holds (held_at);
        CREATE INDEX booking_holds_by_holder ON booking_holds (held_by)
            WHERE held_by IS NOT NULL;

        ALTER TABLE notifications ADD COLUMN appointment_id INTEGER REFERENCES appointments (id);
        -- The calendar object that goes with an e-mail, complete; '' for none.
        ALTER TABLE notifications ADD COLUMN calendar TEXT NOT NULL DEFAULT '';
        CREATE INDEX notifications_by_appointment ON notifications (appointment_id, id)
            WHERE appointment_id IS NOT NULL;
        """

    static let guards = BookingGuards.sql

    /// What is written once and never changed or removed afterwards.
    static let appendOnly = ["ratings"]
}
