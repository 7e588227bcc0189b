import TerminalHarness
import Testing

@Suite("Booking at the desk")
struct BookingTests {
    /// A terminal whose keystrokes are counted.
    private struct CountedKeys {
        let terminal: TerminalProcess
        private(set) var count = 0

        init(_ terminal: TerminalProcess) { self.terminal = terminal }

        mutating func type(_ text: String) {
            for character in text {
                terminal.send(String(character))
                count += 1
            }
        }

        mutating func press(_ key: NamedKey) {
            terminal.press(key)
            count += 1
        }
    }

    /// A patient of Amina Njoroge's, and times of hers that are free for both.
    private struct Pair {
        static let patient = "P-0101"
        static let name = "Joseph Kamande"
        static let caregiver = "C-0001"
    }

    /// The first free starts on whole hours three days from now.
    private func free(_ clinic: Clinic) throws -> [String] {
        let today = try clinic.ask(
            "caregivers", "slots", "--caregiver", Pair.caregiver, "--days", "14", "--patient",
            Pair.patient
        ).list.compactMap { $0["start"].text }
        return today.filter { $0.hasSuffix(":00") }
    }

    private func day(_ start: String) -> String { String(start.prefix(10)) }

    /// How a start is typed: `1000`.
    private func clock(_ start: String) -> String {
        start.suffix(5).filter { $0 != ":" }
    }

    @Test("a known patient and a repeat caregiver take at most twenty keystrokes")
    func fewKeystrokes() throws {
        let clinic = try Clinic.seeded()
        let start = try #require(try free(clinic).dropFirst(20).first)
        var grace = CountedKeys(try clinic.signedIn("grace"))
        grace.type("b")
        grace.type("kama")
        grace.press(.enter)
        // As the desk would hear it: the day of the month.
        grace.type(String(day(start).suffix(2)))
        grace.press(.enter)
        grace.type(clock(start))
        grace.press(.f(2))
        try grace.terminal.wait(forText: "Held for you until", timeout: .seconds(30))
        grace.press(.f(2))
        try grace.terminal.wait(forText: "is confirmed: Amina Njoroge", timeout: .seconds(30))
        #expect(grace.count <= 20, "\(grace.count) keystrokes")
        let visits = try clinic.ask(
            "appointments", "list", "--patient", Pair.patient
        ).list
        let booked = try #require(visits.first { $0["start"].text == start })
        #expect(booked["state"].text == "confirmed")
        #expect(booked["caregiverName"].text == "Amina Njoroge")
    }

    @Test("two desks at one slot: the second is told the truth and takes what is free instead")
    func twoDesks() throws {
        let clinic = try Clinic.seeded()
        let start = try #require(try free(clinic).dropFirst(20).first)
        let (grace, halima) = (try clinic.signedIn("grace"), try clinic.signedIn("halima"))
        for (desk, name) in [(grace, "kama"), (halima, "wanji")] {
            desk.send("b\(name)\r\(day(start).suffix(2))\r\(clock(start))")
            try desk.wait(forText: "Amina Njoroge", timeout: .seconds(30))
        }
        grace.press(.f(2))
        try grace.wait(forText: "Held for you until", timeout: .seconds(30))
        grace.press(.f(2))
        try grace.wait(forText: "is confirmed: Amina Njoroge", timeout: .seconds(30))
        // The second still asks for her at that time.
        halima.press(.f(2))
        try halima.wait(for: "an answer", timeout: .seconds(30)) {
            $0.contains("Held for you until") || $0.contains("Enter takes a time")
        }
        if halima.screen().contains("Enter takes a time") { halima.send("\r") }
        try halima.wait(forText: "Held for you until", timeout: .seconds(30))
        halima.press(.f(2))
        try halima.wait(forText: "is confirmed", timeout: .seconds(30))
        let both = try clinic.ask("appointments", "list", "--as", "amina").list
            .filter { $0["start"].text == start }
        #expect(both.count <= 1)
    }

    @Test("cut off in mid-booking, the form comes back to the same field with its time held")
    func cutOff() throws {
        let clinic = try Clinic.seeded()
        let start = try #require(try free(clinic).dropFirst(20).first)
        let grace = try clinic.signedIn("grace")
        grace.send("bkama\r\(day(start).suffix(2))\r\(clock(start))")
        grace.press(.f(2))
        try grace.wait(forText: "Held for you until", timeout: .seconds(30))
        grace.send("\tMind the dog")
        try grace.wait(for: "the notes, kept") {
            $0.contains("Mind the dog") && $0.contains("draft saved")
        }
        let cursor = grace.screen().cursor
        grace.kill9()
        try grace.waitForExit()
        let again = try clinic.signIn()
        again.send("grace\r\(Clinic.password)\r")
        try again.wait(forText: "nothing is booked yet", timeout: .seconds(30))
        try again.wait(for: "all of it") {
            $0.contains("Mind the dog") && $0.contains("Held for you until")
                && $0.contains(Pair.name)
        }
        #expect(again.screen().cursor == cursor)
        again.press(.f(2))
        try again.wait(forText: "is confirmed: Amina Njoroge", timeout: .seconds(30))
    }

    @Test("a patient at a kiosk asks for a visit")
    func patient() throws {
        let clinic = try Clinic.seeded()
        let kiosk = try clinic.signedIn("wanjiku")
        kiosk.send("b")
        try kiosk.wait(forText: "Book care", timeout: .seconds(30))
        kiosk.send("+5d\r")
        kiosk.press(.f(2))
        try kiosk.wait(forText: "Held for you until", timeout: .seconds(30))
        kiosk.press(.f(2))
        try kiosk.wait(forText: "is requested, not yet confirmed", timeout: .seconds(30))
    }
}
