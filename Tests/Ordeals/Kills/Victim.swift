import Foundation
import Glibc
import TerminalHarness

/// Lives that end in the middle: each starts the program, lets it work and kills it.
struct Victim {
    let clinic: OrdealClinic
    let ledger: Ledger
    var dice: Dice
    /// How long a command takes here, in milliseconds, as far as is known.
    private var usualLife = 300.0
    /// Alerts that were seen.
    private var alerts: [String] = []

    init(clinic: OrdealClinic, ledger: Ledger, dice: Dice) {
        self.clinic = clinic
        self.ledger = ledger
        self.dice = dice
    }

    /// A report by the command line, or taking an alert on.
    mutating func command(_ visit: Stock.CommandVisit) throws {
        let appointment = visit.appointment
        if dice.once(in: 6), let alert = try someAlert() {
            let run = try life(["alerts", "acknowledge", alert, "--as", "wambui", "--json"])
            if run.output.contains("\"ok\":true") {
                ledger.note { _ = $0.acknowledged.insert(alert) }
            }
            return
        }
        let words = [
            "reports", "create", "--as", visit.caregiver, "--operation", "kill-\(appointment)",
            "--json",
        ]
        let report = Self.report(appointment, isCritical: dice.once(in: 3))
        let run = try life(words, input: report)
        if run.output.contains("\"ok\":true") {
            ledger.note { _ = $0.filed.insert(appointment) }
        } else if run.status != .signalled(SIGKILL) {
            throw OrdealError("\(words): \(run.status) \(run.output)\(run.errors)")
        }
    }

    /// Runs a command and kills it at a moment of its usual life, or lets it end before.
    private mutating func life(_ words: [String], input: String = "") throws -> ProgramRun {
        let program = try clinic.start(words, input: input)
        usleep(UInt32(dice.roll(Int(usualLife * 1150)) + 200))
        program.signal(SIGKILL)
        let run = try program.finish()
        count(run.status)
        // About half of the lives come to their end: kills are then spread over all of a life, on
        // a busy machine too.
        usualLife = min(5000, usualLife * (run.status == .success ? 0.87 : 1.15))
        return run
    }

    private func count(_ status: ProgramStatus) {
        ledger.note { entries in
            entries.lives += 1
            if status == .signalled(SIGKILL) { entries.kills += 1 }
        }
    }

    private mutating func someAlert() throws -> String? {
        if alerts.isEmpty || dice.once(in: 10) {
            let run = try clinic.run(["alerts", "list", "--as", "wambui", "--json"])
            guard
                let list = try JSONSerialization.jsonObject(with: Data(run.standardOutput))
                    as? [[String: Any]]
            else { return nil }
            alerts = list.filter { $0["state"] as? String == "open" }
                .compactMap { $0["reference"] as? String }
        }
        return alerts.popLast()
    }

    /// A worker that delivers into a folder, for up to two seconds.
    mutating func worker() throws {
        let program = try clinic.start(["worker"], keepsInputOpen: true)
        usleep(UInt32(20_000 + dice.roll(2_000_000)))
        program.signal(SIGKILL)
        let run = try program.finish()
        count(run.status)
        guard run.status == .signalled(SIGKILL) else {
            throw OrdealError("the worker: \(run.status) \(run.output)\(run.errors)")
        }
    }

    private static func report(_ appointment: Int64, isCritical: Bool) -> String {
        let vitals =
            isCritical
            ? #""systolic":88,"diastolic":54,"pulse":124,"respiration":28,"temperature":38.6,"#
                + #""spo2":84,"consciousness":"C","oxygen":true"#
            : #""systolic":128,"diastolic":82,"pulse":76,"respiration":18,"temperature":36.8,"#
                + #""spo2":97,"consciousness":"A","oxygen":false"#
        let status = isCritical ? "critical" : "stable"
        return """
            {"appointment":"A-\(appointment)","vitals":{\(vitals)},"status":"\(status)",\
            "confirmed":[\(questions)],"notes":"kill-\(appointment)"}
            """
    }

    /// More than is asked does no harm.
    private static let questions = [
        "unusual.systolic", "unusual.diastolic", "unusual.pulse", "unusual.respiration",
        "unusual.temperature", "unusual.spo2", "unusual.consciousness", "status.news2", "news2",
    ].map { "\"\($0)\"" }.joined(separator: ",")
}
