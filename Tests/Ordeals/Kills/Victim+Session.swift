import Glibc
import TerminalHarness

extension Victim {
    /// Somebody at a terminal who files a report, or is killed at it; what stood there as saved
    /// must be in the drafts then.
    mutating func session(of user: String) throws {
        let session = try clinic.terminal()
        // Wide enough for the visit's reference beside a long name and an order.
        session.resize(columns: 110, rows: 24)
        let isCut = !dice.once(in: 4)
        try session.wait(forText: "Password", timeout: .seconds(60))
        session.send("\(user)\r\(OrdealClinic.password)\r")
        let home = try session.wait(for: "a home or a form", timeout: .seconds(60)) {
            $0.contains("to report") || $0.contains("Care report ▸")
        }
        if !home.contains("Care report ▸") {
            session.send("r")
            try session.wait(forText: "Care report ▸")
            session.send(Self.vitals)
        }
        session.press(.f(11))
        let words = (0..<(3 + dice.roll(8))).map { _ in "w\(1000 + dice.roll(9000))" }
        for word in words { session.send("\(word) ") }
        if isCut {
            usleep(UInt32(dice.roll(60_000)))
        } else {
            try file(session)
        }
        session.kill9()
        let status = try session.waitForExit()
        ledger.note { entries in
            entries.lives += 1
            if status == .signalled(SIGKILL) { entries.kills += 1 }
        }
        if isCut { try checkDraft(of: user, session.screen(), words) }
    }

    private static let vitals =
        "128/82\r76\r18\r36.8\r97\ra\ra\r\r5.4\r2\rs\r"

    private func file(_ session: TerminalProcess) throws {
        let shot = try session.wait(forText: "A-20", timeout: .seconds(10))
        let reference = shot.text.split(whereSeparator: { " ·".contains($0) })
            .first { $0.hasPrefix("A-20") }
        session.press(.f(2))
        let asked = try session.wait(for: "an answer", timeout: .seconds(20)) {
            $0.contains("is filed") || $0.contains("When were you there?")
        }
        if asked.contains("When were you there?") {
            session.send("w")
            try session.wait(forText: "is filed", timeout: .seconds(20))
        }
        guard let reference, let appointment = Int64(reference.dropFirst(2)) else { return }
        ledger.note { entries in
            entries.filed.insert(appointment)
            entries.sessionsFiled += 1
        }
    }

    private func checkDraft(of user: String, _ shot: ScreenShot, _ words: [String]) throws {
        guard shot.contains("draft saved") else { return }
        // A word is whole once the space after it, or the next word, is there.
        let shown = words.dropLast().filter { shot.contains("\($0) ") }
        let kept = try clinic.sql(
            """
            SELECT CAST(body AS TEXT) FROM drafts
            WHERE user_id = \(9000 + (Int(user.dropFirst(6)) ?? 0)) AND at > 0
            """, of: ".drafts"
        ).joined()
        let lost = shown.filter { !kept.contains($0) }
        ledger.note { entries in
            if !shown.isEmpty { entries.draftChecks += 1 }
            if !lost.isEmpty { entries.lostDrafts.append("\(lost) of\n\(shot)\nkept: \(kept)") }
        }
    }
}
