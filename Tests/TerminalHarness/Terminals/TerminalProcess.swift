import CPty
import Glibc

/// A program on a terminal of its own, as a person would use it: keys in, a screen out.
public final class TerminalProcess: Sendable {
    let state: Monitor<TerminalState>
    private let pump: TerminalPump
    /// When the program was started.
    public let startedAt: ContinuousClock.Instant
    /// The program's process, which leads a session of its own.
    public let pid: Int32

    /// Starts a program with exactly this environment and `TERM`.
    public init(
        _ executable: String, _ arguments: [String] = [],
        environment: [String: String] = plainEnvironment,
        size: (columns: Int, rows: Int) = (80, 24), term: String = "xterm-256color",
        directory: String? = nil
    ) throws(HarnessError) {
        let emulator = try Emulator(columns: size.columns, rows: size.rows)
        var environment = environment
        environment["TERM"] = term
        let launch = Launch(
            executable: executable, arguments: arguments, environment: environment,
            directory: directory)
        var (master, pid): (Int32, pid_t) = (-1, 0)
        startedAt = .now
        try launch.start {
            cpty_start_on_terminal($0, Int32(size.columns), Int32(size.rows), &master, &pid)
        }
        let line = Descriptor(master)
        let child = try Child(pid: pid, of: executable)
        self.pid = pid
        state = Monitor(TerminalState(emulator: emulator, child: child, master: line))
        pump = try TerminalPump(state)
        pump.start()
    }

    deinit {
        state.access { state in
            state.child.signalGroup(SIGKILL)
            state.isHangUpWanted = true
        }
        pump.wake()
    }

    /// Types text as it is.
    public func send(_ text: String) {
        send(bytes: Array(text.utf8))
    }

    /// Sends bytes as they are; they wait in order if the program does not take them at once.
    public func send(bytes: [UInt8]) {
        state.access { $0.send(bytes) }
        pump.wake()
    }

    /// Pastes text: between the marks of a bracketed paste if the program has asked for them.
    public func paste(_ text: String) {
        state.access { $0.send($0.emulator.paste(text)) }
        pump.wake()
    }

    /// Presses keys one after the other, as xterm sends them in the mode the program has set.
    public func press(_ keys: NamedKey...) {
        state.access { state in
            for key in keys {
                switch key.sequence {
                case .bytes(let bytes): state.send(bytes)
                case .key(let key, let modifier): state.send(state.emulator.press(key, modifier))
                }
            }
        }
        pump.wake()
    }

    /// Changes the terminal's size, of which the kernel tells the program by SIGWINCH.
    public func resize(columns: Int, rows: Int) {
        state.change { state in
            state.emulator.resize(columns: columns, rows: rows)
            if let master = state.master {
                _ = cpty_resize(master.number, Int32(columns), Int32(rows))
            }
            state.generation += 1
        }
    }

    /// Drops the line as a lost connection does: the program gets SIGHUP and a dead terminal.
    public func hangUp() {
        state.access { $0.isHangUpWanted = true }
        pump.wake()
        _ = state.wait(until: Deadline(after: .seconds(10))) { $0.master == nil }
    }

    /// Sends the program a signal.
    public func signal(_ number: Int32) {
        state.access { $0.child.signal(number) }
    }

    /// Kills the program as a power cut would: it gets no chance to do anything.
    public func kill9() {
        signal(SIGKILL)
    }

    /// What the terminal shows now.
    public func screen() -> ScreenShot {
        state.access { ScreenShot($0.emulator) }
    }

    /// How many bytes the program has written.
    public var bytesReceived: Int { state.access { $0.raw.count } }

    /// In how many reads they came; a program's writes may have been read together.
    public var reads: Int { state.access { $0.reads } }

    /// Everything the program has written.
    public var rawOutput: [UInt8] { state.access { $0.raw } }

    /// How often the bell has rung.
    public var bells: Int { state.access { $0.emulator.bells } }

    /// When the last byte came.
    public var lastOutput: ContinuousClock.Instant? { state.access { $0.lastOutput } }

    /// How the program ended, or nil while it runs.
    public var exitStatus: ProgramStatus? { state.access { $0.child.status } }
}
