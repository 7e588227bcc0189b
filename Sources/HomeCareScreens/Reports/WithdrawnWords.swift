import HomeCareDomain
import TerminalKit
import Words

/// How a report that was entered in error is told: never as if it were true.
enum WithdrawnWords {
    static var withdrawn: String { say("withdrawn.status", "Withdrawn") }
    static var death: String { say("withdrawn.death", "Death, entered in error") }

    static func inError(_ withdrawal: ReportWithdrawal, _ zone: ClinicZone) -> String {
        say(
            "withdrawn.inError",
            "entered in error, withdrawn on \(zone.day(withdrawal.at)) by \(withdrawal.by)")
    }
    /// For those who treat: with the reason.
    static func told(_ withdrawal: ReportWithdrawal, _ zone: ClinicZone) -> String {
        say(
            "withdrawn.told",
            """
            This report of a death was \(inError(withdrawal, zone)): \(withdrawal.reason) \
            It stays on record as it was filed; nothing it says holds.
            """)
    }
    /// For the patient, to whom the error itself is not shown.
    static func toldPatient(_ withdrawal: ReportWithdrawal, _ zone: ClinicZone) -> String {
        say(
            "withdrawn.toldPatient",
            """
            This report was \(inError(withdrawal, zone)). It said something about you that was \
            not true, so it is not shown. The clinic will gladly tell you more.
            """)
    }
    /// Below a timeline: what became of a death, and why.
    static func change(_ death: StatusChange, _ withdrawal: StatusChange, _ zone: ClinicZone)
        -> String
    {
        let (when, day) = (zone.dayAndClock(death.at), zone.day(withdrawal.at))
        return say(
            "withdrawn.change",
            """
            The death of \(when) was entered in error, withdrawn on \(day) by \(withdrawal.by): \
            \(withdrawal.reason ?? "")
            """)
    }
    static var reversal: String { say("withdrawn.reversal", "after a withdrawal") }

    /// What stands in the place of a status.
    static func mark(ascii: Bool) -> Span { Span("\(ascii ? "x" : "✗") \(withdrawn)", .notice) }
}

extension CareReport {
    /// The status as a report says it; one that was entered in error says none.
    func statusSpan(ascii: Bool) -> Span {
        withdrawal == nil ? status.span(ascii: ascii) : WithdrawnWords.mark(ascii: ascii)
    }
}
