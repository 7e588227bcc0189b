import Foundation
import TerminalHarness
import Testing

/// A calendar object as an independent library, Debian's python3-icalendar, understands it.
struct ReadCalendar: Decodable, Equatable {
    struct Event: Decodable, Equatable {
        let uid: String
        let sequence: Int
        let status: String
        let transparency: String
        /// In UTC, as ISO 8601.
        let start: String
        let end: String
        let stamp: String
        let summary: String
        let location: String
        let description: String
        let organizer: String
        let organizerName: String
        let attendee: String
        let attendeeName: String
        let asksForAnswer: String
    }

    let method: String
    let version: String
    let product: String
    let events: [Event]
    /// What stands in the calendar beside events.
    let others: [String]
    let errors: Int
}

/// A mail with an invitation, taken apart by Python's e-mail package.
struct ReadInvitation: Decodable, Equatable {
    /// The kinds of all parts in order, those that hold others too.
    let kinds: [String]
    /// The `method` and `charset` of the calendar among the alternatives.
    let method: String
    let charset: String
    let inline: String
    let fileName: String
    let attached: String
    let defects: Int
}

enum ByDebiansPython {
    /// Reads calendar objects with `icalendar`, many in one run.
    static func calendars(_ texts: [String]) throws -> [ReadCalendar] {
        try read(
            texts,
            with: """
                import icalendar, json, sys
                def event(e):
                    attendee = e.get("ATTENDEE")
                    who = lambda a: (str(a), str(a.params.get("CN", ""))) if a else ("", "")
                    times = [e.decoded(n).isoformat() for n in ("DTSTART", "DTEND", "DTSTAMP")]
                    return dict(uid=str(e["UID"]), sequence=int(e["SEQUENCE"]),
                        status=str(e["STATUS"]), transparency=str(e["TRANSP"]),
                        start=times[0], end=times[1], stamp=times[2], summary=str(e["SUMMARY"]),
                        location=str(e["LOCATION"]), description=str(e["DESCRIPTION"]),
                        organizer=who(e["ORGANIZER"])[0], organizerName=who(e["ORGANIZER"])[1],
                        attendee=who(attendee)[0], attendeeName=who(attendee)[1],
                        asksForAnswer=str(attendee.params.get("RSVP", "")) if attendee else "")
                def read(text):
                    c = icalendar.Calendar.from_ical(text.encode())
                    events = c.walk("VEVENT")
                    return dict(method=str(c["METHOD"]), version=str(c["VERSION"]),
                        product=str(c["PRODID"]), events=[event(e) for e in events],
                        others=[s.name for s in c.walk() if s.name not in ("VCALENDAR", "VEVENT")],
                        errors=len(c.errors) + sum(len(e.errors) for e in events))
                print(json.dumps([read(t) for t in json.load(sys.stdin)]))
                """)
    }

    /// Takes invitations out of mails, many in one run.
    static func invitations(_ mails: [String]) throws -> [ReadInvitation] {
        try read(
            mails,
            with: """
                import email, email.policy, json, sys
                def read(text):
                    m = email.message_from_bytes(text.encode(), policy=email.policy.SMTP)
                    parts = list(m.walk())
                    inline = [p for p in parts if p.get_content_type() == "text/calendar"]
                    attached = list(m.iter_attachments())
                    decoded = lambda p: p.get_payload(decode=True).decode("utf-8")
                    return dict(kinds=[p.get_content_type() for p in parts],
                        method=inline[0].get_param("method") if inline else "",
                        charset=inline[0].get_content_charset() if inline else "",
                        inline=decoded(inline[0]) if inline else "",
                        fileName=attached[0].get_filename() if attached else "",
                        attached=decoded(attached[0]) if attached else "",
                        defects=sum(len(p.defects) for p in parts))
                print(json.dumps([read(t) for t in json.load(sys.stdin)]))
                """)
    }

    private static func read<Answer: Decodable>(
        _ texts: [String], with program: String
    ) throws -> [Answer] {
        let input = String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
        let run = try ProgramRun("/usr/bin/python3", ["-c", program], input: input)
        try #require(run.status == .success, "\(run.errors)")
        return try JSONDecoder().decode([Answer].self, from: Data(run.standardOutput))
    }
}
