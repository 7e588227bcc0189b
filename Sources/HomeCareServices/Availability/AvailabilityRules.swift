import HomeCareDomain
import HomeCareStore

/// What a caregiver's time and offer may be.
extension Clinic {
    /// The most that an hour costs, in cents.
    private static let highestRate: Int64 = 100_000_000
    private static let longestNotice = 20_160
    private static let longestTimeOff = 731

    /// What is kept after a change, or every reason why it cannot be.
    func applied(
        _ db: Connection, _ change: AvailabilityChange, to before: KeptAvailability
    ) throws -> KeptAvailability {
        let errors =
            faults(change, before) + (try specialtyFaults(db, change)) + dateFaults(change)
        guard errors.isEmpty else { throw ServiceError.refused(errors) }
        var after = before
        after.weekly = change.weekly.map(WeekPlan.tidy) ?? before.weekly
        after.noticeMinutes = change.noticeMinutes ?? before.noticeMinutes
        after.bufferMinutes = change.bufferMinutes ?? before.bufferMinutes
        after.hourlyRate = change.hourlyRate ?? before.hourlyRate
        after.extra.removeAll { change.removeExtra.contains($0) }
        after.extra = joined(after.extra + change.addExtra)
        return after
    }

    private func joined(_ extra: [ExtraWindow]) -> [ExtraWindow] {
        Set(extra.map(\.date)).sorted().flatMap { date in
            WeekPlan.tidy(extra.filter { $0.date == date }.map(\.window))
                .map { ExtraWindow(date: date, window: $0) }
        }
    }

    private func faults(
        _ change: AvailabilityChange, _ before: KeptAvailability
    ) -> [FieldError] {
        var errors: [FieldError] = []
        func require(_ holds: Bool, _ field: String, _ code: String, _ message: String) {
            guard !holds else { return }
            errors.append(FieldError(field: field, code: code, message: message))
        }
        let windows = (change.weekly ?? []).map(\.window) + change.addExtra.map(\.window)
        require(
            windows.allSatisfy {
                $0.startMinute >= 0 && $0.startMinute < $0.endMinute
                    && $0.endMinute <= WeekPlan.day
            } && (change.weekly ?? []).allSatisfy { (1...7).contains($0.weekday) },
            "week", "impossible", AvailabilitySentences.window)
        require(
            change.seenWeekly.map { WeekPlan.tidy($0) == WeekPlan.tidy(before.weekly) } ?? true,
            "week", "changedMeanwhile", AvailabilitySentences.weekChanged)
        require(
            change.noticeMinutes.map { (0...Self.longestNotice).contains($0) } ?? true,
            "notice", "impossible", AvailabilitySentences.minutes(Self.longestNotice))
        require(
            change.bufferMinutes.map { (0...FreeTime.longestBuffer).contains($0) } ?? true,
            "buffer", "impossible", AvailabilitySentences.minutes(FreeTime.longestBuffer))
        require(
            change.hourlyRate.map { (1...Self.highestRate).contains($0) } ?? true,
            "rate", "impossible", AvailabilitySentences.rate)
        for code in change.counties ?? [] {
            require(
                County.named(byCode: code) != nil, "counties", "unknown",
                AvailabilitySentences.unknownCounty(code))
        }
        require(
            change.removeExtra.allSatisfy(before.extra.contains), "extra", "gone",
            AvailabilitySentences.extraGone)
        return errors
    }

    private func specialtyFaults(
        _ db: Connection, _ change: AvailabilityChange
    ) throws -> [FieldError] {
        guard let wanted = change.specialties else { return [] }
        let offered = Set(try CaregiverTimeQueries.specialties(db).map(\.id))
        guard !offered.isSuperset(of: wanted) else { return [] }
        return [
            FieldError(
                field: "specialties", code: "unknown", message: AvailabilitySentences.specialty)
        ]
    }

    private func dateFaults(_ change: AvailabilityChange) -> [FieldError] {
        let today = settings.zone.date(of: now())
        var errors: [FieldError] = []
        func add(_ field: String, _ code: String, _ message: String) {
            errors.append(FieldError(field: field, code: code, message: message))
        }
        if change.addExtra.contains(where: { $0.date < today }) {
            add("extra", "past", AvailabilitySentences.pastDay)
        }
        for time in change.addTimeOff {
            if time.endsAt <= time.startsAt {
                add("timeOff", "impossible", AvailabilitySentences.offOrder)
            } else if time.endsAt <= now() {
                add("timeOff", "past", AvailabilitySentences.offOver)
            } else if time.endsAt > time.startsAt.adding(minutes: Self.longestTimeOff * 1440) {
                add("timeOff", "tooLong", AvailabilitySentences.offLong)
            }
            if time.reason.count > Self.longestReason {
                add("timeOff", "tooLong", AvailabilitySentences.textTooLong)
            }
        }
        return errors
    }
}
