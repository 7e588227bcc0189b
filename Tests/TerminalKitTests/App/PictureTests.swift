import TerminalKit
import Testing

/// The picture as a whole.
struct PictureTests {
    @Test func theFooterShowsAsManyKeysAsFitWithHelpAndMoreAtTheEnd() {
        let wide = session(listAlone, size: Size(columns: 120, rows: 24)).footer
        #expect(wide == " d Delete  f Form  x Export  F10 Quit  F8 Acknowledge  ? Help  ^P More")
        let narrow = session(listAlone, size: Size(columns: 40, rows: 12)).footer
        #expect(narrow == " d Delete  f Form  ? Help  ^P More")
    }

    @Test func aHintStandsAtTheLeftAndTheKeysAtTheRight() {
        let footer = session(formOnList).footer
        #expect(footer.hasPrefix(" A line of text.   "))
        #expect(footer.hasSuffix("F1 Help  ^P More"))
        #expect(footer.count == 79)
    }

    @Test func aToastStandsInTheFooterUntilAKeyAfterItWasSeen() {
        var session = session(formOnList)
        session.send([.paste("a"), .key(.function(2)), .paste("b")])
        #expect(session.footer.hasPrefix(" Saved a"))
        #expect(session.frame.text.contains("ALERT"))
        session.type("c")
        #expect(!session.footer.contains("Saved a"))
    }

    @Test func toastsThatNobodySawStandTogether() {
        var session = session(formOnList)
        session.send([.paste("a"), .key(.function(2)), .paste("b"), .key(.function(2))])
        #expect(session.footer.hasPrefix(" Saved a · Saved b"))
    }

    @Test func aToastTooLongForTheFooterIsReadWholeAndCoversNoAlert() {
        var session = session(formOnList, size: Size(columns: 40, rows: 12))
        session.paste("all the words of quite a long sentence")
        session.press(.function(2))
        let words = session.frame.text.split(whereSeparator: \.isWhitespace)
        let whole = "Saved all the words of quite a long sentence"
        #expect(words.joined(separator: " ").contains(whole))
        #expect(session.frame.text.contains("ALERT"))
        #expect(session.footer.contains("^P More"))
        session.type("x")
        #expect(!session.frame.text.contains("Saved all"))
    }

    @Test func aToastGoesAwayWithTheMinute() {
        var session = session(formOnList)
        session.type("a")
        session.press(.function(2))
        session.tell(.clock(session.runtime.nextWake))
        #expect(!session.footer.contains("Saved a"))
    }

    @Test func aToastOfWhatWasDoneGoesWhenSomebodyElseChangesSomething() {
        var session = session(formOnList)
        session.type("a")
        session.press(.function(2))
        session.tell(.changed)
        #expect(session.footer.contains("Saved a"), "nobody can have read it yet")
        session.tell(.clock(1_700_000_010_000))
        session.tell(.changed)
        #expect(!session.footer.contains("Saved a"))
    }

    @Test func theChromeHearsOfEachMinuteOnce() {
        var session = session(listAlone)
        let next = session.runtime.nextWake
        session.tell(.clock(next))
        session.tell(.clock(next + 10))
        #expect(session.chrome.minutes == [next - 1_700_000_000_000])
    }

    @Test("A small window gets kind words", arguments: [(39, 12), (40, 11), (20, 5), (15, 4)])
    func smallWindows(_ columns: Int, _ rows: Int) {
        let session = session(listAlone, size: Size(columns: columns, rows: rows))
        let words = session.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words == "Please make the window larger: at least 40×12")
    }

    @Test func resizingKeepsTheSelectionInSight() {
        var session = session(listAlone)
        session.press(.end)
        for rows in [12, 50, 4, 13] {
            session.tell(.resize(Size(columns: 60, rows: rows)))
            guard rows >= 12 else { continue }
            #expect(session.frame.text.contains("> Row 40"))
        }
        #expect(session.list.list.selected == 40)
    }

    @Test func movingTheSelectionChangesFewCells() {
        var session = session(listAlone)
        let before = session.frame
        session.press(.down)
        let after = session.frame
        let changed = zip(before.cells, after.cells).filter { $0 != $1 }.count
        // The two names with their markers, and nothing else.
        #expect(changed <= 2 * "> Row 1".count)
    }

    @Test func aTypedCharacterChangesItsOwnCellOnly() {
        var session = session(formOnList)
        session.type("ab")
        let before = session.frame
        session.type("c")
        let after = session.frame
        let changed = zip(before.cells, after.cells).filter { $0 != $1 }
        #expect(changed.count == 1)
        #expect(changed.first?.1 == Cell("c"))
        #expect(after.cursor?.column == before.cursor.map { $0.column + 1 })
    }
}
