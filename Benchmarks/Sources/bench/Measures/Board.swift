import TerminalHarness

/// The day board of 200 caregivers with six visits each: from the key to the last byte, beside the
/// bare query for the day's visits on the same file.
func measureBoard(_ clinic: BenchClinic, count: Int) throws -> [Result] {
    let committer = try Committer(clinic.database, lock: clinic.database + ".lock")
    try committer.commit(crowd)
    let bare = try (0..<count).map { _ in
        let start = ContinuousClock.now
        try committer.run(day)
        return ContinuousClock.now - start
    }
    let terminal = try clinic.session()
    try clinic.signIn("grace", on: terminal)
    terminal.send("2")
    try terminal.wait(forText: "Day board")
    try terminal.waitUntilQuiet()
    let ways = [">", "<"]
    let days = try (0..<count).map { try answer(terminal, to: .text(ways[$0 % 2])) }
    let rows = try (0..<count).map {
        try answer(terminal, to: .key($0 / 40 % 2 == 0 ? .down : .up))
    }
    return [
        Result(
            "day board of 200: another day", aim: "16 ms", of: "HomeCare", Shown.milliseconds(days)),
        Result(
            "day board of 200: a row on", aim: "16 ms", of: "HomeCare", Shown.milliseconds(rows)),
        Result("day board of 200: another day", of: "bare SQLite", Shown.milliseconds(bare)),
    ]
}

private func answer(_ terminal: TerminalProcess, to key: Keystroke) throws -> Duration {
    let count = terminal.bytesReceived
    let pressed = ContinuousClock.now
    key.send(to: terminal)
    try terminal.wait(forBytesAfter: count)
    try terminal.waitUntilSilent(for: .milliseconds(30))
    guard let last = terminal.lastOutput else { throw BenchError.failed("nothing was painted") }
    return last - pressed
}

/// Today's visits as one statement.
private let day = """
    SELECT appointments.id, appointments.starts_at, appointments.ends_at, appointments.state,
        patients.full_name, users.full_name
    FROM appointments JOIN patients ON patients.id = appointments.patient_id
    JOIN caregivers ON caregivers.id = appointments.caregiver_id
    JOIN users ON users.id = caregivers.user_id
    WHERE appointments.starts_at > unixepoch('now') * 1000 - 43200000
    AND appointments.starts_at < unixepoch('now') * 1000 + 43200000
    """

/// Two hundred caregivers, each with a patient of their own and six visits on each of three days.
private let crowd = """
    INSERT INTO users (id, username, full_name, role, password_hash, active, password_changed_at,
        created_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
    SELECT 10000 + i, 'bench' || i, 'Caregiver Number ' || i, 'caregiver', 'none', 1, 0, 0 FROM n;
    INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents, verification)
    SELECT id, id, 'female', '047', 100000, 'verified' FROM users WHERE id > 10000;
    INSERT INTO patients (id, full_name, date_of_birth, sex, county_code, status_at, created_at)
    SELECT id, 'Patient Number ' || id, '1950-01-01', 'female', '047', 0, 0
    FROM caregivers WHERE id > 10000;
    INSERT INTO availability_windows (caregiver_id, weekday, starts_minute, ends_minute, mode)
    WITH RECURSIVE d (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM d WHERE i < 7)
    SELECT id, i, 420, 1080, 'both' FROM caregivers, d WHERE id > 10000;
    INSERT INTO appointments (patient_id, caregiver_id, specialty_id, mode, state, starts_at,
        ends_at, created_at)
    WITH RECURSIVE v (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM v WHERE i < 17)
    SELECT id, id, (SELECT min(id) FROM specialties), 'inPerson', 'confirmed',
        (unixepoch('now') / 86400 + i / 6 - 1) * 86400000 + (5 + i % 6 * 2) * 3600000,
        (unixepoch('now') / 86400 + i / 6 - 1) * 86400000 + (6 + i % 6 * 2) * 3600000, 0
    FROM caregivers, v WHERE id > 10000
    """
