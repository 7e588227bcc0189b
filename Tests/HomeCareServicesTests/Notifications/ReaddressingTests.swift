import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("What has not arrived when an address is corrected")
struct ReaddressingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var state = "queued"
        var email = "right@home.example"
        var phone = "0712345678"
        let expected: [String]
    }

    static let right = ["email right@home.example", "sms +254712345678"]
    static let wrong = ["email wrong@home.example", "sms +254799999999"]

    static let cases = [
        Case(
            testDescription: "goes to the new one while it waits",
            expected: right.map { "\($0) queued" }),
        Case(
            testDescription: "would go to the new one where it failed", state: "failed",
            expected: right.map { "\($0) failed" }),
        Case(
            testDescription: "would go to the new one where nothing was configured",
            state: "notConfigured", expected: right.map { "\($0) notConfigured" }),
        Case(
            testDescription: "is on record with the old one where it was sent", state: "sent",
            expected: wrong.map { "\($0) sent" }),
        Case(
            testDescription: "is on record with the old one where nobody knows", state: "unknown",
            expected: wrong.map { "\($0) unknown" }),
        Case(
            testDescription: "is taken back where there is none any more", email: "", phone: "",
            expected: wrong.map { "\($0) cancelled" }),
        Case(
            testDescription: "is left alone where that address stays", email: "wrong@home.example",
            expected: ["email wrong@home.example queued", "sms +254712345678 queued"]),
    ]

    @Test("a patient's", arguments: cases)
    func patient(_ example: Case) throws {
        // One without an account: only the registration says where they are reached.
        let told = try Announced(Self.noAccount)
        try told.book()
        try told.around.run("UPDATE notifications SET state = ?", [.text(example.state)])
        let desk = try told.actor("grace")
        var details = try told.clinic.patientDetails(desk, 1)
        details.email = example.email
        details.phone = example.phone
        _ = try told.clinic.changePatient(desk, 1, details)
        #expect(try Self.messages(told, "Wanjikũ Kamau") == example.expected)
        // Nobody else's go elsewhere.
        #expect(
            try Self.messages(told, "Amina Njoroge").first
                == "email amina@clinic.example \(example.state)")
        guard example.email.isEmpty else { return }
        #expect(
            try told.around.texts("SELECT DISTINCT detail FROM notifications WHERE patient_id = 1")
                .contains("the address was removed"))
    }

    @Test("a patient's with an account, which is used where the registration says nothing")
    func account() throws {
        let told = try Announced(
            "UPDATE patients SET email = 'wrong@home.example', phone = '+254799999999';")
        try told.book()
        let desk = try told.actor("grace")
        var details = try told.clinic.patientDetails(desk, 1)
        details.email = ""
        _ = try told.clinic.changePatient(desk, 1, details)
        #expect(
            try Self.messages(told, "Wanjikũ Kamau") == [
                "email wanjiku@home.example queued", "sms +254799999999 queued",
            ])
    }

    @Test("a guardian's")
    func guardian() throws {
        let told = try Announced(ChildSQL.child)
        try told.book()
        let desk = try told.actor("grace")
        _ = try told.clinic.changeContact(
            desk, 1,
            NewContact(
                name: "Kamau Mwangi", relationship: "father", phone: "0712345678", email: "",
                guardian: true))
        #expect(
            try Self.messages(told, "Kamau Mwangi") == [
                "email kamau@family.example cancelled", "sms +254712345678 queued",
            ])
    }

    @Test("an invitation is for the new mailbox, and otherwise as it was")
    func invitation() throws {
        let told = try Announced(Self.noAccount)
        try told.book()
        let before = try Self.calendar(told)
        #expect(before.contains("wrong@"))
        let desk = try told.actor("grace")
        var details = try told.clinic.patientDetails(desk, 1)
        details.email = String(repeating: "long", count: 12) + "@home.example"
        _ = try told.clinic.changePatient(desk, 1, details)
        let unfolded = try Self.calendar(told)
        #expect(unfolded == before.replacing("wrong@home.example", with: details.email))
    }

    @Test("while it is on the wire, stands where it went, and is tried again at the new one")
    func onTheWire() throws {
        for (outcome, expected) in [
            (DeliveryOutcome.sent(detail: "", providerID: nil), Self.wrong.map { "\($0) sent" }),
            (.retry(detail: "busy", after: nil), Self.right.map { "\($0) queued" }),
        ] {
            let told = try Announced(Self.noAccount)
            try told.book()
            let taken = try told.clinic.takeDue(worker: "one")
            let desk = try told.actor("grace")
            var details = try told.clinic.patientDetails(desk, 1)
            details.email = "right@home.example"
            details.phone = "0712345678"
            _ = try told.clinic.changePatient(desk, 1, details)
            for leased in taken { try told.clinic.record(leased, outcome, worker: "one") }
            #expect(try Self.messages(told, "Wanjikũ Kamau") == expected)
        }
    }

    private static let noAccount = """
        UPDATE patients SET user_id = NULL, email = 'wrong@home.example', phone = '+254799999999'
        WHERE id = 1;
        """

    private static func messages(_ told: Announced, _ name: String) throws -> [String] {
        try told.around.texts(
            """
            SELECT channel || ' ' || address || ' ' || state FROM notifications
            WHERE recipient_name = ? ORDER BY channel, id
            """, [.text(name)])
    }

    private static func calendar(_ told: Announced) throws -> String {
        try told.around.texts(
            """
            SELECT calendar FROM notifications
            WHERE recipient_name = 'Wanjikũ Kamau' AND channel = 'email'
            """
        ).joined().replacing("\r\n ", with: "")
    }
}
