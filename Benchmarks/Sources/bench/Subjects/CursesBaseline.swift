import TerminalHarness

extension Subject {
    /// A plain C program of the same screen: what curses itself costs.
    static func cursesBaseline() throws -> Subject {
        let program = try locateProgram("CBaseline")
        return Subject(
            name: "C curses",
            start: { try TerminalProcess(program) },
            firstText: "Notes of the visit.",
            settle: { _ in },
            exercises: [
                Exercise(
                    work: .typing, prepare: [.text("A")], readyText: "A___",
                    measured: .letters("the quick brown fox jumps over the lazy"),
                    reset: .key(.backspace, times: 39)),
                Exercise(
                    work: .selecting, prepare: [.key(.tab)], readyText: "P-0000",
                    measured: .key(.down, times: 9) + .key(.up, times: 9), reset: []),
                Exercise(
                    work: .scrolling, prepare: [.key(.tab)] + .key(.down, times: 9),
                    readyText: "P-0009", measured: .key(.down, times: 200),
                    reset: [.key(.home)] + .key(.down, times: 9)),
            ])
    }
}
