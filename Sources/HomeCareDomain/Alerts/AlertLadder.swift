import Words

/// One rung of the ladder: whom an alert of a status pages at a tier, when, and how often.
public struct AlertRung: Sendable {
    public let status: PatientStatus
    public let severity: AlertSeverity
    /// 1, 2 or 3.
    public let tier: Int
    public let circles: [AlertCircle]
    /// Minutes that nobody has had the alert, since its round began.
    public let delay: @Sendable (AlertTimes) -> Int
    /// Minutes after which the rung is paged again; nil where once is enough.
    public let repetition: (@Sendable (AlertTimes) -> Int)?
    fileprivate let words: @Sendable () -> String

    /// Who is paged, in words.
    public var title: String { words() }
}

/// Who is told of a bad status, and what happens while nobody takes it: one table.
///
/// Each time an alert starts again at tier 1 it begins a *round*. A status without a row raises
/// no alert.
public enum AlertLadder {
    public static let rows: [AlertRung] = [
        row(.deteriorating, .high, 1, team),
        row(.deteriorating, .high, 2, seniors, after: { $0.tier2Minutes }),
        row(.critical, .critical, 1, teamAndContacts),
        row(.critical, .critical, 2, seniors, after: { $0.tier2Minutes }),
        row(
            .critical, .critical, 3, everybody, after: { $0.tier3Minutes },
            again: { $0.repeatMinutes }),
        row(.deceased, .critical, 1, teamAndContacts),
        row(.deceased, .critical, 2, seniors, after: { $0.tier2Minutes }),
        row(
            .deceased, .critical, 3, everybody, after: { $0.tier3Minutes },
            again: { $0.repeatMinutes }),
    ]

    private typealias Group = (circles: [AlertCircle], words: @Sendable () -> String)
    private static let team: Group = (
        [.physician, .caregiver, .admins],
        { say("alertRung.team", "physician, caregiver and admins") }
    )
    private static let teamAndContacts: Group = (
        team.circles + [.contacts],
        { say("alertRung.teamAndContacts", "physician, caregiver, admins and contacts") }
    )
    private static let seniors: Group = (
        [.admins, .allPhysicians], { say("alertRung.seniors", "all admins and physicians") }
    )
    private static let everybody: Group = (
        [.admins, .allPhysicians, .allCaregivers],
        { say("alertRung.everybody", "all clinical staff") }
    )

    private static func row(
        _ status: PatientStatus, _ severity: AlertSeverity, _ tier: Int, _ group: Group,
        after delay: @escaping @Sendable (AlertTimes) -> Int = { _ in 0 },
        again repetition: (@Sendable (AlertTimes) -> Int)? = nil
    ) -> AlertRung {
        AlertRung(
            status: status, severity: severity, tier: tier, circles: group.circles,
            delay: delay, repetition: repetition, words: group.words)
    }

    /// The severity of the alert that a status raises, if it raises one.
    public static func severity(of status: PatientStatus) -> AlertSeverity? {
        rows.first { $0.status == status }?.severity
    }

    /// A rung; nil where the ladder of that status does not reach so high.
    public static func rung(_ status: PatientStatus, tier: Int) -> AlertRung? {
        rows.first { $0.status == status && $0.tier == tier }
    }

    /// The highest rung whose time has come, from a tier upwards, so many milliseconds after the
    /// round began; the tier itself counts whenever it was planned.
    ///
    /// A step that is carried out late pages once, at the tier that has been reached by then.
    public static func reached(
        _ status: PatientStatus, from tier: Int, after milliseconds: Int64, _ times: AlertTimes
    ) -> AlertRung? {
        rows.last {
            $0.status == status && $0.tier >= tier
                && ($0.tier == tier || Int64($0.delay(times)) * 60_000 <= milliseconds)
        }
    }
}
