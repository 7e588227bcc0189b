import HomeCareDomain
import Testing

@testable import HomeCareStore

@Suite("The database's guard of a caregiver's and a patient's time")
struct BookingGuardTests {
    /// A way in which a visit or a hold comes to stand at a time.
    enum Way: String, CaseIterable {
        case insert, hold, move, reassign, widen
        case confirm, revive, unmark, begin
    }

    /// What stands already: of caregiver 1 and patient 1, from minute 600 to 660.
    struct Standing: Sendable {
        var isHold = false
        var mode = AppointmentMode.inPerson
        var buffer = 0
    }

    private static let standing = [
        Standing(), Standing(buffer: 30), Standing(mode: .virtual, buffer: 30),
        Standing(isHold: true), Standing(isHold: true, buffer: 30),
        Standing(isHold: true, mode: .virtual, buffer: 30),
    ]

    /// Where the other one begins, an hour long; its buffer.
    private static let places: [(start: Int64, buffer: Int)] = [
        (600, 0), (630, 0), (540, 0), (660, 0), (541, 0), (659, 0), (510, 0), (511, 0), (690, 0),
        (689, 0), (690, 45), (705, 45), (704, 45), (495, 45), (496, 45),
    ]

    @Test("holds for every way to a time, every mode and every buffer", arguments: Way.allCases)
    func guarded(way: Way) throws {
        let clinic = try SmallClinic()
        try clinic.store.write { db in
            for sql in Self.spare { try db.run(sql) }
            for place in Self.cases {
                let error = try place.refusal(db, way)
                #expect(error == place.expected, "\(way) \(place)")
            }
        }
    }

    private static let cases = standing.flatMap { standing in
        places.flatMap { place in
            AppointmentMode.allCases.flatMap { mode in
                [(1, 1), (1, 2), (2, 1)].map { caregiver, patient in
                    Encounter(
                        standing: standing, start: place.start, buffer: place.buffer, mode: mode,
                        caregiver: caregiver, patient: patient)
                }
            }
        }
    }

    /// Two people whose time nobody takes.
    private static let spare = [
        """
        INSERT INTO users (id, username, full_name, role, password_hash, password_changed_at,
            created_at) VALUES (9, 'spare', 'Spare Hand', 'caregiver', 'x', 0, 0)
        """,
        """
        INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents, verification)
        VALUES (9, 9, 'male', '047', 1, 'verified')
        """,
        """
        INSERT INTO patients (id, full_name, date_of_birth, sex, county_code, status_at, created_at)
        VALUES (9, 'Njoki Spare', '1950-02-01', 'female', '047', 0, 0)
        """,
    ]

    @Test("no visit and no hold of more than a day", arguments: ["insert", "update", "hold"])
    func tooLong(way: String) throws {
        let clinic = try SmallClinic()
        let day: Int64 = 86_400_000
        let error = storeError {
            switch way {
            case "insert": try clinic.book(patient: 2, caregiver: 2, 0, day + 1)
            case "update": try clinic.change("UPDATE appointments SET ends_at = 100 + \(day + 1)")
            default:
                try clinic.change(
                    """
                    INSERT INTO booking_holds (token, caregiver_id, mode, starts_at, ends_at,
                        buffer_minutes, held_at, expires_at)
                    VALUES ('x', 2, 'virtual', 0, \(day + 1), 0, 0, 1)
                    """)
            }
        }
        #expect(error == .tooLong)
        #expect(storeError { try clinic.book(patient: 2, caregiver: 2, 0, day) } == nil)
    }

    @Test("a hold is never changed, only taken away")
    func unchanged() throws {
        let clinic = try SmallClinic()
        try clinic.change(
            """
            INSERT INTO booking_holds (token, caregiver_id, mode, starts_at, ends_at,
                buffer_minutes, held_at, expires_at)
            VALUES ('x', 2, 'virtual', 0, 10, 0, 0, 1)
            """)
        #expect(
            storeError { try clinic.change("UPDATE booking_holds SET expires_at = 99") }
                == .appendOnly(table: "booking_holds"))
        try clinic.change("DELETE FROM booking_holds")
    }
}

