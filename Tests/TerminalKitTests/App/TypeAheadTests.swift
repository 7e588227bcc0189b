import TerminalKit
import Testing

/// Keys are handled strictly in order, whatever is on its way.
struct TypeAheadTests {
    private func waiting(typing text: String = "one") -> Rehearsal<Stage> {
        var session = session(formOnList)
        session.type(text)
        session.holdsJobs = true
        session.press(.function(2))
        return session
    }

    @Test func keysTypedWhileASaveIsOutAreHandledInOrderAfterwards() {
        var session = waiting()
        session.type("two")
        session.press(.backspace)
        #expect(session.runtime.isWaiting)
        #expect(session.form.field.text == "one")
        session.finishJobs()
        #expect(session.form.saved == ["one"])
        #expect(session.form.field.text == "tw")
    }

    @Test func theReplayStopsAtTheNextRequest() {
        var session = waiting()
        session.send("two".map { .key(.character($0)) } + [.key(.function(2))])
        session.type("three")
        session.finishJobs()
        #expect(session.form.saved == ["one"])
        #expect(session.runtime.isWaiting)
        #expect(session.form.field.text == "two")
        session.finishJobs()
        #expect(session.form.saved == ["one", "two"])
        #expect(session.form.field.text == "three")
    }

    @Test func aPasteWaitsInItsPlace() {
        var session = waiting()
        session.type("a")
        session.paste("bc")
        session.type("d")
        session.finishJobs()
        #expect(session.form.field.text == "abcd")
    }

    @Test func liveWorkHoldsNoKey() {
        var session = session(formOnList)
        session.holdsJobs = true
        session.press(.function(3))
        session.type("on")
        #expect(!session.runtime.isWaiting)
        #expect(session.form.field.text == "on")
    }

    @Test func tenThousandKeysWait() {
        var session = waiting()
        let text = String(repeating: "abcdefghij", count: 20)
        for _ in 0..<50 { session.send(text.map { .key(.character($0)) } + [.key(.control("u"))]) }
        session.type("end")
        session.finishJobs()
        #expect(session.form.field.text == "end")
    }

    @Test func whatHasNoRoomIsSaidAndNothingAfterItIsUsed() {
        var session = waiting()
        session.type("kept")
        session.paste(String(repeating: "x", count: 1 << 20))
        session.type("ab")
        #expect(session.frame.text.contains("2 keys and 1 paste not used"))
        session.finishJobs()
        #expect(session.form.field.text == "kept")
        session.type("!")
        #expect(session.form.field.text == "kept!")
    }

    @Test func theSpinnerComesAfterAMoment() {
        var session = waiting()
        let start = 1_700_000_000_000 as Int64
        session.tell(.clock(start + 149))
        #expect(session.runtime.busyLabel == nil)
        #expect(session.runtime.nextWake == start + 150)
        session.tell(.clock(start + 150))
        #expect(session.footer.contains("Saving…"))
        session.finishJobs()
        #expect(!session.footer.contains("Saving…"))
    }

    @Test func anIdleSessionWakesAtTheTurnOfTheMinute() {
        let session = session(listAlone)
        let now = 1_700_000_000_000 as Int64
        #expect(session.runtime.nextWake == (now / 60_000 + 1) * 60_000)
    }
}
