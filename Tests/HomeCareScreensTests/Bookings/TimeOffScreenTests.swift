import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("The forms for time off and extra time")
struct TimeOffScreenTests {
    /// What is typed as first day, last day and hours, and what the form says of it.
    struct Typing: CustomTestStringConvertible, Sendable {
        let first, last, hours, said: String

        var testDescription: String { "\(first) \(last) \(hours)" }

        init(_ first: String, _ last: String, _ hours: String, _ said: String) {
            (self.first, self.last, self.hours, self.said) = (first, last, hours, said)
        }
    }

    private static let typings = [
        Typing("24/12", "", "", "Off: Thu 24 Dec, all day"),
        Typing("24/12", "26/12", "", "Off: Thu 24 Dec – Sat 26 Dec, all day"),
        Typing("24/12", "", "8-12", "Off: Thu 24 Dec 08:00–12:00"),
        // Far off a day is taken for the other year's without its own.
        Typing("24/12/2027", "", "", "Off: Fri 24 Dec 2027, all day"),
        Typing("31/12/2027", "2/1/2028", "", "Off: Fri 31 Dec 2027 – Sun 2 Jan 2028, all day"),
        Typing("24/12/2027", "", "22-6", "Off: Fri 24 Dec 2027 22:00–Sat 25 Dec 2027 06:00"),
        Typing("24/12", "", "8 - 12", "Off: Thu 24 Dec 08:00–12:00"),
        Typing("24/12", "26/12", "14-10", "Off: Thu 24 Dec 14:00–Sat 26 Dec 10:00"),
        Typing("24/12", "", "22-6", "Off: Thu 24 Dec 22:00–Fri 25 Dec 06:00"),
        Typing("26/12", "24/12/2026", "", "The last day lies before the first."),
        Typing("someday", "", "", "That is no day"),
        Typing("24/12", "someday", "", "That is no day"),
        Typing("24/12", "", "morning", "Those are no hours"),
    ]

    private let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private func form<Kind: EntryScreen>(_ kind: Kind.Type) -> Rehearsal<Workplace> {
        let viewer = clinic.actor(.amina)
        return clinic.rehearsal(
            as: .amina, [Tab.home(viewer), AnyScreen(kind, .init(viewer: viewer, record: 1))])
    }

    @Test("The form says what it understood, or what it did not", arguments: typings)
    func understood(_ typing: Typing) {
        var screen = form(TimeOffScreen.self)
        for text in [typing.first, typing.last, typing.hours] {
            screen.type(text)
            screen.press(.tab)
        }
        #expect(screen.frame.text.contains(typing.said))
        #expect(screen.frame.text.contains("Off: ") == typing.said.hasPrefix("Off: "))
    }

    @Test("What was saved just before a kill is not saved twice")
    func once() throws {
        for _ in 0..<2 {
            var screen = form(TimeOffScreen.self)
            screen.type("24/12")
            screen.press(.function(2))
            #expect(screen.runtime.topID != TimeOffScreen.id)
            #expect(screen.journal["time-off/1"] == nil)
        }
        let kept = try clinic.clinic.availability(clinic.actor(.amina), caregiver: 1)
        let christmas = CivilDate(year: 2026, month: 12, day: 24)
        #expect(
            kept.timeOff.count { ClinicZone.nairobi.date(of: $0.time.startsAt) == christmas } == 1)
    }

    @Test("Extra time is read back, saved for its kind of visit, and said")
    func extra() throws {
        var screen = form(ExtraTimeScreen.self)
        screen.type("sun")
        screen.press(.tab)
        screen.type("9-12 14:30-17")
        screen.press(.tab)
        screen.type("v")
        let understood = "Sun 29 Nov 09:00–12:00 virtual, 14:30–17:00 virtual"
        #expect(screen.frame.text.contains(understood))
        screen.press(.function(2))
        #expect(screen.frame.text.contains("Extra time is saved: \(understood)"))
        let kept = try clinic.clinic.availability(clinic.actor(.amina), caregiver: 1)
        #expect(kept.extra.map(\.window.startMinute) == [540, 870])
        #expect(kept.extra.allSatisfy { $0.window.mode == .virtual })
    }

    @Test("Extra time that is open already is not said to be saved")
    func openAlready() throws {
        for (hours, said) in [
            ("9-12", "Open already, so nothing was changed: Sat 28 Nov 09:00–12:00"),
            (
                "16-17 19-20",
                "Extra time is saved: Sat 28 Nov 19:00–20:00. Open already, so nothing was changed"
            ),
            ("19-20", "Open already, so nothing was changed: Sat 28 Nov 19:00–20:00"),
        ] {
            var screen = form(ExtraTimeScreen.self)
            screen.type("sat")
            screen.press(.tab)
            screen.type(hours)
            screen.press(.function(2))
            #expect(screen.runtime.topID != ExtraTimeScreen.id)
            #expect(screen.frame.text.contains(said.prefix(70)), "\(screen.frame.text)")
        }
        let kept = try clinic.clinic.availability(clinic.actor(.amina), caregiver: 1)
        #expect(kept.extra.map(\.window.startMinute) == [19 * 60])
    }
}