/// One thing that stands, and another that comes near it.
private struct Encounter: CustomStringConvertible, Sendable {
    let standing: BookingGuardTests.Standing
    let start: Int64
    let buffer: Int
    let mode: AppointmentMode
    let caregiver: Int64
    let patient: Int64

    var description: String {
        "\(standing), \(start) +\(buffer) \(mode), caregiver \(caregiver), patient \(patient)"
    }

    /// The rule said once more, in minutes.
    var expected: StoreError? {
        let isTravel = mode == .inPerson || standing.mode == .inPerson
        let gap = isTravel ? Int64(max(buffer, standing.buffer)) : 0
        func refused(_ field: String) -> StoreError {
            standing.isHold ? .slotHeld(field: field) : .slotTaken(field: field)
        }
        if caregiver == 1, start < 660 + gap, start + 60 > 600 - gap { return refused("caregiver") }
        if patient == 1, start < 660, start + 60 > 600 { return refused("patient") }
        return nil
    }

    /// Brings the other one to its place; a refusal leaves the transaction as it was.
    func refusal(_ db: Connection, _ way: BookingGuardTests.Way) throws -> StoreError? {
        try db.run("DELETE FROM appointments")
        try db.run("DELETE FROM booking_holds")
        try db.run(
            standing.isHold
                ? hold(caregiver: 1, patient: 1, 600, standing.buffer, standing.mode)
                : visit(1, caregiver: 1, patient: 1, 600, standing.buffer, standing.mode))
        let (first, change) = come(way)
        if let first { try db.run(first) }
        return storeError { try db.run(change) }
    }

    /// What is there before, and what brings it here.
    private func come(_ way: BookingGuardTests.Way) -> (String?, String) {
        let (from, until) = (start * 60_000, (start + 60) * 60_000)
        func here(_ state: String) -> String {
            visit(2, caregiver: caregiver, patient: patient, start, buffer, mode, state: state)
        }
        func set(_ change: String) -> String { "UPDATE appointments SET \(change) WHERE id = 2" }
        let far = visit(2, caregiver: caregiver, patient: patient, 90_000, buffer, mode)
        let place = "starts_at = \(from), ends_at = \(until)"
        switch way {
        case .insert: return (nil, here("confirmed"))
        case .hold:
            return (nil, hold(caregiver: caregiver, patient: patient, start, buffer, mode))
        case .confirm: return (here("cancelled"), set("state = 'requested'"))
        case .revive: return (here("cancelled"), set("state = 'confirmed'"))
        case .unmark: return (here("noShow"), set("state = 'confirmed'"))
        case .begin: return (here("completed"), set("state = 'inProgress'"))
        case .move: return (far, set(place))
        case .reassign:
            return (
                visit(2, caregiver: 9, patient: 9, start, buffer, mode),
                set("caregiver_id = \(caregiver), patient_id = \(patient)")
            )
        case .widen:
            let small = visit(2, caregiver: caregiver, patient: patient, 90_000, 0, .virtual)
            return (
                small,
                set("\(place), mode = '\(mode.rawValue)', buffer_minutes = \(buffer)")
            )
        }
    }

    private func visit(
        _ id: Int, caregiver: Int64, patient: Int64, _ start: Int64, _ buffer: Int,
        _ mode: AppointmentMode, state: String = "confirmed"
    ) -> String {
        """
        INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
            starts_at, ends_at, buffer_minutes, created_at)
        VALUES (\(id), \(patient), \(caregiver), 1, '\(mode.rawValue)', '\(state)',
            \(start * 60_000), \((start + 60) * 60_000), \(buffer), 0)
        """
    }

    private func hold(
        caregiver: Int64, patient: Int64, _ start: Int64, _ buffer: Int, _ mode: AppointmentMode
    ) -> String {
        """
        INSERT INTO booking_holds (token, caregiver_id, patient_id, mode, starts_at, ends_at,
            buffer_minutes, held_at, expires_at)
        VALUES (hex(randomblob(8)), \(caregiver), \(patient), '\(mode.rawValue)', \(start * 60_000),
            \((start + 60) * 60_000), \(buffer), 0, 1)
        """
    }
}
