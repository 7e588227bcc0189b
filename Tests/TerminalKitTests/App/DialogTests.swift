import TerminalKit
import Testing

/// Questions, and the keys that may answer them.
struct DialogTests {
    private func asking(
        _ dialog: Dialog<ListScreen.Action>, then inputs: [Input] = []
    ) -> Rehearsal<Stage> {
        var session = session([
            AnyScreen(AskingScreen.self, .init(dialog: AskingScreen.Question(dialog)))
        ])
        session.send([.key(.function(2))] + inputs)
        return session
    }

    private func log(_ session: Rehearsal<Stage>) -> [String] {
        session.runtime.state(of: AskingScreen.self)?.log ?? []
    }

    private func question(
        danger: Bool = false, prompt: Dialog<ListScreen.Action>.Prompt? = nil
    ) -> Dialog<ListScreen.Action> {
        Dialog(
            title: "Erase?", lines: ["All of it will be gone."],
            choices: prompt != nil
                ? []
                : [
                    .init(key: .character("y"), title: "Yes", action: .did("yes")),
                    .init(key: .enter, title: "Go on", action: .did("enter")),
                ], prompt: prompt, danger: danger)
    }

    @Test func keysTypedAheadAnswerAnOrdinaryQuestion() {
        let session = asking(question(), then: [.key(.character("y"))])
        #expect(log(session) == ["yes"])
    }

    @Test func keysTypedAheadNeverAnswerADangerousOne() {
        var session = asking(question(danger: true), then: [.key(.character("y"))])
        #expect(log(session).isEmpty)
        #expect(session.footer.contains("were not used"))
        session.press(.character("y"))
        #expect(log(session) == ["yes"])
    }

    @Test func keysThatWaitedForARequestAreDiscardedByADangerousQuestion() {
        var session = session(formOnList)
        session.type("a")
        session.holdsJobs = true
        session.press(.function(6))
        session.type("y")
        session.finishJobs()
        #expect(session.form.saved.isEmpty)
        #expect(session.form.field.text == "a")
        #expect(session.frame.text.contains("Erase?"))
    }

    @Test func enterNeverConfirmsDestruction() {
        var session = asking(question(danger: true))
        session.press(.enter)
        #expect(log(session).isEmpty)
        #expect(session.frame.text.contains("Erase?"))
    }

    @Test func enterChoosesInAnOrdinaryQuestionThatSaysSo() {
        var session = asking(question())
        session.press(.enter)
        #expect(log(session) == ["enter"])
    }

    @Test func lettersAnswerInEitherCase() {
        var session = asking(question())
        session.type("Y")
        #expect(log(session) == ["yes"])
    }

    @Test func escapeCancels() {
        var session = asking(question(danger: true))
        session.press(.escape)
        #expect(log(session).isEmpty)
        #expect(!session.frame.text.contains("Erase?"))
    }

    @Test func nothingBehindAQuestionTakesAKey() {
        var session = asking(question())
        session.press(.function(8), .character("1"), .function(1))
        #expect(session.chrome.log.isEmpty)
        #expect(session.frame.text.contains("Erase?"))
    }

    @Test func aNoticeIsClosedByEnter() {
        var session = asking(Dialog(title: "Note", lines: ["Read this."]))
        #expect(session.frame.text.contains("Read this."))
        session.press(.enter)
        #expect(!session.frame.text.contains("Read this."))
    }

    @Test func enterAloneOnADangerousLineIsToldWhyItDoesNothing() {
        let prompt = Dialog<ListScreen.Action>.Prompt(
            label: "Name", initial: "WK", action: { .did($0) })
        var session = asking(question(danger: true, prompt: prompt))
        session.press(.enter)
        #expect(log(session).isEmpty)
        #expect(session.frame.text.contains("! Enter alone does not confirm this"))
    }

