import Foundation
import TerminalHarness
import Testing

@Suite("The demonstration")
struct DemoTests {
    @Test("shows who can be signed in as, and lets them in")
    func shows() throws {
        let demo = try Demo()
        let shot = demo.terminal.screen()
        for name in ["amina", "drmwangi", "grace", "wambui", "wanjiku", Clinic.password] {
            #expect(shot.contains(name), "\(shot)")
        }
        demo.terminal.send("amina\r\(Clinic.password)\r")
        try demo.terminal.wait(forText: "to report", timeout: .seconds(20))
        demo.terminal.press(.control("q"))
        #expect(try demo.terminal.waitForExit() == .success)
    }

    @Test("leaves no process and no file behind when it is left")
    func leaving() throws {
        let demo = try Demo()
        #expect(try demo.worker() != nil)
        demo.terminal.press(.control("q"))
        #expect(try demo.terminal.waitForExit() == .success)
        try demo.checkGone()
        #expect(try demo.files().isEmpty)
    }

    @Test("leaves no process and no file behind when its line drops", arguments: [true, false])
    func hangUp(drops: Bool) throws {
        let demo = try Demo()
        if drops { demo.terminal.hangUp() } else { demo.terminal.signal(1) }
        try demo.terminal.waitForExit()
        try demo.checkGone()
        #expect(try demo.files().isEmpty)
    }

    @Test("leaves no process behind when it is killed; its folder is for its owner alone")
    func kill() throws {
        let demo = try Demo()
        #expect(try demo.worker() != nil)
        demo.terminal.kill9()
        try demo.terminal.waitForExit()
        try demo.checkGone()
        let mode = try FileManager.default.attributesOfItem(atPath: demo.place)[.posixPermissions]
        #expect(mode as? Int == 0o700)
        #expect(try demo.files().count == 1)
    }

    @Test("begins anew after one that was killed, and then leaves nothing of it")
    func anew() throws {
        let killed = try Demo()
        try killed.signInAsWambui()
        killed.terminal.press(.f(8))
        try killed.waitForOwner("Esther Wambui")
        try killed.folder.write("old", to: "\(killed.name)/old")
        killed.terminal.kill9()
        try killed.terminal.waitForExit()

        let demo = try Demo(killed.folder)
        #expect(!FileManager.default.fileExists(atPath: "\(demo.place)/old"))
        try demo.signInAsWambui()
        try demo.waitForOwner("nobody yet")
        try demo.leave()
        #expect(try demo.files().isEmpty)
    }

    @Test("is joined by a second one, and goes on when the first is left")
    func together() throws {
        let first = try Demo()
        let second = try Demo(first.folder)
        for demo in [first, second] { try demo.signInAsWambui() }
        #expect(try first.workers().count == 2)
        first.terminal.press(.f(8))
        try second.waitForOwner("Esther Wambui")

        try first.leave()
        #expect(try second.files() == [second.name])
        #expect(try second.workers().count == 1)
        let third = try Demo(first.folder)
        try third.signInAsWambui()
        try third.waitForOwner("Esther Wambui")
        for demo in [second, third] { try demo.leave() }
        try third.checkGone()
        #expect(try third.files().isEmpty)
    }

