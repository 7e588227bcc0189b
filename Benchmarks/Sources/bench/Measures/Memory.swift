import TerminalHarness

/// One session's share of the memory while twenty are open.
func measureMemory(_ subject: Subject, sessions: Int = 20) throws -> [Result] {
    let open = try (0..<sessions).map { _ in try subject.open() }
    let sizes = try open.map { try ProcessFigures.proportionalSetSize(of: $0.pid) }
    let value = sizes.median.map { Shown.mebibytes($0) } ?? "–"
    return [
        Result("memory (PSS) of one of \(sessions)", aim: "8 MiB", of: subject.name, value)
    ]
}
