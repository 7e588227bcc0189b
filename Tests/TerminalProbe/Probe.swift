import Foundation
import TerminalCurses
import TerminalKit

struct Probe {
    private var list = ProbeList()
    private var text = ""
    private var heard: [String] = []
    private var isOver = false
    private var usesMouse = false

    mutating func run() throws {
        let terminal = try CursesTerminal.open()
        defer { terminal.close() }
        let mono = CommandLine.arguments.contains("mono")
        terminal.use(mono ? .mono : .dark)
        let poster = CommandLine.arguments.contains("post") ? Poster(terminal.waker) : nil
        var deadline = Probe.deadline()
        poster?.start()
        while !isOver {
            terminal.useMouse(usesMouse)
            terminal.paint(draw(terminal.size))
            for event in terminal.wait(until: deadline) {
                if event == .deadline { deadline = nil }
                take(event, terminal)
            }
        }
    }

    /// The argument `deadline` asks to be woken up a little later.
    private static func deadline() -> Int64? {
        guard CommandLine.arguments.contains("deadline") else { return nil }
        return Int64(Date().timeIntervalSince1970 * 1000) + 50
    }

    private mutating func take(_ event: TerminalEvent, _ terminal: CursesTerminal) {
        switch event {
        case .inputs(let inputs):
            for input in inputs { take(input, terminal) }
        case .hangup, .terminate:
            isOver = true
        default:
            heard.append("\(event)")
        }
    }

    private mutating func take(_ input: Input, _ terminal: CursesTerminal) {
        switch input {
        case .key(.control("q")): isOver = true
        case .key(.control("l")): terminal.repaint()
        case .key(.control("g")): terminal.bell()
        case .key(.control("t")): usesMouse.toggle()
        case .key(.down): list.move(1)
        case .key(.up): list.move(-1)
        case .key(.character(let character)): text.append(character)
        case .key(.enter): text = ""
        case .key(let key): heard.append("\(key)")
        case .mouse(let mouse):
            heard.append("\(mouse.deed) \(mouse.place.column),\(mouse.place.row)")
        case .pointed: break
        case .paste(let pasted):
            heard.append("paste of \(pasted.utf8.count)")
            if pasted.utf8.count < 40 { text += pasted }
            raiseSignal(named: pasted)
        }
    }

    /// A pasted `kill -SEGV` does that, as a mistake of the program would.
    private func raiseSignal(named text: String) {
        let signals = ["kill -TERM": SIGTERM, "kill -SEGV": SIGSEGV]
        if let signal = signals[text] { kill(getpid(), signal) }
    }

    private mutating func draw(_ size: Size) -> Frame {
        var frame = Frame(size)
        let all = Rect(size)
        let (bar, below) = all.top(1)
        let (body, foot) = below.bottom(2)
        frame.fill(bar, tone: .bar)
        frame.put(
            " Probe \(size.columns)×\(size.rows)", column: 0, row: 0, tone: .bar, clip: bar)
        list.draw(&frame, body)
        let end = frame.put(text, column: 1, row: foot.row, clip: foot)
        frame.cursor = Position(column: min(1 + end, size.columns - 1), row: foot.row)
        let last = heard.suffix(4).joined(separator: " · ")
        frame.put(last, column: 1, row: foot.row + 1, tone: .dim, clip: foot)
        return frame
    }
}

/// Two hundred rows of which some are seen and one is selected.
struct ProbeList {
    private static let count = 200
    private var selected = 0
    private var top = 0

    mutating func move(_ by: Int) {
        selected = max(0, min(ProbeList.count - 1, selected + by))
    }

    mutating func draw(_ frame: inout Frame, _ area: Rect) {
        guard !area.isEmpty else { return }
        top = max(min(top, selected), selected - area.rows + 1)
        for line in 0..<area.rows {
            let number = top + line
            guard number < ProbeList.count else { return }
            let row = area.row + line
            let isSelected = number == selected
            let tone: Tone = isSelected ? .selection : .text
            frame.put(isSelected ? "▸" : " ", column: 0, row: row, tone: .focus, clip: area)
            frame.put("P-\(1000 + number)", column: 2, row: row, tone: tone, clip: area)
            frame.put(ProbeList.names[number % 5], column: 10, row: row, tone: .text, clip: area)
            frame.put("\(20 + number % 70)", column: 34, row: row, tone: .dim, clip: area)
            frame.put(
                ProbeList.states[number % 4].0, column: 40, row: row,
                tone: ProbeList.states[number % 4].1, clip: area)
            frame.put("Today \(8 + number % 9):00", column: 56, row: row, tone: .dim, clip: area)
        }
    }

    private static let names = [
        "Wanjikũ Kamau", "Otieno Odhiambo", "Amina Njoroge", "日本 太郎", "Zawadi e\u{301}mile",
    ]
    private static let states: [(String, Tone)] = [
        ("● Stable", .good), ("▲ Critical", .critical), ("◆ High", .high),
        ("· Recovered", .recovered),
    ]
}

/// Wakes the loop from another thread.
final class Poster: Sendable {
    private let waker: Waker

    init(_ waker: Waker) { self.waker = waker }

    func start() {
        let waker = waker
        Thread.detachNewThread { waker.wake() }
    }
}