    @Test("is one clinic however many begin at once, while others leave, and gone after the last")
    func race() throws {
        let folder = try TemporaryFolder("demo")
        var leaving: [Demo] = []
        for _ in 0..<4 {
            for demo in leaving { demo.terminal.press(.control("q")) }
            let demos = try (0..<4).map { _ in try Demo(folder, waits: false) }
            for demo in leaving { #expect(try demo.terminal.waitForExit() == .success) }
            for demo in demos { try demo.waitForForm() }
            let databases = try demos.map { try $0.inodes(of: "homecare.db", in: $0.terminal.pid) }
            #expect(databases[0].count == 1 && Set(databases).count == 1)
            leaving = demos
        }
        for demo in leaving { demo.terminal.press(.control("q")) }
        for demo in leaving { #expect(try demo.terminal.waitForExit() == .success) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("is kept for whoever asks for it, though another leaves last")
    func keeping() throws {
        let keeper = try Demo(words: ["--keep"])
        let other = try Demo(keeper.folder)
        try keeper.leave()
        #expect(keeper.terminal.screen().lines.joined().contains(keeper.place))
        try other.leave()
        #expect(FileManager.default.fileExists(atPath: "\(keeper.place)/homecare.db"))
        try Demo(keeper.folder).leave()
        #expect(try keeper.files().isEmpty)
    }

    @Test("has a worker that does not hold the folder's lock")
    func descriptor() throws {
        let demo = try Demo()
        let worker = try #require(try demo.worker())
        #expect(try demo.inodes(of: "demo.lock", in: demo.terminal.pid).count == 1)
        #expect(try demo.inodes(of: "demo.lock", in: worker).isEmpty)
        try demo.leave()
    }

    @Test("refuses a folder that may be somebody else's", arguments: ["link", "open", "file"])
    func refusal(kind: String) throws {
        let demo = try Demo(waits: false, preparing: { try Self.block($0, kind) })
        #expect(try demo.terminal.waitForExit() == .exited(69))
        #expect(demo.terminal.screen().lines.joined().contains("is in the way"))
    }

    private static func block(_ place: String, _ kind: String) throws {
        switch kind {
        case "link":
            try FileManager.default.createSymbolicLink(
                atPath: place, withDestinationPath: NSTemporaryDirectory())
        case "open":
            try FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: false)
            #expect(chmod(place, 0o777) == 0)
        default: #expect(FileManager.default.createFile(atPath: place, contents: nil))
        }
    }
}

/// A demonstration in a temporary folder of the test's own, its sign-in form shown.
private struct Demo {
    let folder: TemporaryFolder
    let terminal: TerminalProcess
    let name = "homecare-demo-\(geteuid())"

    init(
        _ shared: TemporaryFolder? = nil, words: [String] = [], waits: Bool = true,
        preparing: (_ place: String) throws -> Void = { _ in }
    ) throws {
        folder = try shared ?? TemporaryFolder("demo")
        try preparing(folder.file(name))
        let environment = plainEnvironment.merging(
            ["TMPDIR": folder.path, "HOME": folder.path]
        ) { $1 }
        terminal = try TerminalProcess(
            try locateProgram("homecare"), ["demo"] + words, environment: environment,
            directory: Clinic.share)
        if waits { try waitForForm() }
    }

    /// The folder that it shares with others.
    var place: String { folder.file(name) }

    func waitForForm() throws {
        try terminal.wait(forText: "A demonstration", timeout: .seconds(30))
    }

    func signInAsWambui() throws {
        terminal.send("wambui\r\(Clinic.password)\r")
        try terminal.wait(forText: "CRITICAL Otieno Odhiambo", timeout: .seconds(30))
    }

    /// Waits until the seed's critical alert is somebody's.
    func waitForOwner(_ owner: String) throws {
        try terminal.wait(for: "the alert's owner", timeout: .seconds(20)) {
            $0.line(with: "CRITICAL Otieno Odhiambo   SpO")?.contains(owner) == true
        }
    }

    func leave() throws {
        terminal.press(.control("q"))
        #expect(try terminal.waitForExit() == .success)
    }

    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }

    /// Which files of this name a process has open: a path says nothing of one that was removed.
    func inodes(of file: String, in process: Int32) throws -> Set<UInt> {
        let descriptors = "/proc/\(process)/fd"
        let found = try FileManager.default.contentsOfDirectory(atPath: descriptors).compactMap {
            let item = "\(descriptors)/\($0)"
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: item)
            var facts = stat()
            let isMeant = target?.hasSuffix("\(name)/\(file)") == true && stat(item, &facts) == 0
            return isMeant ? UInt(facts.st_ino) : nil
        }
        return Set(found)
    }

    /// The processes that work on this demonstration's clinic and are not demonstrations.
    func workers() throws -> [Int32] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(Int32.init)
            .filter { process in
                let line = try? String(
                    contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
                return line?.contains(folder.path) == true && line?.contains("worker") == true
            }
    }

    func worker() throws -> Int32? { try workers().first }

    /// Waits for the worker's end, which it finds for itself when it is alone.
    func checkGone() throws {
        let end = ContinuousClock.now + .seconds(5)
        while try worker() != nil, .now < end { poll(nil, 0, 10) }
        #expect(try worker() == nil)
    }
}
