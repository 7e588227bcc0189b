import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The choice of a theme: the selected one is shown at once, and kept with Enter.
enum ThemeScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let preferences: Preferences
        var offers: [ThemeOffer] = []
        var list: ListTable<String>

        init(viewer: Actor, preferences: Preferences) {
            self.viewer = viewer
            self.preferences = preferences
            list = ListTable(selected: preferences.theme ?? "")
        }

        /// The theme that is tried now; empty for the clinic's, nil before there is any.
        var tried: String? { list.selected }
    }

    enum Action: Sendable {
        case loaded([ThemeOffer])
        case move(Input)
        case keep
        case kept(Preferences)
        case failed(ServiceError)
    }

    static let id = "theme"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "theme.keep", keys: [.enter], title: ThemeWords.keep, help: ThemeWords.keepHelp,
            action: .keep,
            availability: { $0.list.isEmpty ? .because(ThemeWords.empty) : .available })
    ]

    static func title(_ state: State) -> String { ThemeWords.title }
    static func hint(_ state: State) -> String { ThemeWords.hint }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(ThemeWords.title) { .loaded($0.themes()) }]
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.list.fit(rows: listRows(size) - 1)
    }

    static func action(for input: Input, _ state: State) -> Action? {
        var list = state.list
        return list.handle(input) ? .move(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let offers):
            state.offers =
                [ThemeOffer(name: "", words: ThemeWords.clinicsWords)] + offers
            state.list.show(state.offers.map(\.name))
            return []
        case .move(let input):
            _ = state.list.handle(input)
            return []
        case .keep:
            return keep(state)
        case .kept(let preferences):
            return [
                .chrome(ShellMessage.prefers(preferences)), .back,
                .toast(ThemeWords.kept(preferences.theme ?? ""), .good),
            ]
        case .failed(let error):
            return trouble(error)
        }
    }

    private static func keep(_ state: State) -> [Effect<Action, Workplace>] {
        guard let name = state.tried else { return [] }
        let viewer = state.viewer
        var preferences = state.preferences
        preferences.theme = name.isEmpty ? nil : name
        return [
            .request(ThemeWords.keeping) { [preferences] workplace in
                workplace.attempt(failed: Action.failed) {
                    try $0.keepPreferences(viewer, preferences)
                    return .kept(preferences)
                }
            }
        ]
    }

    private static let sampleRows = 8

    private static func listRows(_ size: Size) -> Int {
        size.rows >= sampleRows + 6 ? size.rows - sampleRows - 1 : size.rows
    }

    private static var columns: [ListColumn<ThemeOffer>] {
        [
            ListColumn(ThemeWords.name, width: 16) {
                Span($0.name.isEmpty ? ThemeWords.clinics : $0.name)
            },
            ListColumn(ThemeWords.madeFor, width: 12, flex: 1) { Span($0.words, .dim) },
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let (above, below) = Rect(canvas.size).top(listRows(canvas.size))
        canvas.within(above) {
            state.list.draw(state.offers, columns: columns, empty: ThemeWords.empty, on: &$0)
        }
        guard below.rows >= sampleRows else { return }
        canvas.within(below) { drawSample(on: &$0) }
    }

    /// A few words in every tone that is not on the screen anyway.
    private static func drawSample(on canvas: inout Canvas) {
        canvas.rule(row: 0)
        canvas.put(ThemeWords.sample, column: 2, row: 1, tone: .title)
        var place = 2
        for (index, status) in PatientStatus.allCases.enumerated() {
            if index == 3 { place = 2 }
            place += canvas.put(
                [status.span(ascii: canvas.ascii), Span("   ")], column: place,
                row: 2 + index / 3)
        }
        let rest: [[Tone]] = [[.text, .dim, .label, .reference, .key], [.notice, .error, .toast]]
        for (line, tones) in rest.enumerated() {
            place = 2
            for tone in tones {
                place += canvas.put(
                    [Span(tone.name, tone), Span("   ")], column: place, row: 5 + line)
            }
        }
    }
}
