import HomeCareDomain

/// What has changed about a caregiver's time and offer, in English, for the audit.
enum AvailabilityDifference {
    /// One line for each thing that is different, old → new.
    static func lines(
        _ before: KeptAvailability, _ after: KeptAvailability, zone: ClinicZone
    ) -> [String] {
        let rows: [(String, (KeptAvailability) -> String)] = [
            ("week", { WeekText.words($0.weekly) }),
            ("extra", { list($0.extra.map { "\($0.date.iso) \(WeekText.words($0.window))" }) }),
            ("time off", { list($0.timeOff.map { off($0.time, zone) }) }),
            ("notice", { "\($0.noticeMinutes) min" }),
            ("buffer", { "\($0.bufferMinutes) min" }),
            ("counties", { list($0.counties) }),
            ("languages", { list($0.languages.map(\.rawValue)) }),
            ("specialties", { list($0.specialties.map(\.name)) }),
            ("rate", { VisitCost.words($0.hourlyRate) }),
        ]
        return rows.compactMap { name, words in
            let (old, new) = (words(before), words(after))
            return old == new ? nil : "\(name): \(old) → \(new)"
        }
    }

    private static func off(_ time: TimeOff, _ zone: ClinicZone) -> String {
        let reason = time.reason.isEmpty ? "" : " (\(time.reason))"
        return "\(zone.stamp(time.startsAt))..\(zone.stamp(time.endsAt))\(reason)"
    }

    private static func list(_ words: [String]) -> String {
        words.isEmpty ? "none" : words.joined(separator: ", ")
    }
}
