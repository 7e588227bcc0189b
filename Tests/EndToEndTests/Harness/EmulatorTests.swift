import TerminalHarness
import Testing

/// A terminal whose program has printed the text, in the shell's `printf` notation, and waits.
private func printed(_ text: String) throws -> TerminalProcess {
    let terminal = try shell("printf '\(text)'; printf '\\r\\n[printed]'; read x")
    try terminal.wait(forText: "[printed]")
    return terminal
}

/// A terminal that shows each byte it is sent, after printing something.
private func listening(_ setup: String = "") throws -> TerminalProcess {
    let terminal = try shell("stty raw -echo; printf '\(setup)ready '; exec cat -v")
    try terminal.wait(forText: "ready")
    return terminal
}

@Suite("The terminal that programs run on")
struct EmulatorTests {
    @Test("counts its bells")
    func bells() throws {
        let terminal = try printed("\\a one \\a")
        #expect(terminal.bells == 2)
        #expect(terminal.screen().bells == 2)
    }

    @Test("counts wide characters as two cells and keeps combining ones with their letter")
    func widths() throws {
        let shot = try printed("a日本b e\\314\\201!").screen()
        #expect(shot.line(0) == "a日本b e\u{301}!")
        #expect(shot.place(of: "b") == ScreenPlace(row: 0, column: 5))
        #expect(shot.cell(0, 1)?.width == 2)
        #expect(shot.cell(0, 2)?.text == "")
        #expect(shot.cell(0, 7)?.text == "e\u{301}")
        #expect(shot.place(of: "!") == ScreenPlace(row: 0, column: 8))
    }

    @Test(
        "knows a cell's colours",
        arguments: [
            ("31", ScreenColour.indexed(1), ScreenColour.standard),
            ("38;5;200", .indexed(200), .standard),
            ("97;44", .indexed(15), .indexed(4)),
            ("38;2;1;2;3", .rgb(red: 1, green: 2, blue: 3), .standard),
            ("0", .standard, .standard),
        ])
    func colours(code: String, foreground: ScreenColour, background: ScreenColour) throws {
        let cells = try printed("x\\033[\(code)mword\\033[0m").screen().cells(of: "word")
        #expect(cells.map(\.foreground) == Array(repeating: foreground, count: 4))
        #expect(cells.map(\.background) == Array(repeating: background, count: 4))
    }

    @Test("knows a cell's attributes")
    func attributes() throws {
        let shot = try printed("\\033[1mB\\033[0;3mI\\033[0;4mU\\033[0;5mK\\033[0;7mR\\033[0mN")
            .screen()
        let cells = shot.cells(of: "BIUKRN")
        #expect(cells.map(\.bold) == [true, false, false, false, false, false])
        #expect(cells.map(\.italic) == [false, true, false, false, false, false])
        #expect(cells.map(\.underline) == [false, false, true, false, false, false])
        #expect(cells.map(\.blink) == [false, false, false, true, false, false])
        #expect(cells.map(\.reverse) == [false, false, false, false, true, false])
    }

    @Test("knows its cursor, its title and whether the alternate screen is taken")
    func properties() throws {
        let plain = try printed("x").screen()
        #expect(plain.isCursorVisible && !plain.isAlternate && plain.title.isEmpty)
        let setup = "\\033[?1049h\\033[?25l\\033]2;HomeCare\\007\\033[5;10H"
        let shot = try listening(setup).wait(forText: "ready")
        #expect(!shot.isCursorVisible && shot.isAlternate)
        #expect(shot.title == "HomeCare")
        #expect(shot.cursor == ScreenPlace(row: 4, column: 15))
    }

    @Test("answers a program that asks where the cursor is")
    func answers() throws {
        try listening("\\033[3;7H\\033[6n").wait(forText: "^[[3;7R")
    }

    @Test(
        "sends keys as the program's mode wants them",
        arguments: [
            ("", [NamedKey.up, .end], "^[[A^[[F"),
            ("\\033[?1h", [.up, .end], "^[OA^[OF"),
            ("", [.f(1), .f(2), .f(5), .f(12)], "^[OP^[OQ^[[15~^[[24~"),
            ("", [.tab, .backTab, .backspace, .delete], "^I^[[Z^?^[[3~"),
            ("", [.control("p"), .alt("x"), .pageDown], "^P^[x^[[6~"),
            ("", [.shiftDown, .controlLeft], "^[[1;2B^[[1;5D"),
        ])
    func keys(setup: String, keys: [NamedKey], expected: String) throws {
        let terminal = try listening(setup)
        for key in keys { terminal.press(key) }
        try terminal.wait(forText: "ready " + expected.replacing("^I", with: "  "))
    }

    @Test("marks a paste for a program that has asked for it, and only then")
    func paste() throws {
        let asking = try listening("\\033[?2004h")
        asking.paste("two\nlines")
        try asking.wait(forText: "^[[200~two^Mlines^[[201~")
        let plain = try listening()
        plain.paste("two\nlines")
        try plain.wait(forText: "ready two^Mlines")
    }
}

@Suite("The emulator, where its library fails")
struct EmulatorWeaknessTests {
    @Test("keeps a character whole that comes in two pieces")
    func splitCharacter() throws {
        // The shell writes the bytes of “…” one by one.
        let script = "stty -opost; for b in 142 200 246; do sleep 0.05; printf \"\\\\$b\"; done"
            .replacing("142", with: "342")
        let terminal = try TerminalProcess("/bin/sh", ["-c", "printf a; \(script); printf z"])
        try terminal.waitForExit()
        #expect(terminal.screen().line(0) == "a…z")
    }

    @Test("keeps text and modes when it is resized, to any size and back")
    func resized() throws {
        let terminal = try TerminalProcess(
            "/bin/sh", ["-c", "printf '\\033[?1h\\033[?2004h\\033[?25lmarked'; read -r line; cat"])
        try terminal.wait(forText: "marked")
        for (columns, rows) in [(1, 1), (500, 200), (2, 50), (80, 24)] {
            terminal.resize(columns: columns, rows: rows)
        }
        #expect(!terminal.screen().isCursorVisible)
        terminal.paste("x")
        terminal.press(.up, .enter)
        try terminal.wait(for: "the marks of a paste and the key") {
            $0.text.contains("^[[200~x^[[201~^[OA")
        }
    }
}
