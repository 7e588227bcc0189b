import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore

enum BookingFixture {
    /// Papers of both caregivers, who work at any hour of any day; Otieno serves Amina's county.
    static let sql = """
        INSERT INTO caregiver_specialties (caregiver_id, specialty_id) VALUES (1, 1), (2, 1);
        \(papers)
        \(anyHour)
        """

    static let papers = """
        INSERT INTO credentials (caregiver_id, regulator, number, expires_on, state, handed_in_at,
            checked_at) VALUES
        (1, 'NCK', 'A-1', '2030-12-31', 'verified', 0, 0),
        (2, 'NCK', 'A-2', '2030-12-31', 'verified', 0, 0);
        """

    static let anyHour = """
        INSERT INTO availability_windows (caregiver_id, weekday, starts_minute, ends_minute, mode)
        WITH RECURSIVE days (day) AS (SELECT 1 UNION ALL SELECT day + 1 FROM days WHERE day < 7)
        SELECT caregivers.id, day, 0, 1440, 'both' FROM caregivers, days;
        """
}

extension TestClinic {
    /// A clinic where visits can be booked at any hour.
    static func booking(
        _ extra: String = "", settings: ClinicSettings = TestClinic.settings
    ) throws -> TestClinic {
        try TestClinic(extra: BookingFixture.sql + extra, settings: settings)
    }

    /// Somebody at the command line.
    func actor(_ name: String) throws -> Actor {
        name == "local operator" ? try localOperator() : try clinic.actor(named: name)
    }

    /// A visit of patient 1 by Amina.
    func input(
        _ start: String, minutes: Int = 60, mode: AppointmentMode = .inPerson, patient: Int64 = 1,
        caregiver: Int64 = 1
    ) -> BookingInput {
        BookingInput(
            patient: patient, caregiver: caregiver, mode: mode,
            start: settings.zone.parse(start) ?? Instant(milliseconds: -1), minutes: minutes)
    }

    private var settings: ClinicSettings { clinic.settings }
}

/// What a booking was refused with; nil where it was not.
func refusal(_ book: () throws -> Void) -> BookingRefusal? {
    do {
        try book()
        return nil
    } catch {
        guard case .booking(let refusal) = ServiceError.from(error) else {
            return BookingRefusal(
                errors: [FieldError(field: "", code: "\(error)", message: "")])
        }
        return refusal
    }
}

extension BookingRefusal {
    /// Each error as `field code`.
    var codes: [String] { errors.map { "\($0.field) \($0.code)" } }
}
