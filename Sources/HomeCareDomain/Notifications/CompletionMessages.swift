/// The words of messages about the end of somebody's care.
public enum CompletionMessages {
    /// Asks a physician, or an admin, whether a patient's care has ended.
    public static func asked(
        patientName: String, patientReference: String, report: String, reportedBy: String,
        clinicName: String
    ) -> MessageText {
        MessageText(
            subject: SafeText.header("Please decide: \(patientName) (\(patientReference))"),
            body: AlertMessages.lines([
                "\(reportedBy) reports \(patientName) (\(patientReference)) as recovered "
                    + "(report \(report)).",
                "Has the care ended? Sign in to HomeCare and confirm it, or let it go on; "
                    + "until then visits and reminders go on as booked.",
                "", clinicName,
            ]))
    }
}
