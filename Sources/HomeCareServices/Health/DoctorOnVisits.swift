import HomeCareDomain

extension Clinic {
    /// What is set for reminders and video visits.
    func examineVisits() -> [Finding] {
        [examineReminders(), examineVideo()]
    }

    private func examineReminders() -> Finding {
        let leads = settings.reminders.map(ReminderWords.lead)
        guard !leads.isEmpty else {
            return Finding(
                "reminders", .notice, "none are sent: `reminders` in homecare.yaml is empty")
        }
        return Finding(
            "reminders", .good, "by SMS, \(leads.joined(separator: " and ")) before a visit")
    }

    private func examineVideo() -> Finding {
        settings.video.map { Finding("video", .good, "visits take place at \($0.base)") }
            ?? Finding(
                "video", .notice,
                "video.base_url is not set: messages say that the clinic will tell how to join")
    }
}
