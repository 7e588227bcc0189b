import TerminalHarness
import Testing

@Suite("Availability and the day board")
struct BoardTests {
    private static let f2 = "\u{1B}OQ"
    private static let tab = "\t"

    /// A clinic in which Amina is verified and makes visits all day.
    private func clinic() throws -> Clinic {
        let clinic = try Clinic.seeded()
        try clinic.require(
            "admin", "verify", "C-0001", "--regulator", "NCK", "--number", "1", "--expires",
            "2099-12-31", "--as", "wambui")
        try clinic.require(
            "caregivers", "availability", "C-0001", "--set", "daily 06:00-20:00", "--notice", "0",
            "--buffer", "0", "--as", "amina")
        return clinic
    }

    /// A day without visits, as the board's and the command line's.
    private func freeDay(_ clinic: Clinic) throws -> String {
        let slots = try clinic.ask(
            "caregivers", "slots", "--caregiver", "C-0001", "--days", "60", "--minutes", "60")
        let day = try #require(slots.list.last?["start"].text?.prefix(10))
        return String(day)
    }

    private func book(_ clinic: Clinic, _ patient: String, _ start: String, as user: String)
        throws -> String
    {
        let visit = try clinic.ask(
            "appointments", "create", "--patient", patient, "--caregiver", "C-0001", "--start",
            start, "--minutes", "60", "--mode", "in-person", "--specialty", "Nursing", "--as",
            user)
        return try #require(visit["reference"].text)
    }

    private func patients(_ clinic: Clinic) throws -> (own: String, other: String) {
        let all = try clinic.ask("patients", "list", "--as", "grace").list
        let own = try #require(all.first { $0["name"].text == "Wanjikũ Kamau" })
        let other = try #require(all.first { $0["name"].text == "Otieno Odhiambo" })
        return (
            try #require(own["reference"].text), try #require(other["reference"].text)
        )
    }

    @Test("A caregiver sets a week with the keys, and it is what the command line shows")
    func setsAWeek() throws {
        let clinic = try clinic()
        try clinic.require(
            "caregivers", "availability", "C-0001", "--set", "none", "--as", "amina")
        let amina = try clinic.signedIn("amina")
        amina.send("3")
        try amina.wait(forText: "0 h a week")
        amina.send(" ]]]w")
        try amina.wait(forText: "not saved yet")
        amina.send(Self.f2)
        try amina.wait(forText: "Save the week?")
        amina.send("y")
        try amina.wait(forText: "20 h a week")
        let kept = try clinic.ask("caregivers", "availability", "C-0001", "--as", "amina")
        #expect(kept["week"].text == "mon-fri 08:00-12:00")
    }

    /// From visit to visit until it is this one: the cursor may stand on one from the beginning.
    private func select(_ visit: String, _ desk: TerminalProcess) throws {
        for _ in 0..<4 where try !desk.waitUntilQuiet().contains(visit) { desk.send(Self.tab) }
        try desk.wait(forText: visit)
    }

    @Test("The desk accepts a patient's request on the board")
    func accepts() throws {
        let clinic = try clinic()
        let day = try freeDay(clinic)
        let visit = try book(clinic, patients(clinic).own, "\(day)T10:00", as: "wanjiku")
        let grace = try clinic.signedIn("grace")
        grace.send("2")
        try grace.wait(forText: "today ·")
        grace.send("g\(day)\r")
        try grace.wait(forNoText: "today ·")
        try select(visit, grace)
        grace.send("a")
        try grace.wait(forText: "\(visit) is confirmed.")
        #expect(try clinic.ask("appointments", "show", visit)["state"].text == "confirmed")
    }

    @Test("The desk moves a visit into a clash and takes the offered alternative")
    func movesIntoAClash() throws {
        let clinic = try clinic()
        let day = try freeDay(clinic)
        let (own, other) = try patients(clinic)
        let visit = try book(clinic, own, "\(day)T10:00", as: "grace")
        _ = try book(clinic, other, "\(day)T14:00", as: "grace")
        let grace = try clinic.signedIn("grace")
        grace.send("2")
        try grace.wait(forText: "today ·")
        grace.send("g\(day)\r")
        try grace.wait(forNoText: "today ·")
        try select(visit, grace)
        grace.send("m")
        try grace.wait(forText: "Move ▸")
        grace.send("\t\u{15}14:30" + Self.f2)
        try grace.wait(forText: "The nearest free times:")
        grace.send("1")
        try grace.wait(forText: "\(visit) is now on")
        let moved = try clinic.ask("appointments", "show", visit)
        #expect(moved["start"].text == "\(day)T15:00")
    }
}
