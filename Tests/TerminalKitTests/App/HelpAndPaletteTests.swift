import Testing

@testable import TerminalKit

private let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 200, rows: 50),
]

/// The pages that are made from the action tables.
struct HelpAndPaletteTests {
    /// All the text that scrolling through a page brings to light.
    private func scrolled(_ session: Rehearsal<Stage>) -> String {
        var session = session
        var text = session.frame.text
        for _ in 0..<80 {
            session.press(.down)
            text += "\n" + session.frame.text
        }
        return text
    }

    @Test("Help lists every row with its keys", arguments: sizes)
    func helpListsEveryRow(_ size: Size) {
        var session = session(listAlone, size: size)
        session.press(.character("?"))
        let text = scrolled(session)
        let words = [
            "d Del", "Delete", "Asks first", "Acknowledge", "F8", "Both", "Chrome F9",
            "The first tab", "Back", "Repaint", "Rows", "Alerts",
        ]
        for word in words { #expect(text.contains(word), "\(word) is missing") }
        #expect(!text.contains("Secret"))
    }

    @Test("While a field is typed into, no letter is promised", arguments: sizes)
    func noLettersWhileTyping(_ size: Size) throws {
        var session = session(formOnList, size: size)
        session.press(.function(1))
        let help = scrolled(session)
        #expect(help.contains("F9 ") && help.contains("^P        Home"))
        #expect(!help.contains("1 #") && !help.contains("? F1"))
        session.press(.escape, .control("p"))
        session.type("home")
        let line = try #require(
            session.frame.text.split(separator: "\n").first { $0.contains("Home") })
        #expect(!line.contains("1"))
    }

    @Test func helpSaysWhatCannotBeDoneNow() {
        var session = session(listAlone)
        session.press(.function(1))
        #expect(session.frame.text.contains("Not now: The disk is full."))
    }

    @Test(
        "Help is closed by the keys people try",
        arguments: [Key.escape, .character("q"), .character("?"), .function(1), .enter])
    func helpCloses(_ key: Key) {
        var session = session(listAlone + listAlone)
        let before = session.frame
        session.press(.function(1))
        #expect(session.frame != before)
        session.press(key)
        #expect(session.frame == before)
        #expect(session.runtime.screenIDs.count == 2)
    }

    @Test("The alert line stays in sight behind help and palette", arguments: sizes)
    func alertsStay(_ size: Size) {
        var session = session(listAlone, size: size)
        session.press(.function(1))
        #expect(session.frame.text.contains("ALERT"))
        session.press(.escape, .control("p"))
        #expect(session.frame.text.contains("ALERT"))
    }

    @Test("The palette runs what was found by typing", arguments: sizes)
    func paletteRuns(_ size: Size) {
        var session = session(listAlone, size: size)
        session.press(.control("p"))
        session.type("dele")
        #expect(session.frame.text.contains("Delete"))
        #expect(!session.frame.text.contains("Acknowledge"))
        session.press(.enter)
        #expect(session.list.log == ["delete"])
        #expect(session.frame == TerminalKitTests.session(listAlone, size: size).frame)
    }

    @Test func thePaletteRunsWhatBelongsToTheChrome() {
        var session = session(listAlone)
        session.press(.control("p"))
        session.type("alert")
        session.press(.enter)
        #expect(session.chrome.log == ["ack"])
    }

    @Test func thePaletteOffersOnlyWhatCanBeDoneNow() {
        var session = session(listAlone)
        session.press(.control("p"))
        #expect(!session.frame.text.contains("Writes a file."))
        #expect(!session.frame.text.contains("Secret"))
    }

    @Test func thePaletteMovesAndCloses() {
        var session = session(listAlone)
        session.press(.control("p"), .down, .down, .enter)
        #expect(session.list.log == ["screen's F9"])
        session.press(.control("p"))
        session.type("nothing has these words")
        #expect(session.frame.text.contains("No action has these words."))
        session.press(.enter, .escape)
        #expect(session.list.log == ["screen's F9"])
        #expect(!session.frame.text.contains("All actions"))
    }

    private static func offer(_ title: String, _ help: String, key: Key? = nil) -> [Offer] {
        let row = ActionRow<Int, Int>(
            title, keys: key.map { [$0] } ?? [], title: title, help: help, action: 0)
        return OfferedTable([row]).offers(in: 0)
    }

    @Test(
        "What is typed means a name before a key, and a key before a sentence",
        arguments: [
            ("passw", ["Password", "My password", "Lock"]),
            ("lock", ["Lock", "Clock", "Unblock, please", "Away"]), ("f12", ["Lock"]),
            ("my pass", ["My password"]), ("word", ["My password", "Password", "Lock"]),
            ("nowhere", []),
        ])
    func paletteRanks(_ typed: String, _ expected: [String]) {
        let offers = [
            Self.offer("Lock", "Asks for the password.", key: .function(12)),
            Self.offer("Clock", "Tells the time."), Self.offer("My password", "Changes it."),
            Self.offer("Unblock, please", "Takes the lock off."),
            Self.offer("Away", "Leaves without a lock."), Self.offer("Password", "The same."),
        ].flatMap(\.self)
        var palette = Palette()
        palette.field.set(typed)
        #expect(palette.matches(offers).map(\.title) == expected)
    }

    @Test func thePaletteWorksWhileTextIsTyped() {
        var session = session(formOnList)
        session.type("abc")
        session.press(.control("p"))
        session.type("save")
        session.press(.enter)
        #expect(session.form.saved == ["abc"])
    }
}
