import HomeCareDomain
import HomeCareStore
import Words

/// What is said about a visit or a hold that is in the way, as far as the reader may know it.
enum ClashSentences {
    static func sentence(
        _ line: BusyLine, _ field: BusyPerson, sees: Bool, isTravel: Bool, names: (String, String),
        zone: ClinicZone, now: Instant
    ) -> String {
        let name = field == .caregiver ? names.0 : names.1
        let time =
            "\(zone.dayAndClock(line.time.startsAt, now: now))–\(zone.clock(line.time.endsAt))"
        guard let id = line.appointment else { return held(line, name, sees: sees, zone) }
        guard sees else {
            return field == .caregiver
                ? say("clash.caregiver", "\(name) is not free at that time.")
                : say("clash.patient", "\(name) has another visit at that time.")
        }
        let visit = RecordKind.appointment.reference(id)
        let other = field == .caregiver ? line.patientName ?? "" : line.caregiverName
        return isTravel
            ? say(
                "clash.travel",
                "\(name) has \(visit) with \(other), \(time), and needs time to travel between.")
            : say("clash.visit", "\(name) has \(visit) with \(other), \(time).")
    }

    private static func held(
        _ line: BusyLine, _ name: String, sees: Bool, _ zone: ClinicZone
    ) -> String {
        let until = line.heldUntil.map { zone.clock($0) } ?? ""
        guard sees, let holder = line.heldBy else {
            return say(
                "clash.held", "Somebody is just booking that time of \(name), until \(until).")
        }
        return say(
            "clash.heldBy", "\(holder) is just booking that time of \(name), until \(until).")
    }

    /// Where the database refused and nothing is seen any more: a lapse just now.
    static var gone: String {
        say("clash.gone", "That time was just taken. Nothing was saved; try again.")
    }
}
