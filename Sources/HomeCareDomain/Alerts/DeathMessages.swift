/// The words of messages about a death. Subjects, and the first lines that a locked telephone
/// shows, do not tell of it.
public enum DeathMessages {
    /// The e-mail to staff who are told at once.
    static func reported(_ notice: AlertNotice, whatToDo: String) -> MessageText {
        MessageText(
            subject: SafeText.header(
                "CRITICAL: \(notice.patientName) (\(notice.patientReference))"),
            body: AlertMessages.lines(
                [
                    "CRITICAL ALERT \(notice.alertReference)", "",
                    "Patient: \(notice.patientName) (\(notice.patientReference))",
                    "Reported by: \(notice.reportedBy)",
                    "When: \(notice.zone.dayAndClock(notice.reportedAt)) "
                        + "(\(notice.zone.identifier))",
                    "Please read this message to its end where nobody reads with you.", "",
                    "Status: \(notice.status.title)",
                ] + AlertMessages.news(notice) + [
                    "", whatToDo, "", AlertMessages.signature(notice),
                ]))
    }

    /// The e-mail to staff who were told, once an admin has withdrawn the report.
    public static func withdrawn(
        _ notice: AlertNotice, report: String, by admin: String, why: String
    ) -> MessageText {
        MessageText(
            subject: SafeText.header(
                "Report withdrawn: \(notice.patientName) (\(notice.patientReference))"),
            body: AlertMessages.lines([
                "Report \(report) about \(notice.patientName) (\(notice.patientReference)) "
                    + "was withdrawn by \(admin), "
                    + "\(notice.zone.dayAndClock(notice.reportedAt)).",
                "Reason: \(why)", "",
                "The patient is alive as far as the clinic knows; the status is "
                    + "\(notice.status.title) again. The desk looks at the bookings that were "
                    + "cancelled.",
                "No contact has been told of this: please tell nobody by message.", "",
                AlertMessages.signature(notice),
            ]))
    }

    /// The SMS to staff whom an SMS had reached: neither a status nor what the report said.
    public static func withdrawnSMS(_ notice: AlertNotice, by admin: String) -> MessageText {
        MessageText(
            subject: "",
            body: SafeText.header(
                "Withdrawn by \(admin): alert \(notice.alertReference), \(notice.patientName) "
                    + "(\(notice.patientReference)). It was a mistake: sign in to HomeCare. "
                    + notice.clinicName))
    }
}
