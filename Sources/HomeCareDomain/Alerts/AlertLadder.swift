/// One rung of the ladder: whom an alert of a status pages at a tier, when, and how often.
public struct AlertRung: Sendable {
    public let status: PatientStatus
    public let severity: AlertSeverity
    /// 1, 2 or 3.
    public let tier: Int
    public let circles: [AlertCircle]
    /// Who that is, in words.
    public let title: String
    /// Minutes that nobody has had the alert, since its round began.
    public let delay: @Sendable (AlertTimes) -> Int
    /// Minutes after which the rung is paged again; nil where once is enough.
    public let repetition: (@Sendable (AlertTimes) -> Int)?
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

    private typealias Group = (title: String, circles: [AlertCircle])
    private static let team: Group = (
        "physician, caregiver and admins", [.physician, .caregiver, .admins]
    )
    private static let teamAndContacts: Group = (
        "physician, caregiver, admins and contacts", team.circles + [.contacts]
    )
    private static let seniors: Group = ("all admins and physicians", [.admins, .allPhysicians])
    private static let everybody: Group = (
        "all clinical staff", [.admins, .allPhysicians, .allCaregivers]
    )

    private static func row(
        _ status: PatientStatus, _ severity: AlertSeverity, _ tier: Int, _ group: Group,
        after delay: @escaping @Sendable (AlertTimes) -> Int = { _ in 0 },
        again repetition: (@Sendable (AlertTimes) -> Int)? = nil
    ) -> AlertRung {
        AlertRung(
            status: status, severity: severity, tier: tier, circles: group.circles,
            title: group.title, delay: delay, repetition: repetition)
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
