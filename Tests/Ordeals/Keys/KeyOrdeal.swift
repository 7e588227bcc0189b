import Foundation
import TerminalHarness

/// Random keys, pastes, sizes and raw bytes on the screens of one person, in a fresh clinic.
///
/// After every burst the terminal must show what the program means to show, and the program must
/// answer ^L. The same seed sends the same input.
public struct KeyOrdeal {
    /// What was survived.
    public struct Result: Sendable {
        public var keys = 0
        public var sessions = 0
        public var comparisons = 0

        public init() {}
    }

    let clinic: OrdealClinic
    let user: String
    let seed: UInt64
    private let frameFile: String
    private var input: RandomInput
    private var dice: Dice
    private var size = (columns: 80, rows: 24)
    private var last: [[UInt8]] = []
    private var mayLeave = false
    private var result = Result()

    public init(copyOf clinic: OrdealClinic, user: String, seed: UInt64) throws {
        self.clinic = try OrdealClinic(copyOf: clinic)
        self.user = user
        self.seed = seed
        frameFile = try self.clinic.folder.write("", to: "frame")
        input = RandomInput(dice: Dice(seed: seed))
        dice = Dice(seed: seed ^ 0xD1CE)
    }

    /// Sends so many keys.
    public mutating func run(keys: Int) throws -> Result {
        while result.keys < keys {
            let session = try signIn()
            result.sessions += 1
            while result.keys < keys {
                try burst(session)
                guard try check(session) else { break }
            }
            session.kill9()
        }
        let faults = try clinic.faults()
        guard faults.isEmpty else { throw failure("the files are damaged: \(faults)") }
        return result
    }

    private mutating func signIn() throws -> TerminalProcess {
        size = (80, 24)
        mayLeave = false
        let session = try clinic.terminal(environment: ["HOMECARE_FRAME_FILE": frameFile])
        // Random keys may have locked the screen and then been wrong passwords.
        _ = try clinic.sql("UPDATE users SET failed_sign_ins = 0, sign_in_not_before = 0;")
        do {
            try session.wait(forText: "Password", timeout: .seconds(60))
            session.send("\(user)\r\(OrdealClinic.password)\r")
            try session.wait(forNoText: "Password", timeout: .seconds(60))
        } catch {
            throw failure("no sign-in: \(error)")
        }
        return session
    }

    private mutating func burst(_ session: TerminalProcess) throws {
        for _ in 0..<(1 + dice.roll(60)) {
            let piece = input.next()
            session.send(bytes: piece.bytes)
            mayLeave = mayLeave || piece.mayLeave
            last = last.suffix(79) + [piece.bytes]
            result.keys += 1
            if dice.once(in: 60) { resize(session) }
        }
    }

    private static let sizes = [
        (80, 24), (80, 24), (80, 24), (200, 50), (40, 12), (120, 30), (39, 11), (20, 3), (63, 17),
        (1, 1), (2, 2), (500, 200), (1, 50), (300, 1),
    ]

    private mutating func resize(_ session: TerminalProcess) {
        size =
            dice.once(in: 2)
            ? dice.pick(Self.sizes) : (1 + dice.roll(220), 1 + dice.roll(60))
        session.resize(columns: size.columns, rows: size.rows)
    }

    /// False where the session has ended as a person may end it.
    private mutating func check(_ session: TerminalProcess) throws -> Bool {
        // A window of one cell is made large again, where most work is done.
        if size.columns < 40 || size.rows < 12, dice.once(in: 2) {
            size = (80, 24)
            session.resize(columns: 80, rows: 24)
        }
        guard try showsOwnFrame(session), try answers(session), try showsOwnFrame(session) else {
            return try end(session)
        }
        let shot = session.screen()
        let asksWho = shot.contains("Sign in") || shot.contains("Unlock")
        return !(asksWho && shot.contains("Password"))
    }

    /// What was meant when is known only once both stand still, so it is asked until it is true.
    private mutating func showsOwnFrame(_ session: TerminalProcess) throws -> Bool {
        let file = frameFile
        result.comparisons += 1
        do {
            try session.wait(for: "its own frame", timeout: .seconds(15)) { shot in
                OwnFrame(file: file)?.difference(to: shot) == nil
            }
            return true
        } catch {
            if session.exitStatus != nil { return false }
            // The last frame may have cost no bytes at all.
            let shot = session.screen()
            guard let frame = OwnFrame(file: file) else { throw failure("no frame") }
            guard let difference = frame.difference(to: shot) else { return true }
            throw failure(
                """
                garbage: \(difference)
                \(shot)
                meant:
                \(frame)
                last bytes: \(Self.readable(session.rawOutput.suffix(3000)))
                """)
        }
    }

    private static func readable(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).debugDescription
    }

    private func answers(_ session: TerminalProcess) throws -> Bool {
        // An unfinished paste or sequence may swallow the key; no program could know better.
        for wait in [5, 10, 15] {
            let before = session.bytesReceived
            session.press(.control("l"))
            do {
                try session.wait(forBytesAfter: before, timeout: .seconds(wait))
                return true
            } catch {
                if session.exitStatus != nil { return false }
            }
        }
        throw failure("hang: no answer to ^L\n\(session.screen())")
    }

    private func end(_ session: TerminalProcess) throws -> Bool {
        let status = try session.waitForExit()
        // "Leave" can be found in the palette too, so an orderly end is always somebody's wish.
        guard status == .success else {
            throw failure("the program ended: \(status)\n\(session.screen())")
        }
        return false
    }

    private func failure(_ what: String) -> OrdealError {
        let keys = last.map { String(decoding: $0.prefix(60), as: UTF8.self).debugDescription }
        return OrdealError(
            """
            user \(user), seed \(seed), after \(result.keys) keys, \(size.columns)×\(size.rows): \
            \(what)
            last keys: \(keys.joined(separator: " "))
            """)
    }
}
