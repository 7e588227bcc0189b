/// The schema as first shipped. Shipped migrations never change: later ones are added beside it.
///
/// Times are milliseconds since 1970 UTC, money is cents, dates of birth are `YYYY-MM-DD`.
enum FirstMigration {
    static let name = "001 first path"

    static let tables = """
        CREATE TABLE users (
            id INTEGER PRIMARY KEY,
            username TEXT NOT NULL UNIQUE CHECK (username = lower(username) AND username <> ''),
            email TEXT UNIQUE CHECK (email = lower(email)),
            full_name TEXT NOT NULL CHECK (full_name <> ''),
            phone TEXT,
            role TEXT NOT NULL CHECK (role IN
                ('patient', 'caregiver', 'physician', 'receptionist', 'admin')),
            password_hash TEXT NOT NULL,
            active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
            failed_sign_ins INTEGER NOT NULL DEFAULT 0,
            sign_in_not_before INTEGER NOT NULL DEFAULT 0,
            password_changed_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE sessions (
            id INTEGER PRIMARY KEY,
            user_id INTEGER NOT NULL REFERENCES users (id),
            token_hash TEXT NOT NULL UNIQUE,
            origin TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT;
        CREATE INDEX sessions_by_user ON sessions (user_id, ended_at);

        CREATE TABLE specialties (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
        ) STRICT;

        CREATE TABLE primary_physicians (
            id INTEGER PRIMARY KEY,
            user_id INTEGER NOT NULL UNIQUE REFERENCES users (id),
            registration TEXT,
            practice TEXT
        ) STRICT;

        CREATE TABLE caregivers (
            id INTEGER PRIMARY KEY,
            user_id INTEGER NOT NULL UNIQUE REFERENCES users (id),
            gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'other')),
            county_code TEXT NOT NULL CHECK (length(county_code) = 3),
            hourly_rate_cents INTEGER NOT NULL CHECK (hourly_rate_cents >= 0),
            verification TEXT NOT NULL CHECK (verification IN
                ('pending', 'verified', 'rejected', 'suspended', 'expired')),
            about TEXT NOT NULL DEFAULT ''
        ) STRICT;

        CREATE TABLE caregiver_specialties (
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            specialty_id INTEGER NOT NULL REFERENCES specialties (id),
            PRIMARY KEY (caregiver_id, specialty_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX caregiver_specialties_by_specialty
            ON caregiver_specialties (specialty_id, caregiver_id);

        CREATE TABLE patients (
            id INTEGER PRIMARY KEY,
            user_id INTEGER UNIQUE REFERENCES users (id),
            full_name TEXT NOT NULL CHECK (full_name <> ''),
            date_of_birth TEXT NOT NULL CHECK (date_of_birth GLOB
                '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other')),
            phone TEXT,
            email TEXT,
            county_code TEXT NOT NULL CHECK (length(county_code) = 3),
            place TEXT NOT NULL DEFAULT '',
            address TEXT NOT NULL DEFAULT '',
            physician_id INTEGER REFERENCES primary_physicians (id),
            pregnant INTEGER NOT NULL DEFAULT 0 CHECK (pregnant IN (0, 1)),
            spo2_scale INTEGER NOT NULL DEFAULT 1 CHECK (spo2_scale IN (1, 2)),
            status TEXT NOT NULL DEFAULT 'stable' CHECK (status IN
                ('stable', 'improving', 'deteriorating', 'critical', 'recovered', 'deceased')),
            status_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX patients_by_name ON patients (full_name, id);
        CREATE INDEX patients_by_physician ON patients (physician_id, status_at);

        CREATE TABLE emergency_contacts (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            position INTEGER NOT NULL CHECK (position >= 1),
            full_name TEXT NOT NULL CHECK (full_name <> ''),
            relationship TEXT NOT NULL,
            phone TEXT,
            email TEXT,
            UNIQUE (patient_id, position)
        ) STRICT;

        CREATE TABLE appointments (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            specialty_id INTEGER NOT NULL REFERENCES specialties (id),
            mode TEXT NOT NULL CHECK (mode IN ('inPerson', 'virtual')),
            state TEXT NOT NULL CHECK (state IN
                ('requested', 'confirmed', 'inProgress', 'completed', 'cancelled', 'noShow')),
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
            address TEXT NOT NULL DEFAULT '',
            notes TEXT NOT NULL DEFAULT '',
            cost_cents INTEGER NOT NULL DEFAULT 0 CHECK (cost_cents >= 0),
            checked_in_at INTEGER,
            checked_out_at INTEGER,
            cancel_reason TEXT,
            created_by INTEGER REFERENCES users (id),
            created_at INTEGER NOT NULL,
            CHECK (checked_out_at IS NULL
                OR (checked_in_at IS NOT NULL AND checked_out_at >= checked_in_at))
        ) STRICT;
        CREATE INDEX appointments_by_caregiver ON appointments (caregiver_id, starts_at);
        CREATE INDEX appointments_by_patient ON appointments (patient_id, starts_at);
        CREATE INDEX appointments_by_start ON appointments (starts_at);
        CREATE INDEX appointments_by_state ON appointments (state, starts_at);

        CREATE TABLE care_session_reports (
            id INTEGER PRIMARY KEY,
            appointment_id INTEGER NOT NULL UNIQUE REFERENCES appointments (id),
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            author_id INTEGER NOT NULL REFERENCES users (id),
            submitted_at INTEGER NOT NULL,
            status TEXT NOT NULL CHECK (status IN
                ('stable', 'improving', 'deteriorating', 'critical', 'recovered', 'deceased')),
            notes TEXT NOT NULL CHECK (notes <> ''),
            systolic INTEGER CHECK (systolic BETWEEN 0 AND 350),
            diastolic INTEGER CHECK (diastolic BETWEEN 0 AND 200),
            pulse INTEGER CHECK (pulse BETWEEN 0 AND 300),
            respiration INTEGER CHECK (respiration BETWEEN 0 AND 100),
            temperature REAL CHECK (temperature BETWEEN 25 AND 45),
            spo2 INTEGER CHECK (spo2 BETWEEN 0 AND 100),
            spo2_scale INTEGER NOT NULL DEFAULT 1 CHECK (spo2_scale IN (1, 2)),
            consciousness TEXT CHECK (consciousness IN ('A', 'C', 'V', 'P', 'U')),
            oxygen INTEGER CHECK (oxygen IN (0, 1)),
            weight REAL CHECK (weight BETWEEN 0.3 AND 400),
            glucose REAL CHECK (glucose BETWEEN 0.5 AND 60),
            pain INTEGER CHECK (pain BETWEEN 0 AND 10),
            news2_total INTEGER CHECK (news2_total BETWEEN 0 AND 20),
            news2_band TEXT CHECK (news2_band IN ('low', 'low-medium', 'medium', 'high')),
            death_at INTEGER,
            death_confirmed_by TEXT,
            death_circumstances TEXT,
            CHECK (diastolic < systolic),
            CHECK ((status = 'deceased') = (death_at IS NOT NULL))
        ) STRICT;
        CREATE INDEX reports_by_patient ON care_session_reports (patient_id, submitted_at);
        CREATE INDEX reports_by_caregiver ON care_session_reports (caregiver_id, submitted_at);

        CREATE TABLE vitals_not_obtained (
            report_id INTEGER NOT NULL REFERENCES care_session_reports (id),
            vital TEXT NOT NULL,
            code TEXT NOT NULL CHECK (code IN
                ('refused', 'notObtainable', 'equipment', 'deceased', 'other')),
            text TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (report_id, vital),
            CHECK (code <> 'other' OR text <> '')
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE report_confirmations (
            report_id INTEGER NOT NULL REFERENCES care_session_reports (id),
            question TEXT NOT NULL,
            PRIMARY KEY (report_id, question)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE status_changes (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            report_id INTEGER REFERENCES care_session_reports (id),
            from_status TEXT NOT NULL,
            to_status TEXT NOT NULL,
            changed_by INTEGER NOT NULL REFERENCES users (id),
            changed_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX status_changes_by_patient ON status_changes (patient_id, changed_at);

        CREATE TABLE status_alerts (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            report_id INTEGER NOT NULL REFERENCES care_session_reports (id),
            severity TEXT NOT NULL CHECK (severity IN ('high', 'critical')),
            status TEXT NOT NULL CHECK (status IN ('deteriorating', 'critical', 'deceased')),
            reason TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'acknowledged', 'resolved')),
            opened_at INTEGER NOT NULL,
            owner_id INTEGER REFERENCES users (id),
            owned_until INTEGER,
            resolved_at INTEGER,
            resolved_by INTEGER REFERENCES users (id),
            resolution TEXT,
            CHECK ((state = 'acknowledged') <= (owner_id IS NOT NULL AND owned_until IS NOT NULL)),
            CHECK ((state = 'resolved') = (resolved_at IS NOT NULL)),
            CHECK ((state = 'resolved') = (resolved_by IS NOT NULL)),
            CHECK ((state = 'resolved') = (resolution IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX status_alerts_one_unresolved
            ON status_alerts (patient_id) WHERE state <> 'resolved';
        CREATE INDEX status_alerts_unresolved
            ON status_alerts (severity, opened_at) WHERE state <> 'resolved';
        CREATE INDEX status_alerts_by_time ON status_alerts (opened_at);
        CREATE INDEX status_alerts_by_patient ON status_alerts (patient_id, opened_at);

        CREATE TABLE alert_events (
            id INTEGER PRIMARY KEY,
            alert_id INTEGER NOT NULL REFERENCES status_alerts (id),
            kind TEXT NOT NULL CHECK (kind IN ('opened', 'joined', 'worsened', 'acknowledged',
                'released', 'escalated', 'resolved')),
            actor_id INTEGER REFERENCES users (id),
            report_id INTEGER REFERENCES care_session_reports (id),
            happened_at INTEGER NOT NULL,
            detail TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX alert_events_by_alert ON alert_events (alert_id, id);

        CREATE TABLE notifications (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'delivered',
                'failed', 'unknown', 'notConfigured', 'cancelled')),
            state_since INTEGER NOT NULL,
            recipient_user_id INTEGER REFERENCES users (id),
            recipient_contact_id INTEGER REFERENCES emergency_contacts (id),
            recipient_name TEXT NOT NULL,
            address TEXT NOT NULL,
            patient_id INTEGER REFERENCES patients (id),
            alert_id INTEGER REFERENCES status_alerts (id),
            subject TEXT NOT NULL DEFAULT '',
            body TEXT NOT NULL,
            critical INTEGER NOT NULL CHECK (critical IN (0, 1)),
            message_id TEXT NOT NULL UNIQUE,
            dedupe_key TEXT NOT NULL UNIQUE,
            due_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            lease_owner TEXT,
            lease_until INTEGER,
            detail TEXT NOT NULL DEFAULT '',
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX notifications_due ON notifications (due_at, id)
            WHERE state IN ('queued', 'sending');
        CREATE INDEX notifications_by_state ON notifications (state, created_at);
        CREATE INDEX notifications_by_time ON notifications (created_at);
        CREATE INDEX notifications_by_alert ON notifications (alert_id);

        CREATE TABLE notification_attempts (
            id INTEGER PRIMARY KEY,
            notification_id INTEGER NOT NULL REFERENCES notifications (id),
            number INTEGER NOT NULL,
            started_at INTEGER NOT NULL,
            ended_at INTEGER,
            outcome TEXT CHECK (outcome IN
                ('sent', 'retry', 'failed', 'unknown', 'notConfigured', 'abandoned')),
            detail TEXT NOT NULL DEFAULT '',
            UNIQUE (notification_id, number)
        ) STRICT;

        CREATE TABLE workers (
            name TEXT PRIMARY KEY,
            process_id INTEGER NOT NULL,
            started_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL,
            stopped_at INTEGER
        ) STRICT;

        CREATE TABLE caregiver_recommendations (
            id INTEGER PRIMARY KEY,
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            caregiver_id INTEGER NOT NULL REFERENCES caregivers (id),
            physician_id INTEGER NOT NULL REFERENCES primary_physicians (id),
            reason TEXT NOT NULL DEFAULT '',
            recommended_at INTEGER NOT NULL,
            withdrawn_at INTEGER,
            UNIQUE (patient_id, caregiver_id, physician_id)
        ) STRICT;

        CREATE TABLE teleconference_sessions (
            id INTEGER PRIMARY KEY,
            appointment_id INTEGER NOT NULL UNIQUE REFERENCES appointments (id),
            room TEXT NOT NULL UNIQUE,
            started_at INTEGER,
            ended_at INTEGER
        ) STRICT;

        CREATE TABLE payment_transactions (
            id INTEGER PRIMARY KEY,
            appointment_id INTEGER NOT NULL REFERENCES appointments (id),
            patient_id INTEGER NOT NULL REFERENCES patients (id),
            method TEXT NOT NULL CHECK (method IN ('card', 'mpesa', 'cash', 'bank')),
            state TEXT NOT NULL CHECK (state IN
                ('pending', 'paid', 'failed', 'refunded', 'cancelled')),
            amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
            reference TEXT,
            created_at INTEGER NOT NULL,
            settled_at INTEGER
        ) STRICT;
        CREATE INDEX payments_by_appointment ON payment_transactions (appointment_id);
        CREATE INDEX payments_by_patient ON payment_transactions (patient_id, created_at);

        CREATE TABLE operations (
            id TEXT PRIMARY KEY,
            done_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX operations_by_time ON operations (done_at);

        CREATE TABLE audit_entries (
            id INTEGER PRIMARY KEY,
            happened_at INTEGER NOT NULL,
            actor_id INTEGER REFERENCES users (id),
            actor_name TEXT NOT NULL,
            action TEXT NOT NULL,
            entity TEXT NOT NULL DEFAULT '',
            entity_id INTEGER,
            patient_id INTEGER REFERENCES patients (id),
            sitting TEXT NOT NULL DEFAULT '',
            detail TEXT NOT NULL DEFAULT '',
            chain TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_by_patient ON audit_entries (patient_id, happened_at);
        CREATE INDEX audit_by_actor ON audit_entries (actor_id, happened_at);
        CREATE INDEX audit_openings ON audit_entries (sitting, action, entity, entity_id);
        """

