/// The words of messages about bookings. What is kept and sent is English.
enum BookingWords {
    static let video = "over video"

    static func greeting(_ name: String) -> String { "Dear \(name)," }
    static func when(_ time: String, zone: String) -> String { "When: \(time) (\(zone))" }
    static func before(_ time: String) -> String { "Before: \(time)" }
    static func zone(_ notice: BookingNotice) -> String {
        "Times are those of \(notice.zone.identifier)."
    }
    static func patient(_ name: String, _ reference: String) -> String {
        "Patient: \(name) (\(reference))"
    }
    static func caregiver(_ name: String, before: String?) -> String {
        "With: \(name)\(was(before))"
    }
    static func place(_ place: String, before: String?) -> String {
        "Where: \(place)\(was(before))"
    }
    static let atHome = "at home"
    static let noAddress = "no address is on record; please ask the desk"
    private static func was(_ before: String?) -> String {
        before.map { " (before: \($0))" } ?? ""
    }
    static func reference(_ reference: String) -> String { "Reference: \(reference)" }
    static func reason(_ reason: String) -> String { "Reason: \(reason)" }
    static func join(_ address: String) -> String { "How to join: \(address)" }
    static func joinUnknown(_ audience: BookingAudience) -> String {
        audience.isStaff
            ? "How to join: the clinic has set no video address; please ask the desk."
            : "How to join: the clinic will call or write to you before the visit."
    }

    /// Every visit of a series has an address of its own.
    static let joinEach = """
        How to join: each visit has its own address. It stands in your calendar's invitation.
        """

    static func subject(
        _ message: BookingMessage, _ notice: BookingNotice, _ audience: BookingAudience
    ) -> String {
        let day = notice.zone.dayAndClock(notice.time.startsAt, now: notice.writtenAt)
        let visit = audience.isStaff ? "Visit \(notice.reference), \(day)" : "Your visit, \(day)"
        return switch message {
        case .confirmed: "Confirmed: \(visit)"
        case .requested: "Requested: \(visit)"
        case .toDecide: "Please decide: \(visit)"
        case .moved: "Changed: \(visit)"
        case .cancelled, .givenAway: "Cancelled: \(visit)"
        case .declined: "Not possible: \(visit)"
        case .missed: "Please call us: \(visit)"
        case .series:
            "\(notice.isRequest ? "Requested" : "Confirmed"): \(notice.series.count) visits from "
                + notice.zone.day(notice.time.startsAt, now: notice.writtenAt)
        case .reminder: "Reminder: \(visit)"
        }
    }

    /// `Your home visit`, `The video visit of Wanjikũ Kamau`.
    private static func visit(
        _ notice: BookingNotice, _ audience: BookingAudience, start: Bool = true
    ) -> String {
        let kind = notice.mode == .inPerson ? "home visit" : "video visit"
        guard audience == .guardian else { return "\(start ? "Your" : "your") \(kind)" }
        return "\(start ? "The" : "the") \(kind) of \(notice.patientName)"
    }

    static func opening(
        _ message: BookingMessage, _ notice: BookingNotice, _ audience: BookingAudience
    ) -> String {
        if audience.isStaff { return staffOpening(message, notice) }
        return switch message {
        case .confirmed, .reminder: "\(visit(notice, audience)) is confirmed."
        case .requested, .toDecide:
            "\(visit(notice, audience)) is requested, not yet confirmed: you hear from us as soon "
                + "as it is."
        case .moved: "\(visit(notice, audience)) has been changed. This is how it is now:"
        case .cancelled, .givenAway: "\(visit(notice, audience)) is cancelled."
        case .declined:
            "We are sorry: \(visit(notice, audience, start: false)) is not possible as it was "
                + "requested." + (notice.before == nil ? "" : nothingLeft)
        case .missed: "\(visit(notice, audience)) did not take place."
        case .series: seriesOpening(notice)
        }
    }

    private static let nothingLeft = " The time it had before is not booked any more, either."

    private static func seriesOpening(_ notice: BookingNotice) -> String {
        notice.isRequest
            ? "These visits are requested, not yet confirmed: you hear from us as soon as they are."
            : "These visits are confirmed:"
    }

