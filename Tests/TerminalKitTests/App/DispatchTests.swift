import TerminalKit
import Testing

/// What a key does, and who gets it first.
struct DispatchTests {
    @Test func aScreensRowGoesBeforeTheChromes() {
        var session = session(listAlone)
        session.press(.function(9))
        #expect(session.list.log == ["screen's F9"])
        #expect(session.chrome.log.isEmpty)
    }

    @Test func theChromesRowGoesBeforeTheScreensOtherInputs() {
        var session = session(listAlone)
        session.press(.function(8))
        #expect(session.chrome.log == ["ack"])
        #expect(session.list.log.isEmpty)
    }

    @Test func whatIsInNoTableReachesTheScreen() {
        var session = session(listAlone)
        session.type("w")
        #expect(session.list.log == ["w"])
    }

    @Test func everyKeyOfARowDoesIt() {
        var session = session(listAlone)
        session.press(.character("d"), .delete)
        #expect(session.list.log == ["delete", "delete"])
    }

    @Test(
        "Where text is typed a printable key is text and nothing else",
        arguments: ["q", "?", "1", "d"])
    func printableKeysAreText(_ key: String) {
        var session = session(formOnList)
        session.type(key)
        #expect(session.form.field.text == key)
        #expect(session.runtime.screenIDs == ["list", "form"])
    }

    @Test func aLetterThatAFieldRefusesDoesNothingElse() {
        var session = session(formOnList)
        session.type("#")
        #expect(session.form.field.isEmpty)
        #expect(session.runtime.screenIDs == ["list", "form"])
    }

    @Test func aFunctionKeyWorksWhileTextIsTyped() {
        var session = session(formOnList)
        session.type("abc")
        session.press(.function(2))
        #expect(session.form.saved == ["abc"])
    }

    @Test(
        "Escape and q step back, but never off the first screen",
        arguments: [Key.escape, .character("q")])
    func stepsBack(_ key: Key) {
        var session = session(listAlone + listAlone)
        session.press(key)
        #expect(session.runtime.screenIDs == ["list"])
        session.press(key)
        #expect(session.runtime.screenIDs == ["list"])
    }

    @Test func aRowThatCannotBeTakenSaysWhy() {
        var session = session(listAlone)
        session.press(.character("x"))
        #expect(session.footer.contains("The disk is full."))
        #expect(session.list.log.isEmpty)
    }

    @Test func aHiddenRowDoesNotExist() {
        var session = session(listAlone)
        session.press(.character("z"))
        #expect(session.list.log.isEmpty)
        session.press(.character("?"))
        #expect(!session.frame.text.contains("Secret"))
    }

    @Test func aPasteNeverPressesAKey() {
        var session = session(listAlone)
        session.paste("ddd")
        #expect(session.list.log.isEmpty)
        #expect(session.footer.contains("takes pasted text"))
    }

    @Test func aPasteIsTextWhereTextIsTyped() {
        var session = session(formOnList)
        session.paste("two\nlines")
        #expect(session.form.field.text == "two lines")
    }

    @Test func repaintIsAskedForByControlL() {
        var runtime = Runtime(
            chrome: PlainChrome.self, state: .init(), screens: listAlone,
            size: Size(columns: 80, rows: 24), now: 0)
        _ = runtime.start()
        let commands = runtime.handle(.input(.key(.control("l"))))
        #expect(commands.contains { if case .repaint = $0 { true } else { false } })
    }

    @Test func nothingHappensAfterQuit() {
        var session = session(listAlone)
        session.press(.function(10), .character("w"))
        #expect(session.hasQuit)
        #expect(session.list.log.isEmpty)
    }

    @Test func aTabStartsAfreshAndKeepsTheDraft() {
        var session = session([AnyScreen(FormScreen.self, .init(isTyping: false))])
        session.paste("half a report")
        session.press(.character("1"))
        #expect(session.runtime.screenIDs == ["list"])
        #expect(session.journal["form/1"] != nil)
    }
}
