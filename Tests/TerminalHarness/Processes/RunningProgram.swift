import CPty
import Glibc

/// A program that runs without a terminal, with pipes for its input, output and errors.
///
/// Many can be started before the first is waited for. Not for several threads at once.
public final class RunningProgram {
    private let executable: String
    private var child: Child
    private var input: Descriptor?
    private var pendingInput = PendingBytes()
    private var standardOutput: OutputPipe
    private var standardError: OutputPipe

    /// Starts a program with exactly this environment. Its input ends after the text given, unless
    /// it is kept open for `write`.
    public init(
        _ executable: String, _ arguments: [String] = [],
        environment: [String: String] = plainEnvironment, input text: String = "",
        keepsInputOpen: Bool = false, directory: String? = nil
    ) throws(HarnessError) {
        _ = Self.brokenPipesAreErrors
        let launch = Launch(
            executable: executable, arguments: arguments, environment: environment,
            directory: directory)
        var pipes: [Int32] = [-1, -1, -1]
        var pid: pid_t = 0
        try launch.start { cpty_start_on_pipes($0, &pipes, &pid) }
        self.executable = executable
        input = Descriptor(pipes[0])
        standardOutput = OutputPipe(pipes[1])
        standardError = OutputPipe(pipes[2])
        child = try Child(pid: pid, of: executable)
        isInputKeptOpen = keepsInputOpen
        write(text)
    }

    deinit {
        child.signalGroup(SIGKILL)
        reap()
    }

    /// Otherwise a program that ends without reading its input would end the tests with it.
    private static let brokenPipesAreErrors: Void = {
        Glibc.signal(SIGPIPE, SIG_IGN)
    }()

    private var isInputKeptOpen: Bool

    /// The program's process, which leads a session of its own.
    public var pid: Int32 { child.pid }

    /// Adds to the program's input.
    public func write(_ text: String) {
        pendingInput.append(text.utf8)
        flushInput()
    }

    /// Ends the program's input after what has been written.
    public func closeInput() {
        isInputKeptOpen = false
        flushInput()
    }

    /// Sends the program a signal.
    public func signal(_ number: Int32) {
        child.collect()
        child.signal(number)
    }

    /// What it has written to standard output so far, as far as it was waited for.
    public var output: String { standardOutput.text }

    /// Waits until the program ends; one that takes longer is killed and its output shown.
    public func finish(timeout: Duration = .seconds(60)) throws(HarnessError) -> ProgramRun {
        let deadline = Deadline(after: timeout)
        while child.status == nil, step(until: deadline) {}
        guard let status = child.status else {
            child.signalGroup(SIGKILL)
            throw .timedOut(waitingFor: "the end of \(executable)", shown: shown)
        }
        // A signal may have found it ended, before anybody read what it wrote.
        standardOutput.drain()
        standardError.drain()
        return ProgramRun(
            status: status, standardOutput: standardOutput.bytes,
            standardError: standardError.bytes)
    }

    /// Waits until the output is as described, and returns it.
    @discardableResult
    public func wait(
        forOutput what: String, timeout: Duration = .seconds(10), until condition: (String) -> Bool
    ) throws(HarnessError) -> String {
        let deadline = Deadline(after: timeout)
        while !condition(output) {
            if let status = child.status {
                throw .ended(waitingFor: what, status, shown: shown)
            }
            guard step(until: deadline) else { throw .timedOut(waitingFor: what, shown: shown) }
        }
        return output
    }

    private var shown: String { "\(standardOutput.text)\n\(standardError.text)" }

    /// Waits for one thing to happen and deals with it; false if the deadline came first.
    private func step(until deadline: Deadline) -> Bool {
        let descriptors = [standardOutput.descriptor, standardError.descriptor, child.watch]
        var polled = descriptors.map {
            pollfd(fd: $0?.number ?? -1, events: Int16(POLLIN), revents: 0)
        }
        let waitingInput = pendingInput.isEmpty ? -1 : input?.number ?? -1
        polled.append(pollfd(fd: waitingInput, events: Int16(POLLOUT), revents: 0))
        let count = poll(&polled, nfds_t(polled.count), deadline.pollMilliseconds)
        if count < 0 { return errno == EINTR }
        flushInput()
        // Before the output: what a program wrote is in the pipes by the time it has ended.
        if polled[2].revents != 0 { child.collect() }
        standardOutput.drain()
        standardError.drain()
        return count > 0
    }

    private func flushInput() {
        guard let input else { return }
        let isOpen = pendingInput.flush(to: input)
        if !isOpen || (pendingInput.isEmpty && !isInputKeptOpen) { self.input = nil }
    }

    private func reap() {
        while child.status == nil {
            var ended = pollfd(fd: child.watch.number, events: Int16(POLLIN), revents: 0)
            poll(&ended, 1, -1)
            child.collect()
        }
    }
}