    private static func staffOpening(
        _ message: BookingMessage, _ notice: BookingNotice
    ) -> String {
        switch message {
        case .confirmed, .reminder: "You have a visit that is confirmed."
        case .toDecide, .requested: "A visit is requested of you. Please accept or decline it."
        case .moved: "A visit of yours has been changed. This is how it is now:"
        case .cancelled, .declined, .missed: "A visit of yours does not take place."
        case .givenAway: "A visit of yours goes to another caregiver."
        case .series:
            notice.isRequest
                ? "These visits are requested of you. Please accept or decline them."
                : "You have these visits, all confirmed:"
        }
    }

    static func whatToDo(
        _ message: BookingMessage, _ notice: BookingNotice, _ audience: BookingAudience
    ) -> String {
        if audience.isStaff { return "Sign in to HomeCare for everything else." }
        return switch message {
        case .declined, .missed: "To find another time, please \(call(notice))."
        case .cancelled, .givenAway: "If this surprises you, please \(call(notice))."
        default: change(notice, audience)
        }
    }

    /// Answers to an invitation are read by nobody in time.
    static func change(_ notice: BookingNotice, _ audience: BookingAudience) -> String {
        audience.isStaff
            ? "Sign in to HomeCare for everything else."
            : "To change or cancel \(it(notice)), please \(call(notice)); "
                + "declining \(it(notice)) in your calendar does not reach us."
    }

    private static func it(_ notice: BookingNotice) -> String {
        notice.series.isEmpty ? "it" : "them"
    }

    private static func call(_ notice: BookingNotice) -> String {
        notice.clinicPhone.isEmpty ? "call the clinic" : "call \(notice.clinicPhone)"
    }

    static func summary(_ notice: BookingNotice, _ audience: BookingAudience) -> String {
        let kind = notice.mode == .inPerson ? "Home visit" : "Video visit"
        return audience.isStaff ? "\(kind) \(notice.reference)" : "\(kind), \(notice.clinicName)"
    }

    static func calendarWords(_ notice: BookingNotice, _ audience: BookingAudience) -> String {
        audience.isStaff
            ? "Patient \(notice.patientReference), visit \(notice.reference)."
            : "With \(notice.caregiverName). Reference \(notice.reference)."
    }

    // The SMS.

    static func sms(
        _ message: BookingMessage, _ notice: BookingNotice, _ audience: BookingAudience
    ) -> String {
        let text =
            audience.isStaff ? staffSMS(message, notice) : familySMS(message, notice, audience)
        return "\(notice.clinicName): \(text)"
    }

    private static func familySMS(
        _ message: BookingMessage, _ notice: BookingNotice, _ audience: BookingAudience
    ) -> String {
        let whose =
            switch (audience, notice.mode) {
            case (.guardian, .inPerson): "the visit to \(notice.patientName)"
            case (.guardian, .virtual): "the video visit of \(notice.patientName)"
            case (_, .inPerson): "your visit"
            case (_, .virtual): "your video visit"
            }
        let time = notice.shortWords(notice.time)
        let visit = "\(whose) \(time) with \(notice.caregiverName)"
        let ended = "\(whose) \(time)\(former(notice))"
        return switch message {
        case .confirmed where notice.tellsFormer:
            changedSMS(whose, "confirmed, but changed", notice)
        case .confirmed:
            "\(visit) is confirmed (\(notice.reference)).\(joinSMS(notice)) \(changes(notice))"
        case .requested, .toDecide:
            "\(ended) with \(notice.caregiverName) is requested, not yet confirmed "
                + "(\(notice.reference))."
        case .moved: changedSMS(whose, "changed", notice)
        case .cancelled, .givenAway:
            "\(ended) with \(notice.caregiverName) is cancelled (\(notice.reference)). "
                + questions(notice)
        case .declined:
            "\(ended) is not possible\(notice.before == nil ? "" : ", nothing is booked") "
                + "(\(notice.reference)). \(questions(notice))"
        case .missed: "\(whose) \(time) did not take place. \(questions(notice))"
        case .series: seriesSMS(whose, notice)
        case .reminder: "reminder: \(visit).\(joinSMS(notice)) \(changes(notice))"
        }
    }

    /// When what has ended was to be, as far as its reader knew.
    private static func former(_ notice: BookingNotice) -> String {
        notice.before.map {
            " (was \(notice.zone.dayAndClock($0.startsAt, now: notice.writtenAt)))"
        } ?? ""
    }