    @Test func aLineIsTakenWhenItsCheckPasses() {
        let prompt = Dialog<ListScreen.Action>.Prompt(
            label: "Initials", check: { $0 == "WK" ? nil : "Type WK." }, action: { .did($0) })
        var session = asking(question(danger: true, prompt: prompt))
        session.press(.enter)
        #expect(log(session).isEmpty)
        #expect(session.frame.text.contains("! Type WK."), "an empty line is told, too")
        session.type("XX")
        session.press(.enter)
        #expect(session.frame.text.contains("! Type WK."))
        session.press(.control("u"))
        session.type("WK")
        session.press(.enter)
        #expect(log(session) == ["WK"])
    }

    @Test(
        "What is typed takes the place of what a prompt proposes; a cursor key goes on with it",
        arguments: [
            ([Key.character("4"), .character("5")], true, "45"),
            ([.end, .character("5")], true, "605"),
            ([.backspace, .character("5")], true, "65"),
            ([.left, .character("5")], true, "650"),
            ([.character("5")], false, "605"),
            ([], true, "60"),
        ])
    func proposal(keys: [Key], givesWay: Bool, answer: String) {
        let prompt = Dialog<ListScreen.Action>.Prompt(
            label: "Minutes", initial: "60", givesWay: givesWay, action: { .did($0) })
        var session = asking(question(prompt: prompt))
        for key in keys { session.press(key) }
        session.press(.enter)
        #expect(log(session) == [answer])
    }

    @Test func aPasteTakesThePlaceOfWhatAPromptProposesToo() {
        let prompt = Dialog<ListScreen.Action>.Prompt(
            label: "Minutes", initial: "60", action: { .did($0) })
        let session = asking(question(prompt: prompt), then: [.paste("90"), .key(.enter)])
        #expect(log(session) == ["90"])
    }

    @Test func aDangerousQuestionThatCannotBeSeenTakesNoKey() {
        var session = asking(question(danger: true))
        session.tell(.resize(Size(columns: 20, rows: 5)))
        session.press(.character("y"))
        #expect(log(session).isEmpty)
        session.tell(.resize(Size(columns: 80, rows: 24)))
        session.press(.character("y"))
        #expect(log(session) == ["yes"])
    }

    @Test func aDangerousQuestionThatCannotBeSeenStillLetsTheScreenBeDrawnAnew() {
        var session = asking(question(danger: true))
        session.tell(.resize(Size(columns: 20, rows: 5)))
        var runtime = session.runtime
        let commands = runtime.handle(.input(.key(.control("l"))))
        #expect(
            commands.contains { command in
                if case .repaint = command { true } else { false }
            })
    }
}

/// A screen that asks whatever a test wants asked.
enum AskingScreen: Screen {
    /// A dialog cannot be kept in a draft; these tests have none.
    struct Question: Codable, Sendable {
        var dialog: Dialog<ListScreen.Action>?

        init(_ dialog: Dialog<ListScreen.Action>) { self.dialog = dialog }
        init(from decoder: any Decoder) throws { dialog = nil }
        func encode(to encoder: any Encoder) throws {}
    }
    struct State: Codable, Sendable {
        var dialog: Question
        var log: [String] = []
    }
    enum Action: Sendable { case ask, answer(ListScreen.Action) }
    typealias Context = Stage

    static let id = "asking"
    static let table: [ActionRow<State, Action>] = [
        ActionRow("asking.ask", keys: [.function(2)], title: "Ask", help: "Asks.", action: .ask)
    ]
    static func title(_ state: State) -> String { "Asking" }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Stage>] {
        switch action {
        case .ask: return state.dialog.dialog.map { [.ask(wrap($0))] } ?? []
        case .answer(.did(let what)): state.log.append(what)
        case .answer: break
        }
        return []
    }

    private static func wrap(_ dialog: Dialog<ListScreen.Action>) -> Dialog<Action> {
        Dialog(
            title: dialog.title, lines: dialog.lines,
            choices: dialog.choices.map {
                .init(key: $0.key, title: $0.title, action: .answer($0.action))
            },
            prompt: dialog.prompt.map { prompt in
                .init(
                    label: prompt.label, initial: prompt.initial, givesWay: prompt.givesWay,
                    check: prompt.check
                ) { .answer(prompt.action($0)) }
            }, danger: dialog.danger)
    }

    static func draw(_ state: State, on canvas: inout Canvas) {}
}
