import HomeCareDomain
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("A booking that was opened for one caregiver")
struct AskedCaregiverTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    /// Opened from the board for a caregiver on Friday at 11:15, for Kamau, who had nursing last.
    private func opened(for caregiver: Int64) throws -> Rehearsal<Workplace> {
        let start = try #require(ClinicZone.nairobi.parse("2026-11-27T11:15"))
        let grace = clinic.actor(.grace)
        var desk = clinic.rehearsal(
            as: .grace,
            [
                Tab.home(grace),
                BookingEntry.screen(grace, BookingOpening(caregiver: caregiver, start: start)),
            ])
        desk.type("mwan")
        desk.press(.enter)
        return desk
    }

    private func state(_ desk: Rehearsal<Workplace>) throws -> BookingScreen.State {
        try #require(desk.runtime.state(of: BookingScreen.self))
    }

    @Test("says who it is, and begins with the only care that they do")
    func only() throws {
        var desk = try opened(for: 3)
        #expect(try state(desk).form.text("caregiver") == "Faith Chebet")
        #expect(desk.frame.text.contains("Caregiver   Faith Chebet"), "\(desk.frame.text)")
        #expect(try state(desk).form.text("specialty") == "3")
        desk.press(.function(2))
        #expect(try state(desk).chosen?.caregiver == 3, "\(desk.frame.text)")
    }

    @Test("leaves open which of their cares it is, where the last visit's is none of them")
    func several() throws {
        let desk = try opened(for: 2)
        #expect(try state(desk).form.text("specialty") == "")
        #expect(try state(desk).form.focus == "specialty")
    }

    @Test("keeps the last visit's care where they do it")
    func same() throws {
        #expect(try state(opened(for: 4)).form.text("specialty") == "1")
    }

    @Test("offers nobody else for a care that they do not do, and says so")
    func none() throws {
        var desk = try opened(for: 3)
        while try state(desk).form.focus != "specialty" { desk.press(.backTab) }
        desk.type("nurs")
        #expect(
            desk.frame.text.contains("Faith Chebet does not do Nursing, but:"),
            "\(desk.frame.text)")
        desk.press(.function(2))
        #expect(try state(desk).chosen == nil, "\(desk.frame.text)")
        while try state(desk).form.focus != "caregiver" { desk.press(.tab) }
        desk.press(.control("u"))
        #expect(try state(desk).match != nil, "\(desk.frame.text)")
        #expect(!desk.frame.text.contains("does not do"), "\(desk.frame.text)")
    }

    @Test("is no draft before something is typed")
    func noDraft() throws {
        let start = try #require(ClinicZone.nairobi.parse("2026-11-27T11:15"))
        let desk = clinic.rehearsal(
            as: .grace,
            [
                BookingEntry.screen(
                    clinic.actor(.grace), BookingOpening(caregiver: 3, start: start))
            ])
        #expect(desk.journal.isEmpty)
    }
}
