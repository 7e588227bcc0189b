import HomeCareDomain
import HomeCareServices

/// A booking that was refused, with what could be booked instead.
struct BookingRefusalAnswer: Encodable {
    let ok = false
    let errors: [FieldError]
    let alternatives: [SlotRow]
    /// The dates of a series that cannot be booked; absent for one visit.
    let dates: [DateRow]?

    /// One date of a series that cannot be booked.
    struct DateRow: Encodable {
        let date: String
        let start: String?
        let field: String
        let code: String
        let message: String
    }

    init(_ refusal: BookingRefusal, zone: ClinicZone) {
        errors = refusal.errors
        alternatives = refusal.alternatives.map { SlotRow($0, zone: zone) }
        dates =
            refusal.dates.isEmpty
            ? nil
            : refusal.dates.map {
                DateRow(
                    date: $0.date.iso, start: $0.start.map(zone.stamp), field: $0.error.field,
                    code: $0.error.code, message: $0.error.message)
            }
    }
}

/// A time at which a visit could be.
struct SlotRow: Encodable {
    let caregiver: String
    let caregiverName: String
    let start: String
    let end: String

    init(_ slot: OpenSlot, zone: ClinicZone) {
        caregiver = RecordKind.caregiver.reference(slot.caregiver)
        caregiverName = slot.caregiverName
        start = zone.stamp(slot.start)
        end = zone.stamp(slot.end)
    }
}

extension Output {
    /// A refused booking: what is in the way, by which option it is done all the same where it may
    /// be, then the nearest free times.
    func refuse(_ refusal: BookingRefusal, _ zone: ClinicZone, now: Instant, outside: String) {
        if json {
            try? printJSON(BookingRefusalAnswer(refusal, zone: zone))
            return
        }
        Output.say(refusal.sentence)
        if refusal.others > 0 {
            let without = refusal.dates.map { "--without \($0.date.iso)" }
            Output.say(CommandWords.bookOthers(without.joined(separator: " ")))
        }
        if refusal.mayOverride { Output.say(CommandWords.outsideAnyway(outside)) }
        guard !refusal.alternatives.isEmpty else { return }
        let times = refusal.alternatives.map {
            "  \(zone.dayAndClock($0.start, now: now))–\(zone.clock($0.end)) \($0.caregiverName)"
        }
        Output.say(([CommandWords.freeInstead] + times).joined(separator: "\n"))
    }
}
