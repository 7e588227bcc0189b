/// What a whole day needs: alerts that climb, addenda, orders, the end of care, channels that may
/// stand still, and what a person prefers.
enum SecondMigration {
    static let name = "002 whole day"

    static let tables = """
        -- Each time an alert starts again at tier 1, it begins a round.
        ALTER TABLE status_alerts ADD COLUMN round INTEGER NOT NULL DEFAULT 1 CHECK (round >= 1);

        -- What must happen at a time, whoever is at work then. A wait that begins in the future
        -- was written by a clock that has been set back since: it begins anew.
        CREATE TABLE timed_steps (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind <> ''),
            alert_id INTEGER REFERENCES status_alerts (id),
            notification_id INTEGER REFERENCES notifications (id),
            appointment_id INTEGER REFERENCES appointments (id),
            round INTEGER NOT NULL DEFAULT 1,
            tier INTEGER,
            repetition INTEGER NOT NULL DEFAULT 0,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'cancelled')),
            began_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL CHECK (due_at >= began_at),
            settled_at INTEGER,
            detail TEXT NOT NULL DEFAULT '',
            dedupe_key TEXT NOT NULL UNIQUE,
            CHECK ((alert_id IS NOT NULL) + (notification_id IS NOT NULL)
                + (appointment_id IS NOT NULL) = 1),
            CHECK ((state = 'waiting') = (settled_at IS NULL))
        ) STRICT;
        CREATE INDEX timed_steps_due ON timed_steps (due_at, id) WHERE state = 'waiting';
        CREATE INDEX timed_steps_began ON timed_steps (began_at) WHERE state = 'waiting';
        CREATE INDEX timed_steps_by_alert ON timed_steps (alert_id, id)
            WHERE alert_id IS NOT NULL;
        CREATE INDEX timed_steps_by_notification ON timed_steps (notification_id)
            WHERE notification_id IS NOT NULL;
        CREATE INDEX timed_steps_by_appointment ON timed_steps (appointment_id)
            WHERE appointment_id IS NOT NULL;

        -- The round and tier of an alert that a message belongs to; what the other side calls it;
        -- how many parts an SMS has; how many attempts do not count: those before the last retry by
        -- a person, and those that failed because the channel did.
        ALTER TABLE notifications ADD COLUMN alert_round INTEGER;
        ALTER TABLE notifications ADD COLUMN alert_tier INTEGER;
        ALTER TABLE notifications ADD COLUMN provider_id TEXT;
        ALTER TABLE notifications ADD COLUMN segments INTEGER CHECK (segments >= 1);
        ALTER TABLE notifications ADD COLUMN attempts_before INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX notifications_by_channel ON notifications (channel, state, id);

        -- A channel that fails stands still: 'open' tries again by itself at retry_at, 'stopped'
        -- waits for a person.
        CREATE TABLE channel_breakers (
            channel TEXT PRIMARY KEY CHECK (channel IN ('email', 'sms')),
            state TEXT NOT NULL CHECK (state IN ('closed', 'open', 'stopped')),
            since INTEGER NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
            retry_at INTEGER,
            reason TEXT NOT NULL DEFAULT '',
            -- An HMAC of the settings that the last worker had: other settings begin afresh.
            settings_mark TEXT NOT NULL DEFAULT '',
            CHECK ((state = 'open') = (retry_at IS NOT NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE report_addenda (
            id INTEGER PRIMARY KEY,
            report_id INTEGER NOT NULL REFERENCES care_session_reports (id),
            author_id INTEGER NOT NULL REFERENCES users (id),
            written_at INTEGER NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            body TEXT NOT NULL CHECK (body <> '')
        ) STRICT;
        CREATE INDEX report_addenda_by_report ON report_addenda (report_id, id);

        -- Why a status changed without a report: an admin took a death back.
        ALTER TABLE status_changes ADD COLUMN reason TEXT;

        -- What a physician orders for a patient: the SpO2 scale, or that a pregnancy began or ended.
        CREATE TABLE patient_orders (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            kind TEXT NOT NULL CHECK (kind IN ('spo2Scale', 'pregnant')),
            value INTEGER NOT NULL,
            ordered_by INTEGER NOT NULL REFERENCES users (id),
            ordered_at INTEGER NOT NULL,
            reason TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX patient_orders_by_patient ON patient_orders (patient_id, id);

        -- A Recovered patient: the physician confirms the end of care, or lets it go on.
        CREATE TABLE care_completions (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            report_id INTEGER NOT NULL UNIQUE REFERENCES care_session_reports (id),
            asked_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'declined', 'withdrawn')),
            decided_at INTEGER,
            decided_by INTEGER REFERENCES users (id),
            note TEXT NOT NULL DEFAULT '',
            CHECK ((state = 'asked') = (decided_at IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX care_completions_one_asked
            ON care_completions (patient_id) WHERE state = 'asked';
        CREATE INDEX care_completions_by_patient ON care_completions (patient_id, id);

        -- Future appointments of somebody whose care has ended, for the desk to keep or cancel.
        CREATE TABLE completion_bookings (
            completion_id INTEGER NOT NULL REFERENCES care_completions (id),
            appointment_id INTEGER NOT NULL REFERENCES appointments (id),
            decision TEXT NOT NULL DEFAULT 'open' CHECK (decision IN ('open', 'kept', 'cancelled')),
            decided_by INTEGER REFERENCES users (id),
            decided_at INTEGER,
            PRIMARY KEY (completion_id, appointment_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX completion_bookings_open ON completion_bookings (decision, appointment_id);

        -- Failed sign-ins under names that nobody has, so that the delay does not tell which names
        -- are known. A name's slot comes from its hash: strangers cannot fill the file.
        CREATE TABLE unknown_sign_ins (
            slot INTEGER PRIMARY KEY CHECK (slot BETWEEN 0 AND 16383),
            name_hash TEXT NOT NULL,
            failures INTEGER NOT NULL CHECK (failures >= 1),
            not_before INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE preferences (
            user_id INTEGER NOT NULL REFERENCES users (id),
            word TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (user_id, word)
        ) STRICT, WITHOUT ROWID;
        """

    /// Nothing is booked, moved or revived for somebody who has died. What was booked before may
    /// still begin: the news travels slower than a caregiver who is already there.
    static let guards = """
        CREATE TRIGGER appointments_not_after_death_on_insert BEFORE INSERT ON appointments
        WHEN NEW.state IN ('requested', 'confirmed', 'inProgress')
        BEGIN
            SELECT RAISE(ABORT, 'patientDeceased:patient') WHERE EXISTS (
                SELECT 1 FROM patients
                WHERE patients.id = NEW.patient_id AND patients.status = 'deceased');
        END;
        CREATE TRIGGER appointments_not_after_death_on_update BEFORE UPDATE
        OF patient_id, starts_at, ends_at, state ON appointments
        WHEN NEW.state IN ('requested', 'confirmed', 'inProgress')
            AND NOT (OLD.state IN ('confirmed', 'inProgress')
                AND NEW.patient_id = OLD.patient_id AND NEW.starts_at = OLD.starts_at
                AND NEW.ends_at = OLD.ends_at)
        BEGIN
            SELECT RAISE(ABORT, 'patientDeceased:patient') WHERE EXISTS (
                SELECT 1 FROM patients
                WHERE patients.id = NEW.patient_id AND patients.status = 'deceased');
        END;
        """

    /// What is written once and never changed or removed afterwards.
    static let appendOnly = ["report_addenda", "patient_orders"]
}
