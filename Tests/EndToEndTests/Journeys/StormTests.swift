import Foundation
import TerminalHarness
import Testing

@Suite("A storm of keys and sizes")
struct StormTests {
    private static let sizes = [(80, 24), (200, 50), (40, 12), (120, 30), (20, 5), (63, 17)]
    private static let keysInAll = 1000

    @Test(
        "leaves the screen as the program means it, and the program able to work",
        arguments: zip(["amina", "wambui", "drmwangi", "grace"], 1...4))
    func storm(user: String, seed: Int) throws {
        let clinic = try Clinic.seeded()
        let session = try clinic.signedIn(user)
        var random = Dice(seed: UInt64(seed))
        for _ in 0..<Self.keysInAll / 100 {
            for _ in 0..<10 {
                let burst = (0..<10).map { _ in random.pick(Self.keys) }
                session.send(burst.joined())
                if random.roll(3) == 0 { resize(session, &random) }
            }
            let size = random.pick(Self.sizes)
            session.resize(columns: size.0, rows: size.1)
            try checkPainting(session)
        }
        #expect(session.exitStatus == nil)
        session.resize(columns: 80, rows: 24)
        try leave(session)
        #expect(try clinic.ask("audit", "verify")["ok"].flag == true)
    }

    /// What a person might press, and what nobody would; all but those that leave or sign out.
    private static let keys = printable + strange + control + sequences
    private static let printable = (0x20..<0x7F).map { String(UnicodeScalar(UInt8($0))) }
    private static let strange = "ũé日本e\u{301}👩‍⚕️".map { String($0) }
    private static let control = [
        "\t", "\r", "\u{7F}", "\u{1B}", "\u{1}", "\u{5}", "\u{10}", "\u{15}", "\u{17}", "\u{0}",
    ]
    private static let sequences = [
        "OA", "OB", "OB", "OC", "OD", "OH", "OF", "OP", "OQ", "OS", "[3~", "[5~", "[6~", "[Z",
        "[19~",
        "[99;99R", "[200~pasted\rtext\t\u{1B}[201~",
    ].map { "\u{1B}" + $0 }

    private func resize(_ session: TerminalProcess, _ random: inout Dice) {
        session.resize(columns: 1 + random.roll(220), rows: 1 + random.roll(60))
    }

    /// Drawn anew, the screen must be as it was: a cell that differs was painted wrongly before.
    private func checkPainting(_ session: TerminalProcess) throws {
        // A toast that was seen goes with the next key, so one without a meaning comes first.
        _ = try settled(session)
        session.press(.f(12))
        let before = try settled(session)
        let bytes = session.bytesReceived
        session.press(.control("l"))
        try session.wait(forBytesAfter: bytes)
        let after = try settled(session)
        guard cells(before) != cells(after), minute(before) == minute(after) else { return }
        let differing = zip(cells(before), cells(after)).enumerated().filter { $1.0 != $1.1 }
            .prefix(3).map { "\($0 / before.columns):\($0 % before.columns) \($1)" }
        Issue.record("\(differing)\nbefore:\n\(before)\nafter:\n\(after)")
    }

    private func settled(_ session: TerminalProcess) throws -> ScreenShot {
        try session.waitUntilQuiet(for: .milliseconds(200))
    }

    private func cells(_ shot: ScreenShot) -> [SeenCell?] {
        (0..<shot.rows).flatMap { row in
            (0..<shot.columns).map { shot.cell(row, $0).map(SeenCell.init) }
        }
    }

    /// The clock in the bar.
    private func minute(_ shot: ScreenShot) -> Substring? {
        shot.line(0).split(separator: " ").last
    }

    private func leave(_ session: TerminalProcess) throws {
        session.press(.control("q"))
        // In a dialog, a palette or a question that key may mean nothing: step back and try again.
        for _ in 0..<5 where session.exitStatus == nil {
            session.press(.escape)
            _ = try? session.waitUntilQuiet(for: .milliseconds(100))
            session.press(.control("q"))
        }
        #expect(try session.waitForExit() == .success)
    }
}

/// What can be seen of a cell: the colour of a letter that is not there cannot.
private struct SeenCell: Equatable {
    let text: String
    let background: ScreenColour
    let foreground: ScreenColour?
    let attributes: [Bool]

    init(_ cell: ScreenCell) {
        let isBlank = cell.text.allSatisfy { $0 == " " } && !cell.reverse && !cell.underline
        text = cell.text
        background = cell.background
        foreground = isBlank ? nil : cell.foreground
        attributes =
            isBlank
            ? [] : [cell.bold, cell.italic, cell.blink, cell.reverse, cell.underline]
    }
}

/// Random numbers that are the same in every run.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 11) % sides
    }

    mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }
}
