import HomeCareDomain
import HomeCareServices
import Words

/// What is answered once something is booked: no more than is true.
enum BookedWords {
    static func booked(
        _ booked: Booked, _ messages: [BookingMessageLine], _ zone: ClinicZone,
        today: CivilDate
    ) -> String {
        guard let first = booked.visits.first else { return "" }
        let sentences = [
            visits(booked.visits, first, zone, today),
            booked.isOneLeft ? OneVisitLeft.booked : nil, told(messages), booked.nobodyTold,
        ]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    private static func visits(
        _ visits: [Visit], _ first: Visit, _ zone: ClinicZone, _ today: CivilDate
    ) -> String {
        let when = zone.dayAndClock(first.startsAt, seenOn: today)
        let who = first.caregiverName
        guard let last = visits.last, visits.count > 1 else {
            return first.state == .requested
                ? say(
                    "booked.requested",
                    "\(first.reference) is requested, not yet confirmed: \(who), \(when).")
                : say("booked.confirmed", "\(first.reference) is confirmed: \(who), \(when).")
        }
        let (count, to) = (
            visits.count, ClinicZone.words(zone.date(of: last.startsAt), seenOn: today)
        )
        let references = "\(first.reference) – \(last.reference)"
        return first.state == .requested
            ? say(
                "booked.seriesRequested",
                """
                \(count) visits are requested, not yet confirmed (\(references)): \(who), from \
                \(when) to \(to).
                """)
            : say(
                "booked.series",
                "\(count) visits are confirmed (\(references)): \(who), from \(when) to \(to).")
    }

    /// Who is written to; what could not be queued for sending is said too.
    private static func told(_ messages: [BookingMessageLine]) -> String {
        guard !messages.isEmpty else {
            return say("booked.noMessage", "No message was queued.")
        }
        let now = messages.filter { $0.later == nil && $0.state == .queued }
        let later = messages.count { $0.later != nil && $0.state == .queued }
        let stuck = messages.filter { $0.state == .notConfigured || $0.state == .failed }
        var sentences: [String] = []
        if !now.isEmpty {
            sentences.append(say("booked.queued", "Queued: \(list(now))."))
        }
        if later > 0 { sentences.append(say("booked.later", "Later: \(later) reminders.")) }
        if !stuck.isEmpty {
            sentences.append(say("booked.stuck", "Not sent, not configured: \(list(stuck))."))
        }
        return sentences.joined(separator: " ")
    }

    private static func list(_ messages: [BookingMessageLine]) -> String {
        var seen: Set<String> = []
        return messages.map {
            say("booked.message", "\($0.channel.title) to \($0.recipient)")
        }.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }
}
