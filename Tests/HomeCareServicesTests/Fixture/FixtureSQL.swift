import HomeCareDomain

/// A clinic of two worlds that must not meet: patient 1 with Amina and Dr Mwangi, patient 2 with
/// Otieno and Dr Achieng; a desk and two admins stand above both. `gone` may sign in no more.
enum FixtureSQL {
    static func people(passwordHash: String) -> String {
        """
        INSERT INTO users (id, username, email, full_name, phone, role, password_hash, active,
            password_changed_at, created_at) VALUES
        (1, 'wambui', 'wambui@clinic.example', 'Esther Wambui', '+254700000001', 'admin',
            '\(passwordHash)', 1, 0, 0),
        (2, 'grace', 'grace@clinic.example', 'Grace Wairimu', '+254700000002', 'receptionist',
            '\(passwordHash)', 1, 0, 0),
        (3, 'drmwangi', 'mwangi@clinic.example', 'Dr Samuel Mwangi', '+254700000003', 'physician',
            '\(passwordHash)', 1, 0, 0),
        (4, 'drachieng', NULL, 'Dr Beatrice Achieng', NULL, 'physician',
            '\(passwordHash)', 1, 0, 0),
        (5, 'amina', 'amina@clinic.example', 'Amina Njoroge', '+254700000005', 'caregiver',
            '\(passwordHash)', 1, 0, 0),
        (6, 'otieno', NULL, 'Otieno Ouma', '+254700000006', 'caregiver',
            '\(passwordHash)', 1, 0, 0),
        (7, 'wanjiku', 'wanjiku@home.example', 'Wanjikũ Kamau', '+254700000007', 'patient',
            '\(passwordHash)', 1, 0, 0),
        (8, 'barasa', NULL, 'Barasa Wekesa', NULL, 'patient', '\(passwordHash)', 1, 0, 0),
        (9, 'gone', 'gone@clinic.example', 'Gone Away', '+254700000009', 'admin',
            '\(passwordHash)', 0, 0, 0),
        (10, 'njeri', 'njeri@clinic.example', 'Njeri Maina', NULL, 'admin',
            '\(passwordHash)', 1, 0, 0);
        """
    }

    static let care = """
        INSERT INTO specialties (id, name) VALUES (1, 'Nursing');
        INSERT INTO primary_physicians (id, user_id) VALUES (1, 3), (2, 4);
        INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents, verification)
        VALUES (1, 5, 'female', '047', 150000, 'verified'),
            (2, 6, 'male', '047', 120000, 'verified');
        INSERT INTO patients (id, user_id, full_name, date_of_birth, sex, county_code,
            physician_id, status_at, created_at) VALUES
        (1, 7, 'Wanjikũ Kamau', '1952-03-01', 'female', '047', 1, 0, 0),
        (2, 8, 'Barasa Wekesa', '1948-07-15', 'male', '047', 2, 0, 0);
        INSERT INTO emergency_contacts (id, patient_id, position, full_name, relationship, phone,
            email) VALUES
        (1, 1, 1, 'Kamau Mwangi', 'son', '+254711000001', 'kamau@family.example'),
        (2, 1, 2, 'Njoki Kamau', 'daughter', '+254711000002', NULL);
        INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
            starts_at, ends_at, created_at) VALUES
        (101, 1, 1, 1, 'inPerson', 'confirmed', \(hour("2026-11-24T10:00")), \
        \(hour("2026-11-24T11:00")), 0),
        (102, 2, 2, 1, 'inPerson', 'confirmed', \(hour("2026-11-24T10:00")), \
        \(hour("2026-11-24T11:00")), 0),
        (103, 1, 1, 1, 'inPerson', 'confirmed', \(hour("2026-11-25T10:00")), \
        \(hour("2026-11-25T11:00")), 0),
        (104, 1, 1, 1, 'virtual', 'requested', \(hour("2026-12-01T10:00")), \
        \(hour("2026-12-01T11:00")), 0),
        (105, 1, 1, 1, 'inPerson', 'cancelled', \(hour("2026-11-23T15:00")), \
        \(hour("2026-11-23T16:00")), 0),
        (106, 1, 1, 1, 'inPerson', 'completed', \(hour("2026-11-22T10:00")), \
        \(hour("2026-11-22T11:00")), 0),
        (107, 2, 2, 1, 'inPerson', 'completed', \(hour("2026-11-22T10:00")), \
        \(hour("2026-11-22T11:00")), 0),
        (108, 1, 1, 1, 'inPerson', 'confirmed', \(hour("2026-11-24T14:00")), \
        \(hour("2026-11-24T15:00")), 0),
        (109, 1, 1, 1, 'inPerson', 'inProgress', \(hour("2026-11-24T08:00")), \
        \(hour("2026-11-24T09:00")), 0),
        (110, 1, 1, 1, 'inPerson', 'noShow', \(hour("2026-11-21T08:00")), \
        \(hour("2026-11-21T09:00")), 0),
        (111, 1, 1, 1, 'inPerson', 'confirmed', \(hour("2026-11-23T08:00")), \
        \(hour("2026-11-23T09:00")), 0);
        UPDATE appointments SET checked_in_at = starts_at WHERE id = 109;
        INSERT INTO care_session_reports (id, appointment_id, patient_id, caregiver_id, author_id,
            submitted_at, status, notes, systolic, diastolic, pulse) VALUES
        (1, 106, 1, 1, 5, \(hour("2026-11-22T11:00")), 'stable', 'Walked to the gate.', 128, 82, 76),
        (2, 107, 2, 2, 6, \(hour("2026-11-22T11:00")), 'stable', 'Ate well.', 131, 84, 80);
        """

    /// An open alert of each patient, with a message each.
    static let alerts = """
        INSERT INTO status_alerts (id, patient_id, report_id, severity, status, reason, state,
            opened_at) VALUES
        (1, 1, 1, 'high', 'deteriorating', 'Deteriorating · Pulse 120 /min', 'open',
            \(hour("2026-11-24T10:00"))),
        (2, 2, 2, 'critical', 'critical', 'Critical · SpO₂ 84 %', 'open',
            \(hour("2026-11-24T10:05")));
        INSERT INTO notifications (id, purpose, channel, state, state_since, recipient_name,
            address, patient_id, alert_id, body, critical, message_id, dedupe_key, due_at,
            created_at) VALUES
        (1, 'alert', 'email', 'queued', 0, 'Somebody', 'a@clinic.example', 1, 1, 'x', 0, '<1@x>',
            'one', \(hour("2026-11-24T10:00")), 0);
        """

    private static func hour(_ stamp: String) -> Int64 {
        at(stamp).milliseconds
    }
}
