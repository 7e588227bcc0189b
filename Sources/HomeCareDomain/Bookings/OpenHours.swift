extension CaregiverAvailability {
    /// When the caregiver makes visits of one kind between two moments, half-open, in order and
    /// apart; the first and the last may reach beyond.
    public func open(
        to mode: AppointmentMode, from: Instant, until: Instant, zone: ClinicZone
    ) -> [Range<Instant>] {
        OpenTime.intervals(self, mode: mode, from: from, until: until, zone: zone)
    }

    /// When the caregiver makes visits of any kind between two moments, half-open, in order.
    public func openHours(from: Instant, until: Instant, zone: ClinicZone) -> [Range<Instant>] {
        let all = AppointmentMode.allCases.flatMap {
            OpenTime.intervals(self, mode: $0, from: from, until: until, zone: zone)
        }
        return all.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, next in
            let part = next.clamped(to: from..<until)
            guard !part.isEmpty else { return }
            guard let last = joined.last, part.lowerBound <= last.upperBound else {
                return joined.append(part)
            }
            joined[joined.count - 1] =
                last.lowerBound..<max(last.upperBound, part.upperBound)
        }
    }
}