    private static func changedSMS(
        _ whose: String, _ how: String, _ notice: BookingNotice
    ) -> String {
        "\(whose)\(notice.before.map { " of \(notice.shortWords($0))" } ?? "") is \(how), "
            + "now\(elsewhere(notice)): \(notice.shortWords(notice.time)) with "
            + "\(notice.caregiverName) (\(notice.reference)).\(joinSMS(notice)) "
            + changes(notice)
    }

    private static func seriesSMS(_ whose: String, _ notice: BookingNotice) -> String {
        let state =
            switch notice.ending {
            case nil: notice.isRequest ? "requested, not yet confirmed" : "confirmed"
            case .declined: "not possible"
            default: "cancelled"
            }
        return "\(notice.series.count) \(visits(notice)) with \(notice.caregiverName), "
            + "\(seriesTimes(notice)), are \(state). "
            + (notice.ending == nil ? changes(notice) : questions(notice))
    }

    /// From the first to the last, where all are at one hour of the day.
    private static func seriesTimes(_ notice: BookingNotice) -> String {
        guard let last = notice.series.last else { return notice.shortWords(notice.time) }
        let hours = Set(
            notice.series.map { notice.zone.clock($0.startsAt) + notice.zone.clock($0.endsAt) })
        return hours.count == 1
            ? notice.shortWords(notice.time)
                + " to \(notice.zone.day(last.startsAt, now: notice.writtenAt))"
            : "the first \(notice.shortWords(notice.time)), the last \(notice.shortWords(last))"
    }

    private static func staffSMS(_ message: BookingMessage, _ notice: BookingNotice) -> String {
        let time = notice.shortWords(notice.time)
        let visit = "visit \(notice.reference) \(time), \(notice.patientName)"
        let ended = visit + former(notice)
        return switch message {
        case .confirmed: "\(visit): confirmed.\(joinSMS(notice, isStaff: true))"
        case .requested, .toDecide:
            "\(ended): requested of you\(nowElsewhere(notice)). Please accept or decline."
        case .moved:
            "\(visit): changed\(changed(notice)).\(notice.formerMode == nil ? "" : joinSMS(notice, isStaff: true))"
        case .cancelled, .declined, .missed: "\(ended): cancelled."
        case .givenAway: "\(ended): goes to another caregiver."
        case .series:
            "\(notice.series.count) \(visits(notice)), the first \(time), \(notice.patientName): "
                + (notice.isRequest
                    ? "requested of you. Please accept or decline."
                    : notice.ending == nil ? "confirmed." : "cancelled.")
        case .reminder: "reminder: \(visit).\(joinSMS(notice, isStaff: true))"
        }
    }

    private static func nowElsewhere(_ notice: BookingNotice) -> String {
        let elsewhere = elsewhere(notice)
        return elsewhere.isEmpty ? "" : ", now\(elsewhere)"
    }

    private static func changed(_ notice: BookingNotice) -> String {
        nowElsewhere(notice)
            + (notice.before.map { ", was \(notice.shortWords($0))" } ?? "")
    }

    /// Where a visit takes place that was to be somewhere else.
    private static func elsewhere(_ notice: BookingNotice) -> String {
        switch (notice.formerMode, notice.mode) {
        case (.virtual?, .inPerson): " \(atHome)"
        case (.inPerson?, .virtual): " \(video)"
        default: notice.formerAddress == nil ? "" : " at another address"
        }
    }

    private static func visits(_ notice: BookingNotice) -> String {
        notice.mode == .virtual ? "video visits" : "visits"
    }

    private static func joinSMS(_ notice: BookingNotice, isStaff: Bool = false) -> String {
        guard notice.mode == .virtual else { return "" }
        let unknown = isStaff ? " Ask the desk how to join." : " We will tell you how to join."
        return notice.joinAddress.map { " Join: \($0)" } ?? unknown
    }

    private static func changes(_ notice: BookingNotice) -> String {
        notice.clinicPhone.isEmpty ? "Changes: call us." : "Changes: call \(notice.clinicPhone)."
    }

    private static func questions(_ notice: BookingNotice) -> String {
        notice.clinicPhone.isEmpty
            ? "Questions: call us." : "Questions: call \(notice.clinicPhone)."
    }
}
