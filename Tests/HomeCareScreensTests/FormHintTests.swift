import HomeCareDomain
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("The hint of a field")
struct FormHintTests {
    /// A form, who sees it, and how its screen is opened.
    struct Form: Sendable, CustomStringConvertible {
        let description: String
        let member: TestClinic.Member?
        let fields: Int
        var keys: [Key] = []
        var open: (@Sendable (Actor) -> AnyScreen<Workplace>)?
    }

    private static let forms: [Form] = [
        Form(description: "sign-in", member: nil, fields: 2),
        Form(description: "lock", member: .amina, fields: 1, keys: [.function(12)]),
        Form(
            description: "report", member: .amina, fields: 13,
            open: { AnyScreen(CareReportScreen.self, .init(viewer: $0, appointment: 1050)) }),
        Form(
            description: "death", member: .amina, fields: 17,
            keys: [.pageDown, .pageDown, .character("d"), .character("d")],
            open: { AnyScreen(CareReportScreen.self, .init(viewer: $0, appointment: 1050)) }),
        Form(
            description: "addendum", member: .drMwangi, fields: 2,
            open: { AnyScreen(AddendumScreen.self, .init(viewer: $0, record: 9)) }),
        Form(
            description: "order", member: .drMwangi, fields: 2,
            open: { AnyScreen(OrderScreen.self, .init(viewer: $0, record: 101)) }),
        Form(
            description: "reversal", member: .wambui, fields: 2,
            open: { AnyScreen(ReverseDeathScreen.self, .init(viewer: $0, record: 108)) }),
        Form(
            description: "time off", member: .amina, fields: 4,
            open: { AnyScreen(TimeOffScreen.self, .init(viewer: $0, record: 1)) }),
        Form(
            description: "extra time", member: .amina, fields: 3,
            open: { AnyScreen(ExtraTimeScreen.self, .init(viewer: $0, record: 1)) }),
        Form(
            description: "password", member: .amina, fields: 3,
            open: { AnyScreen(PasswordScreen.self, .init(viewer: $0)) }),
        Form(
            description: "booking", member: .grace, fields: 7,
            open: { BookingEntry.screen($0, BookingOpening(patient: 101)) }),
        Form(
            description: "booked visit", member: .grace, fields: 3,
            keys: [
                .character("f"), .character("r"), .character("i"), .tab, .character("1"),
                .character("0"), .function(2),
            ], open: { BookingEntry.screen($0, BookingOpening(patient: 101)) }),
        Form(
            description: "resolution", member: .wambui, fields: 1, keys: [.character("r")]),
    ]

    @Test("is read whole at 80 columns, beside the keys", arguments: forms)
    func fits(_ form: Form) throws {
        let clinic = try TestClinic()
        let screens = form.member.flatMap { member in form.open.map { [$0(clinic.actor(member))] } }
        var rehearsal = clinic.rehearsal(as: form.member, screens ?? [])
        for key in form.keys { rehearsal.press(key) }
        for _ in 0..<20 { rehearsal.press(.backTab) }
        var hints: Set<String> = []
        for _ in 0..<form.fields {
            let footer = rehearsal.frame.text.split(
                separator: "\n", omittingEmptySubsequences: false)
            let last = String(footer[23])
            let hint = try #require(last.split(separator: "  ").first.map(String.init))
            hints.insert(hint)
            #expect(!hint.contains("…"), "\(last)")
            rehearsal.press(.tab)
        }
        #expect(hints.count > form.fields / 2, "\(hints)")
    }
}
