import Foundation
import TerminalHarness

/// Looks for everything that was acknowledged, and that nothing is there by half.
struct Reckoning {
    let clinic: OrdealClinic
    let ledger: Ledger.Entries

    func result() throws -> KillCampaign.Result {
        var result = KillCampaign.Result()
        result.kills = ledger.kills
        result.lives = ledger.lives
        result.byTerminal = ledger.sessionsFiled
        result.drafts = ledger.draftChecks
        result.reports = ledger.filed.count
        result.alerts = ledger.acknowledged.count
        result.faults = try clinic.faults()
        result.faults += ledger.odd.map { "odd: \($0)" }
        result.faults += ledger.lostDrafts.map { "a draft was lost: \($0)" }
        result.faults += try lostReports() + halfReports() + lostAlerts()
        let (messages, faults) = try lostMessages()
        result.messages = messages
        result.faults += faults
        return result
    }

    private func lostReports() throws -> [String] {
        let there = Set(
            try clinic.sql("SELECT appointment_id FROM care_session_reports").compactMap {
                Int64($0)
            })
        let lost = ledger.filed.subtracting(there).sorted()
        return lost.isEmpty ? [] : ["acknowledged reports are lost: \(lost)"]
    }

    /// A report, its operation, its audit entry and, where it is critical, its alert and messages
    /// are there together or not at all.
    private func halfReports() throws -> [String] {
        let checks = [
            (
                "reports without their operation",
                """
                SELECT appointment_id FROM care_session_reports
                WHERE notes LIKE 'kill-%' AND notes NOT IN (SELECT id FROM operations)
                """
            ),
            (
                "operations without their report",
                """
                SELECT id FROM operations WHERE id LIKE 'kill-%'
                AND id NOT IN (SELECT notes FROM care_session_reports)
                """
            ),
            (
                "reports without their audit entry",
                """
                SELECT id FROM care_session_reports WHERE appointment_id >= \(Stock.first)
                AND id NOT IN (SELECT entity_id FROM audit_entries
                    WHERE action = 'filed' AND entity = 'care_session_reports')
                """
            ),
            (
                "critical reports without an alert",
                """
                SELECT id FROM care_session_reports
                WHERE appointment_id >= \(Stock.first) AND status = 'critical'
                AND id NOT IN (SELECT report_id FROM alert_events WHERE report_id IS NOT NULL)
                """
            ),
        ]
        return try checks.compactMap { name, statement in
            let found = try clinic.sql(statement)
            return found.isEmpty ? nil : "\(name): \(found.prefix(10))"
        }
    }

    private func lostAlerts() throws -> [String] {
        let there = Set(
            try clinic.sql(
                "SELECT DISTINCT alert_id FROM alert_events WHERE kind = 'acknowledged'"
            ).compactMap { Int($0) })
        let lost = ledger.acknowledged.filter { !there.contains(Int($0.dropFirst(2)) ?? 0) }
        return lost.isEmpty ? [] : ["acknowledgements are lost: \(lost.sorted())"]
    }

    /// What counts as sent lies in its folder.
    private func lostMessages() throws -> (Int, [String]) {
        let sent = try clinic.sql(
            """
            SELECT detail FROM notification_attempts
            WHERE outcome = 'sent' AND detail LIKE '%\(clinic.folder.path)%'
            """)
        let lost = sent.filter { detail in
            guard let start = detail.range(of: clinic.folder.path)?.lowerBound else { return true }
            // Behind the path may stand that it was sent a second time.
            let path = detail[start...].prefix { $0 != ";" }
            return !FileManager.default.fileExists(atPath: String(path))
        }
        return (sent.count, lost.isEmpty ? [] : ["messages are lost: \(lost.prefix(10))"])
    }
}