    static let guards = """
        CREATE TRIGGER appointments_no_overlap_on_insert BEFORE INSERT ON appointments
        WHEN NEW.state IN ('requested', 'confirmed', 'inProgress')
        BEGIN
            SELECT RAISE(ABORT, 'slotTaken:caregiver') WHERE EXISTS (
                SELECT 1 FROM appointments AS other
                WHERE other.caregiver_id = NEW.caregiver_id
                AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
                AND other.state IN ('requested', 'confirmed', 'inProgress'));
            SELECT RAISE(ABORT, 'slotTaken:patient') WHERE EXISTS (
                SELECT 1 FROM appointments AS other
                WHERE other.patient_id = NEW.patient_id
                AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
                AND other.state IN ('requested', 'confirmed', 'inProgress'));
        END;
        CREATE TRIGGER appointments_no_overlap_on_update BEFORE UPDATE
        OF patient_id, caregiver_id, starts_at, ends_at, state ON appointments
        WHEN NEW.state IN ('requested', 'confirmed', 'inProgress')
        BEGIN
            SELECT RAISE(ABORT, 'slotTaken:caregiver') WHERE EXISTS (
                SELECT 1 FROM appointments AS other
                WHERE other.id <> NEW.id AND other.caregiver_id = NEW.caregiver_id
                AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
                AND other.state IN ('requested', 'confirmed', 'inProgress'));
            SELECT RAISE(ABORT, 'slotTaken:patient') WHERE EXISTS (
                SELECT 1 FROM appointments AS other
                WHERE other.id <> NEW.id AND other.patient_id = NEW.patient_id
                AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
                AND other.state IN ('requested', 'confirmed', 'inProgress'));
        END;
        """

    /// What is written once and never changed or removed afterwards.
    static let appendOnly = [
        "audit_entries", "care_session_reports", "vitals_not_obtained", "report_confirmations",
        "status_changes", "alert_events",
    ]
}
