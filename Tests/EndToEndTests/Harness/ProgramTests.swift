import Foundation
import TerminalHarness
import Testing

@Suite("A program without a terminal")
struct ProgramTests {
    private func run(_ script: String, input: String = "") throws -> ProgramRun {
        try ProgramRun("/bin/sh", ["-c", script], input: input)
    }

    @Test("is given its input, and its output, errors and status are taken apart")
    func streams() throws {
        let run = try run("cat; echo trouble >&2; exit 5", input: "some input\n")
        #expect(run.output == "some input\n")
        #expect(run.errors == "trouble\n")
        #expect(run.status == .exited(5))
    }

    @Test("has neither a terminal nor a controlling one")
    func noTerminal() throws {
        let run = try run("tty; : </dev/tty")
        #expect(run.output == "not a tty\n")
        #expect(run.status != .success)
    }

    @Test("may write more than a pipe holds")
    func muchOutput() throws {
        #expect(try run("head -c 3000000 /dev/zero").standardOutput.count == 3_000_000)
    }

    @Test("may end without reading its input")
    func unreadInput() throws {
        let input = String(repeating: "x", count: 1_000_000)
        #expect(try run("exit 2", input: input).status == .exited(2))
    }

    @Test("is killed when it takes too long, with what it started")
    func timeout() throws {
        let folder = try TemporaryFolder()
        let script = "echo $$ >pid; echo working; sleep 600 & wait"
        let error = #expect(throws: HarnessError.self) {
            try ProgramRun(
                "/bin/sh", ["-c", script], directory: folder.path, timeout: .milliseconds(500))
        }
        #expect(error?.description.contains("working") == true)
        let text = try String(contentsOfFile: folder.file("pid"), encoding: .utf8)
        let pid = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(kill(pid, 0) == -1 && errno == ESRCH)
    }

    @Test("can be talked with while it runs")
    func conversation() throws {
        let cat = try RunningProgram("/bin/cat", keepsInputOpen: true)
        cat.write("hello\n")
        try cat.wait(forOutput: "an echo") { $0 == "hello\n" }
        cat.closeInput()
        #expect(try cat.finish().status == .success)
    }

    @Test("runs beside two hundred others, each with its own output")
    func many() throws {
        let programs = try (0..<200).map { number in
            try RunningProgram("/bin/sh", ["-c", "echo \(number)"])
        }
        let outputs = try programs.map { try $0.finish().output }
        #expect(outputs == (0..<200).map { "\($0)\n" })
    }

    @Test("leaves nothing open or unburied, however many have run")
    func leaks() async throws {
        // In a process of its own, since other tests open and close descriptors, too.
        await #expect(processExitsWith: .success) {
            func descriptors() -> Int {
                (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? -1
            }
            func hasChildren() -> Bool {
                var child = siginfo_t()
                return waitid(P_ALL, 0, &child, WEXITED | WNOHANG | WNOWAIT) == 0
            }
            _ = try ProgramRun("/bin/true")
            let before = descriptors()
            for _ in 0..<1000 { _ = try ProgramRun("/bin/true") }
            for _ in 0..<100 { try TerminalProcess("/bin/true").waitForExit() }
            for _ in 0..<20 { _ = try TerminalProcess("/bin/cat") }
            // The threads of the terminals let go of them a moment after.
            let end = ContinuousClock.now + .seconds(10)
            while descriptors() > before || hasChildren(), .now < end { poll(nil, 0, 10) }
            #expect(descriptors() == before)
            #expect(!hasChildren())
        }
    }

    @Test("is found where its variable says, or beside the tests")
    func location() async throws {
        #expect(try locateProgram("homecare").hasSuffix("/homecare"))
        #expect(throws: HarnessError.self) { try locateProgram("no-such-program") }
        await #expect(processExitsWith: .success) {
            setenv("PEN_PROGRAM", "/bin/cat", 1)
            let found = try locateProgram("pen")
            #expect(found == "/bin/cat")
        }
    }
}
