import TerminalKit
import Testing

/// What was typed is in the journal before it can be read as saved.
struct DraftTests {
    private func typedText(_ draft: Draft?) -> String? {
        draft?.state(FormScreen.State.self)?.field.text
    }

    @Test func everyEditIsJournalledBeforeItIsPainted() {
        var session = session(formOnList)
        #expect(!session.frame.text.contains("draft"))
        session.type("a")
        #expect(typedText(session.journal["form/1"]) == "a")
        #expect(session.frame.text.contains("draft saved"))
        session.type("b")
        #expect(typedText(session.journal["form/1"]) == "ab")
    }

    @Test func aDraftThatCouldNotBeWrittenIsNotCalledSaved() {
        var session = session(formOnList)
        session.canJournal = false
        session.type("a")
        #expect(session.frame.text.contains("draft NOT saved"))
        session.canJournal = true
        session.type("b")
        #expect(session.frame.text.contains("draft saved"))
    }

    @Test func aFailedDraftIsTriedAgainAtTheNextMinute() {
        var session = session(formOnList)
        session.canJournal = false
        session.type("a")
        session.canJournal = true
        session.tell(.clock(session.runtime.nextWake))
        #expect(typedText(session.journal["form/1"]) == "a")
        #expect(session.frame.text.contains("draft saved"))
    }

    @Test func anUnchangedDraftIsNotWrittenAgain() {
        var runtime = Runtime(
            chrome: PlainChrome.self, state: .init(), screens: formOnList,
            size: Size(columns: 80, rows: 24), now: 0)
        _ = runtime.start()
        _ = runtime.handle(.input(.paste("a")))
        #expect(runtime.draftsToJournal().count == 1)
        _ = runtime.handle(.drafted(true))
        _ = runtime.handle(.input(.key(.home)))
        _ = runtime.draftsToJournal()
        _ = runtime.handle(.input(.key(.home)))
        #expect(runtime.draftsToJournal().isEmpty)
    }

    @Test func whatIsTypedAndLeftInOneBurstIsKept() {
        var session = session(formOnList)
        session.send([.paste("half"), .key(.escape)])
        #expect(session.runtime.screenIDs == ["list"])
        #expect(typedText(session.journal["form/1"]) == "half")
    }

    @Test func whatIsTypedAndCoveredInOneBurstIsKept() {
        var session = session(formOnList)
        session.send([.paste("half"), .key(.function(4))])
        #expect(session.runtime.topID == "list")
        #expect(typedText(session.journal["form/1"]) == "half")
    }

    @Test func aFinishedFormLeavesNoDraft() {
        var session = session(formOnList)
        session.type("a")
        session.press(.function(7))
        #expect(session.runtime.screenIDs == ["list"])
        #expect(session.journal.isEmpty)
    }

    @Test func aFormFinishedInOneBurstLeavesNoDraft() {
        var session = session(formOnList)
        session.send([.paste("all"), .key(.function(7))])
        #expect(session.journal.isEmpty)
    }

    @Test func aDroppedDraftIsNeitherSavedNorCalledSaved() {
        var session = session(formOnList)
        session.type("a")
        session.press(.function(11))
        #expect(session.journal.isEmpty)
        #expect(!session.frame.text.contains("draft"))
        session.send([.paste("b"), .key(.function(11))])
        #expect(session.journal.isEmpty)
        #expect(!session.frame.text.contains("draft"))
        session.type("c")
        #expect(typedText(session.journal["form/1"]) == "abc")
        #expect(session.frame.text.contains("draft saved"))
    }

    @Test func whatIsTypedAfterASaveIsADraftAgain() {
        var session = session(formOnList)
        session.send([.paste("all"), .key(.function(2)), .paste("more")])
        #expect(typedText(session.journal["form/1"]) == "more")
    }
}
