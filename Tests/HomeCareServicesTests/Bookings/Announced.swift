import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

/// A clinic where visits are booked, and what is said about them.
final class Announced {
    let around: TestClinic
    var clinic: Clinic { around.clinic }
    var clock: Clock { around.clock }

    init(_ extra: String = "", settings: ClinicSettings = TestClinic.settings) throws {
        around = try TestClinic.booking(extra, settings: settings)
    }

    func actor(_ name: String) throws -> Actor { try around.actor(name) }

    @discardableResult
    func book(
        _ start: String = "2026-12-08T10:00", by name: String = "grace",
        mode: AppointmentMode = .inPerson
    ) throws -> Visit {
        try #require(
            try clinic.book(try actor(name), around.input(start, mode: mode)).visits.first)
    }

    func move(_ visit: Visit, to start: String, by name: String = "grace") throws {
        _ = try clinic.reschedule(
            try actor(name), visit.id, BookingMove(start: at(start)))
    }

    /// Messages as `purpose channel recipient`, in order.
    func messages(_ condition: String = "state = 'queued'") throws -> [String] {
        try around.texts(
            """
            SELECT purpose || ' ' || channel || ' ' || recipient_name FROM notifications
            WHERE \(condition) ORDER BY id
            """)
    }

    func forget() throws { try around.run("DELETE FROM notifications") }

    /// Reminders as `minutes before state`, in order of their moment.
    func reminders() throws -> [String] {
        try around.texts(
            """
            SELECT repetition || ' ' || state FROM timed_steps WHERE kind = 'reminder'
            ORDER BY due_at, id
            """)
    }

    func why() throws -> [String] {
        try around.texts(
            """
            SELECT detail FROM timed_steps WHERE kind = 'reminder' AND state = 'cancelled'
            ORDER BY due_at, id
            """)
    }

    /// Moves the clock to a moment.
    func wait(until stamp: String) {
        clock.move(minutes: at(stamp).minutes(since: clock.now))
    }

    @discardableResult
    func work() throws -> Int { try clinic.carryOutDueSteps(worker: "one") }
}

/// A child with a guardian, another contact, and the mother's number on the record.
enum ChildSQL {
    static let child = """
        UPDATE patients SET date_of_birth = '2019-05-05' WHERE id = 1;
        UPDATE emergency_contacts SET guardian = 1 WHERE id = 1;
        """
}
