import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

/// Visit 103 is patient 1's, confirmed on 25 November with Amina.
@Suite("Whether anybody on the patient's side hears of a visit")
struct NobodyToldTests {
    private static let withdrawn = """
        INSERT INTO consents (patient_id, purpose, given_by, how, given_at, withdrawn_at)
        VALUES (1, 'messages', 'Wanjikũ', 'phone', 0, 5);
        """
    private static let unreachable = """
        UPDATE patients SET phone = NULL, email = NULL WHERE id = 1;
        UPDATE users SET phone = NULL, email = NULL WHERE id = (
            SELECT user_id FROM patients WHERE id = 1);
        """

    static let cases: [(sql: String, actor: String, says: String?)] = [
        ("", "grace", nil),
        (withdrawn, "grace", "messages are not wanted. Please call."),
        (withdrawn, "amina", "messages are not wanted. Please call."),
        (withdrawn, "local operator", "messages are not wanted. Please call."),
        (withdrawn, "wanjiku", nil),
        (withdrawn + "UPDATE patients SET status = 'deceased' WHERE id = 1;", "grace", nil),
        (unreachable, "grace", "no phone or e-mail is written down."),
        (unreachable + "UPDATE patients SET phone = '+254700000001' WHERE id = 1;", "grace", nil),
        (ChildSQL.child, "grace", nil),
        (
            ChildSQL.child + unreachable + "UPDATE emergency_contacts SET guardian = 0;", "grace",
            "no guardian with a phone or e-mail is written down."
        ),
    ]

    @Test("is said to the clinic's people, and why nobody does", arguments: cases)
    func why(sql: String, name: String, says: String?) throws {
        let clinic = try TestClinic.booking(sql)
        let why = try clinic.clinic.nobodyTold(try clinic.actor(name), about: 103)
        #expect((why == nil) == (says == nil), "\(String(describing: why))")
        #expect(says.map { why?.message.contains($0) == true } != false)
    }

    @Test("is nobody's to know whose visit it is not")
    func refused() throws {
        let clinic = try TestClinic.booking(Self.withdrawn)
        #expect(throws: ServiceError.self) {
            try clinic.clinic.nobodyTold(try clinic.actor("otieno"), about: 103)
        }
    }

    @Test("is among the warnings of a booking, also of one that was made before")
    func booked() throws {
        let clinic = try TestClinic.booking(Self.withdrawn)
        let grace = try clinic.actor("grace")
        for _ in 1...2 {
            let booked = try clinic.clinic.book(
                grace, clinic.input("2026-12-08T10:00"), operation: "one")
            #expect(booked.warnings.map(\.code) == ["patientNotTold"])
            #expect(booked.nobodyTold?.contains("messages are not wanted") == true)
        }
        let own = try clinic.clinic.book(
            try clinic.actor("wanjiku"), clinic.input("2026-12-09T10:00"))
        #expect(own.warnings.isEmpty)
    }
}

@Suite("How a video visit is joined")
struct JoiningTests {
    @Test("is the whole address; without one it is said what is to be done")
    func joining() throws {
        for address in ["https://meet.example.org", nil] {
            var settings = TestClinic.settings
            settings.video = address.flatMap(VideoAddress.init)
            let clinic = try TestClinic.booking(settings: settings)
            let grace = try clinic.actor("grace")
            let visit = try #require(
                try clinic.clinic.book(grace, clinic.input("2026-12-08T10:00", mode: .virtual))
                    .visits.first)
            let joining = try #require(try clinic.clinic.visitCard(grace, visit.id).joining)
            #expect(
                joining.address?.hasPrefix("https://meet.example.org/visit-")
                    == (address == nil ? nil : true))
            let patient = joining.words(to: .patient)
            #expect(
                address == nil
                    ? patient == "The clinic will call or write to you before the visit."
                    : patient == joining.address)
            _ = try clinic.clinic.cancelAppointment(grace, visit.id)
            #expect(try clinic.clinic.visitCard(grace, visit.id).joining == nil)
        }
    }
}
