/// What a message about an alert has to tell.
public struct AlertNotice: Hashable, Sendable {
    public var patientName: String
    /// Such as `P-0123`.
    public var patientReference: String
    /// Such as `L-0009`.
    public var alertReference: String
    public var status: PatientStatus
    /// The panel's line: `Critical · SpO₂ 84 %`.
    public var reason: String
    public var reportedBy: String
    public var reportedAt: Instant
    public var zone: ClinicZone
    public var clinicName: String
    /// The number to call the clinic on.
    public var clinicPhone: String
    /// Why it is told again, in a sentence: `Nobody has taken it for 5 min.`
    public var news: String?

    public init(
        patientName: String, patientReference: String, alertReference: String,
        status: PatientStatus, reason: String, reportedBy: String, reportedAt: Instant,
        zone: ClinicZone, clinicName: String, clinicPhone: String, news: String? = nil
    ) {
        self.patientName = patientName
        self.patientReference = patientReference
        self.alertReference = alertReference
        self.status = status
        self.reason = reason
        self.reportedBy = reportedBy
        self.reportedAt = reportedAt
        self.zone = zone
        self.clinicName = clinicName
        self.clinicPhone = clinicPhone
        self.news = news
    }
}

/// Whom a message about an alert is for.
public enum AlertAudience: String, CaseIterable, Codable, Sendable {
    case physician, caregiver, admin, contact
    /// Clinical staff who do not look after this patient: they cannot open the chart, and are
    /// told no more than is needed to find somebody who can.
    case colleague
}

/// A message's words.
public struct MessageText: Hashable, Sendable {
    /// One line that is safe in a header; empty for SMS.
    public var subject: String
    public var body: String
}

/// The words of every message about an alert.
public enum AlertMessages {
    /// The e-mail of an alert that has just been raised, or raised again.
    public static func email(_ notice: AlertNotice, to audience: AlertAudience) -> MessageText {
        if audience == .contact { return contactEmail(notice) }
        if audience == .colleague { return colleagueEmail(notice) }
        if notice.status == .deceased {
            return DeathMessages.reported(notice, whatToDo: whatToDo(notice, audience))
        }
        let severity = (notice.status.severity ?? .high).title
        return MessageText(
            subject: SafeText.header(
                "\(severity): \(notice.patientName) (\(notice.patientReference)), "
                    + notice.status.title),
            body: lines(
                [
                    "\(severity) ALERT \(notice.alertReference)", "",
                    "Patient: \(notice.patientName) (\(notice.patientReference))",
                    "Status: \(notice.status.title)",
                    "Reason: \(notice.reason)",
                    "Reported by: \(notice.reportedBy)",
                    "When: \(notice.zone.dayAndClock(notice.reportedAt)) "
                        + "(\(notice.zone.identifier))",
                ] + news(notice) + [
                    "", whatToDo(notice, audience), "", signature(notice),
                ]))
    }

    /// The SMS of an alert: no status and no vital sign, for no SMS ever tells of a death.
    public static func sms(_ notice: AlertNotice, to audience: AlertAudience) -> MessageText {
        if audience == .contact {
            return MessageText(subject: "", body: SafeText.header(contactRequest(notice)))
        }
        let severity = (notice.status.severity ?? .high).title
        let request =
            audience == .colleague
            ? colleagueRequest(notice) : "Sign in to HomeCare and acknowledge."
        let text =
            "\(severity) alert \(notice.alertReference): \(notice.patientName) "
            + "(\(notice.patientReference)), \(notice.zone.clock(notice.reportedAt)). "
            + (notice.news.map { "\($0) " } ?? "") + "\(request) \(notice.clinicName)"
        return MessageText(subject: "", body: SafeText.header(text))
    }

    /// The e-mail to those already told, once somebody has the alert in hand.
    public static func handled(_ notice: AlertNotice, by owner: String) -> MessageText {
        MessageText(
            subject: SafeText.header(
                "In hand: \(notice.patientName) (\(notice.patientReference))"),
            body: lines([
                "Alert \(notice.alertReference) about \(notice.patientName) "
                    + "(\(notice.patientReference)) is in the hands of \(owner).",
                "Nothing more is asked of you unless they call.", "", signature(notice),
            ]))
    }

    /// The same as an SMS.
    public static func handledSMS(_ notice: AlertNotice, by owner: String) -> MessageText {
        MessageText(
            subject: "",
            body: SafeText.header(
                "In hand: alert \(notice.alertReference), \(notice.patientName) "
                    + "(\(notice.patientReference)), is with \(owner). Nothing more is asked of "
                    + "you unless they call. \(notice.clinicName)"))
    }

    private static func colleagueEmail(_ notice: AlertNotice) -> MessageText {
        let severity = (notice.status.severity ?? .high).title
        return MessageText(
            subject: SafeText.header(
                "\(severity): \(notice.patientName) (\(notice.patientReference))"),
            body: lines(
                [
                    "\(severity) ALERT \(notice.alertReference)", "",
                    "Patient: \(notice.patientName) (\(notice.patientReference))",
                    "Reported by: \(notice.reportedBy)",
                    "When: \(notice.zone.dayAndClock(notice.reportedAt)) "
                        + "(\(notice.zone.identifier))",
                ] + news(notice) + [
                    "", "What to do: \(colleagueRequest(notice))", "", signature(notice),
                ]))
    }

    private static func colleagueRequest(_ notice: AlertNotice) -> String {
        let call = notice.clinicPhone.isEmpty ? "the clinic" : notice.clinicPhone
        return "Reach somebody who looks after this patient, or call \(call) if you can help."
    }

    static func news(_ notice: AlertNotice) -> [String] {
        notice.news.map { ["News: \($0)"] } ?? []
    }

    /// Nothing of the patient's health goes to contacts, and never the news of a death.
    private static func contactEmail(_ notice: AlertNotice) -> MessageText {
        MessageText(
            subject: SafeText.header("Please call \(notice.clinicName)"),
            body: lines([contactRequest(notice), "", signature(notice)]))
    }

    private static func contactRequest(_ notice: AlertNotice) -> String {
        "You are an emergency contact of \(notice.patientName). "
            + "\(notice.clinicName) asks you to call now"
            + (notice.clinicPhone.isEmpty ? "." : ": \(notice.clinicPhone).")
    }

    private static func whatToDo(_ notice: AlertNotice, _ audience: AlertAudience) -> String {
        let acknowledge = "Sign in to HomeCare and acknowledge \(notice.alertReference)"
        if notice.status == .deceased {
            return "What to do: \(acknowledge). No message has told the family: contacts were "
                + "asked to call the clinic. Please be reachable for them."
        }
        return switch audience {
        case .physician:
            "What to do: review the report, call the caregiver, then \(lowered(acknowledge))."
        case .caregiver:
            "What to do: stay with the patient if you can and call the physician; in an "
                + "emergency call 999 or 112. \(acknowledge) if you take it on."
        case .admin, .contact, .colleague:
            "What to do: see that a clinician has taken this on. \(acknowledge) if you do."
        }
    }

    private static func lowered(_ sentence: String) -> String {
        sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    static func signature(_ notice: AlertNotice) -> String {
        [notice.clinicName, notice.clinicPhone].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// One stored line stays one line, whatever a name holds.
    static func lines(_ lines: [String]) -> String {
        lines.map(SafeText.header).joined(separator: "\n") + "\n"
    }
}
