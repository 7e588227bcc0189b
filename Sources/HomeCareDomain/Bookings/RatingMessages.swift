/// The words of the message that asks a patient how a visit was.
public enum RatingMessages {
    /// Sent once, when somebody's care has ended.
    public static func asked(
        patientName: String, caregiverName: String, days: Int, clinicName: String
    ) -> MessageText {
        MessageText(
            subject: SafeText.header("How was your care?"),
            body: AlertMessages.lines([
                "Dear \(patientName),", "",
                "Your care with us is complete. How were your last visits with "
                    + "\(caregiverName)?",
                "Sign in to HomeCare and press g beside the visit's report: one to five stars, "
                    + "and a word if you like. It helps others to choose. You can do so for "
                    + "\(days) days after a visit.",
                "", clinicName,
            ]))
    }
}
