import TerminalHarness
import Testing

extension Clinic {
    /// A terminal that shows the sign-in form.
    func signIn(
        size: (columns: Int, rows: Int) = (80, 24), term: String = "xterm-256color"
    ) throws -> TerminalProcess {
        let terminal = try terminal(size: size, term: term)
        try terminal.wait(forText: "Password", timeout: .seconds(30))
        return terminal
    }

    /// A terminal at which somebody has signed in and sees their home.
    func signedIn(
        _ user: String, size: (columns: Int, rows: Int) = (80, 24), term: String = "xterm-256color"
    ) throws -> TerminalProcess {
        let terminal = try signIn(size: size, term: term)
        terminal.send("\(user)\r\(Self.password)\r")
        try terminal.wait(for: "\(user)'s home", timeout: .seconds(30)) {
            $0.contains(Self.marks[user] ?? user)
        }
        return terminal
    }

    /// What only the home of a person shows, once it is loaded.
    private static let marks = [
        "amina": "to report", "wambui": "CRITICAL Otieno Odhiambo", "grace": "Otieno Odhiambo",
        "drmwangi": "Otieno Odhiambo", "wanjiku": "My care", "halima": "Otieno Odhiambo",
    ]
}

/// A visit whose report is still to be filed.
struct DueVisit {
    let reference: String
    let patient: String
    let patientName: String
    /// Which row of Today it is, counted from 0.
    let row: Int

    /// Home, then down to the visit: keys as xterm sends them in the mode that curses asks for.
    var selecting: String {
        "\u{1B}OH" + String(repeating: "\u{1B}OB", count: row)
    }
}

extension Clinic {
    /// Amina's visit to Wanjikũ Kamau, which the seed makes due at any hour.
    func dueVisit() throws -> DueVisit {
        let visits = try ask("appointments", "list", "--as", "amina").list
        let row = try #require(visits.firstIndex { $0["patientName"].text == "Wanjikũ Kamau" })
        return DueVisit(
            reference: try #require(visits[row]["reference"].text),
            patient: try #require(visits[row]["patient"].text),
            patientName: "Wanjikũ Kamau", row: row)
    }
}

/// The keys of a care report, from the first vital to the notes.
enum ReportKeys {
    /// A person who is badly off: NEWS2 3 + 2 + 3 + 1 + 3 + 3 + 2 = 17.
    static let critical =
        "88/54\r124\r28\r38.6\r84\rc\ro\r" + "58.5\r\r7\r" + "c\r" + "Breathless at rest."
    /// F2, as curses asks xterm to send it.
    static let submit = "\u{1B}OQ"
    /// What the critical report is asked: its saturation once more, and, as nobody checked in,
    /// when the visit was.
    static let answers = again + lastAnswer
    static let again = "84\r"
    static let lastAnswer = "w"
    static let fromSaturationToNotes = String(repeating: "\t", count: 7)
}
