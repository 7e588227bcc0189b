/// A visit as calendars keep it.
public struct CalendarVisit: Hashable, Sendable {
    /// How it stands (RFC 5545, section 3.8.1.11).
    public enum Status: String, CaseIterable, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// The same for as long as the visit is known, so that calendars find what they have.
    public var uid: String
    /// Rises with each change; calendars ignore what is older than what they have.
    public var sequence: Int
    public var status: Status
    public var startsAt: Instant
    public var endsAt: Instant
    public var summary: String
    public var location: String
    public var description: String

    public init(
        uid: String, sequence: Int, status: Status, startsAt: Instant, endsAt: Instant,
        summary: String, location: String, description: String
    ) {
        self.uid = uid
        self.sequence = sequence
        self.status = status
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.summary = summary
        self.location = location
        self.description = description
    }
}

/// Somebody with a name and a mailbox.
public struct CalendarParty: Hashable, Sendable {
    public var name: String
    public var address: String

    public init(name: String, address: String) {
        self.name = name
        self.address = address
    }
}

/// Calendar objects that go with e-mails (RFC 5545, 5546 and 6047).
///
/// Times are in UTC: a visit is a moment, none repeats by a rule, so no calendar needs our time
/// zone, or could have an older one, to show it at the right hour.
public enum VisitCalendar {
    /// What a calendar is to do with an object.
    public enum Method: String, CaseIterable, Sendable {
        case request = "REQUEST"
        case cancel = "CANCEL"
        case publish = "PUBLISH"
    }

    /// The identifier of a visit in calendars, the same whatever becomes of the clinic's settings:
    /// other clinics have visits of the same number, but none that was booked in the same
    /// millisecond.
    public static func uid(appointment: Int64, bookedAt: Instant) -> String {
        let mark = String(bookedAt.milliseconds.magnitude, radix: 36)
        return "visit-\(appointment)-\(mark)@homecare.invalid"
    }

    /// An object for one person.
    ///
    /// REQUEST and CANCEL may hold one visit only (RFC 5546, 3.2.2 and 3.2.5: all components have
    /// one UID), so several together are published, which has no attendee (3.2.1). Each has a UID
    /// of its own and can be moved or cancelled by itself later.
    public static func object(
        _ visits: [CalendarVisit], from organizer: CalendarParty, to attendee: CalendarParty,
        at hour: Instant
    ) -> String {
        let method = method(for: visits)
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//HomeCare//HomeCare//EN",
            "CALSCALE:GREGORIAN", "METHOD:\(method.rawValue)",
        ]
        let events = visits.flatMap { event($0, method, organizer, attendee, hour) }
        return (head + events + ["END:VCALENDAR"]).map(CalendarText.folded).joined()
    }

    private static func method(for visits: [CalendarVisit]) -> Method {
        guard visits.count == 1, let visit = visits.first else { return .publish }
        return visit.status == .cancelled ? .cancel : .request
    }

    private static func event(
        _ visit: CalendarVisit, _ method: Method, _ organizer: CalendarParty,
        _ attendee: CalendarParty, _ hour: Instant
    ) -> [String] {
        let lines = [
            "BEGIN:VEVENT", "UID:\(CalendarText.escaped(visit.uid))",
            "SEQUENCE:\(visit.sequence)", "DTSTAMP:\(CalendarText.stamp(hour))",
            "DTSTART:\(CalendarText.stamp(visit.startsAt))",
            "DTEND:\(CalendarText.stamp(visit.endsAt))",
            "SUMMARY:\(CalendarText.escaped(visit.summary))",
            "LOCATION:\(CalendarText.escaped(visit.location))",
            "DESCRIPTION:\(CalendarText.escaped(visit.description))",
            "STATUS:\(visit.status.rawValue)",
            "TRANSP:\(visit.status == .cancelled ? "TRANSPARENT" : "OPAQUE")",
            "ORGANIZER;CN=\(CalendarText.parameter(organizer.name)):\(mailto(organizer))",
        ]
        // Google and Outlook offer their answers only where one is asked for.
        let guest =
            method == .publish
            ? []
            : [
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
                    + "CN=\(CalendarText.parameter(attendee.name)):\(mailto(attendee))"
            ]
        return lines + guest + ["END:VEVENT"]
    }

    private static func mailto(_ party: CalendarParty) -> String {
        "mailto:" + SafeText.header(party.address).replacing(" ", with: "")
    }

    /// A stored object for the same person at another address.
    public static func readdressed(_ object: String, to address: String) -> String {
        let end = "\r\n"
        let lines = object.replacing("\(end) ", with: "").split(separator: end)
        let mark = ":mailto:"
        return lines.map { line in
            guard line.hasPrefix("ATTENDEE;"), let before = line.ranges(of: mark).last else {
                return CalendarText.folded(String(line))
            }
            let party = CalendarParty(name: "", address: address)
            return CalendarText.folded("\(line[..<before.lowerBound]):\(mailto(party))")
        }.joined()
    }

    /// What a stored object asks of a calendar; nil for a text that is none of ours.
    public static func method(of object: String) -> Method? {
        // Swift takes CR LF for one character.
        let lines = object.prefix(400).split(separator: "\r\n", maxSplits: 6)
        guard lines.first == "BEGIN:VCALENDAR" else { return nil }
        let line = lines.first { $0.hasPrefix("METHOD:") }
        return line.flatMap { Method(rawValue: String($0.dropFirst("METHOD:".count))) }
    }
}
