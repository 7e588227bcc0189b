import TerminalHarness
import Testing

@Suite("A clinic whose write gate is held")
struct BusyTests {
    @Test("is waited for, then given up as busy, and works again afterwards")
    func busy() throws {
        let clinic = try Clinic.seeded()
        let script = """
            import fcntl, sys
            file = open(sys.argv[1], "r+b" if len(sys.argv) > 2 else "ab")
            fcntl.flock(file, fcntl.LOCK_EX)
            print("held", flush=True)
            sys.stdin.read()
            """
        let holder = try RunningProgram(
            "/usr/bin/python3", ["-c", script, clinic.database + ".lock"], keepsInputOpen: true)
        try holder.wait(forOutput: "the lock") { $0.contains("held") }

        let start = ContinuousClock.now
        let run = try clinic.run("alerts", "acknowledge", "L-0021", "--as", "wambui", "--json")
        let waited = start.duration(to: .now)
        #expect(run.status == .exited(75), "\(run.output)\(run.errors)")
        #expect(waited > .seconds(4.5) && waited < .seconds(15), "\(waited)")
        let answer = try Answer(run)
        #expect(answer["ok"].flag == false)
        #expect(answer["errors"].list.first?["code"].text == "busy")
        #expect(answer["errors"].list.first?["message"].text?.contains("try again") == true)

        holder.closeInput()
        _ = try holder.finish()
        let again = try clinic.ask("alerts", "acknowledge", "L-0021", "--as", "wambui")
        #expect(again["owner"].text == "Esther Wambui Kinuthia")
    }
}
