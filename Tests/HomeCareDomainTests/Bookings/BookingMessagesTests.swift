import Testing

@testable import HomeCareDomain

private func notice(
    _ mode: AppointmentMode = .inPerson, join: String? = nil, patient: String = "Wanjikũ Kamau",
    daysBefore: Int = 2
) -> BookingNotice {
    let start = Instant(milliseconds: 1_795_503_600_000)
    return BookingNotice(
        reference: "A-1042", patientName: patient, patientReference: "P-0123",
        caregiverName: "Amina Njoroge", mode: mode,
        time: VisitTime(startsAt: start, endsAt: start.adding(minutes: 60)),
        writtenAt: start.adding(minutes: -1440 * daysBefore),
        before: VisitTime(
            startsAt: start.adding(minutes: -1440), endsAt: start.adding(minutes: -1380)),
        address: "Olympic estate, Kibra", joinAddress: join, reason: "Typhoid fever suspected",
        zone: .nairobi, clinicName: "HomeCare Nairobi West", clinicPhone: "+254 700 000 000")
}

@Suite("Messages about bookings")
struct BookingMessagesTests {
    /// The table of who is told, written once more by hand: e means e-mail, s SMS.
    static let told: [(BookingEvent, AppointmentState, String)] = [
        (.booked, .confirmed, "patient es, guardian es, caregiver es"),
        (.accepted, .confirmed, "patient es, guardian es, caregiver es"),
        (.revived, .confirmed, "patient es, guardian es, caregiver es"),
        (.requested, .requested, "patient es, guardian es, caregiver es"),
        (.declined, .cancelled, "patient es, guardian es, caregiver e"),
        (.moved, .confirmed, "patient es, guardian es, caregiver es"),
        (.moved, .requested, "patient es, guardian es, caregiver es"),
        (.reassigned, .confirmed, "patient es, guardian es, caregiver es, formerCaregiver es"),
        (.reassigned, .requested, "patient es, guardian es, caregiver es, formerCaregiver es"),
        (.cancelled, .cancelled, "patient es, guardian es, caregiver es"),
        (.noShow, .noShow, "patient e, guardian e"),
    ]

    @Test("A visit far off is told with its year, a near one without", arguments: [2, 299, 301])
    func year(_ daysBefore: Int) {
        let facts = notice(daysBefore: daysBefore)
        let email = BookingMessages.email(.confirmed, facts, to: .patient, named: "x")
        for text in [
            email.subject, BookingMessages.sms(.confirmed, facts, to: .patient).body,
            BookingMessages.sms(.moved, facts, to: .caregiver).body,
        ] {
            #expect(text.contains("Nov 2026") == (daysBefore > 300), "\(text)")
        }
        #expect(email.body.contains("Nov 2026"))
    }

    @Test("who is told of which change by which channel", arguments: told)
    func whoIsTold(_ event: BookingEvent, _ state: AppointmentState, _ row: String) {
        let told = BookingTelling.rows(event, state: state).map {
            "\($0.audience.rawValue) \($0.channels.map { $0 == .email ? "e" : "s" }.joined())"
        }
        #expect(told.sorted() == row.split(separator: ", ").map(String.init).sorted())
    }

    @Test("every change is in the table, and a move that asks again is a request")
    func wholeTable() {
        #expect(Set(Self.told.map(\.0)) == Set(BookingEvent.allCases))
        let asked = BookingTelling.rows(.moved, state: .requested).map(\.message)
        #expect(Set(asked) == [.requested, .toDecide])
    }

    @Test(
        "an SMS fits one part for usual names, in seven-bit letters",
        arguments: BookingMessage.allCases)
    func oneSegment(_ message: BookingMessage) {
        for audience in BookingAudience.allCases {
            var facts = notice()
            facts.series = message == .series ? [facts.time, facts.time] : []
            if message != .moved { facts.before = nil }
            let text = SMSText(BookingMessages.sms(message, facts, to: audience).body)
            #expect(text.alphabet == .gsm7, "\(text.text)")
            // A changed visit of somebody's child names two times and two people.
            let most = message == .moved || (message == .reminder && audience == .guardian) ? 2 : 1
            #expect(text.segments <= most, "\(text.units): \(text.text)")
        }
    }

    @Test(
        "no SMS and no calendar tells why, where, or of what health",
        arguments: BookingMessage.allCases)
    func kept(_ message: BookingMessage) {
        for audience in BookingAudience.allCases {
            let sms = BookingMessages.sms(message, notice(), to: audience)
            #expect(sms.subject.isEmpty && !sms.body.contains("\n"))
            #expect(!sms.body.contains("Typhoid") && !sms.body.contains("Olympic"))
            let visit = BookingMessages.calendar(
                notice(), uid: "u", sequence: 0, status: .confirmed, for: audience)
            let shown = visit.summary + visit.description
            #expect(!shown.contains("Typhoid") && !shown.contains("Wanjik"))
            let subject = BookingMessages.email(message, notice(), to: audience, named: "x").subject
            #expect(!subject.contains("Wanjik") && !subject.contains("Typhoid"))
        }
    }

    @Test("the reason stands in the e-mail of what does not take place, and nowhere else")
    func reason() {
        for message in BookingMessage.allCases {
            let body = BookingMessages.email(message, notice(), to: .patient, named: "x").body
            let isOver = [.cancelled, .declined, .givenAway, .missed].contains(message)
            #expect(body.contains("Reason: Typhoid") == isOver, "\(message)")
        }
    }

    @Test(
        "a video visit says how to join, or honestly that this is still to come",
        arguments: ["https://meet.example.org/visit-7f3c", nil])
    func joining(_ address: String?) {
        let facts = notice(.virtual, join: address)
        let email = BookingMessages.email(.confirmed, facts, to: .patient, named: "x").body
        let reminder = BookingMessages.sms(.reminder, facts, to: .patient).body
        for message in [BookingMessage.confirmed, .moved] {
            let sms = BookingMessages.sms(message, facts, to: .patient).body
            #expect(sms.contains("video visit"))
            #expect(sms.contains(address.map { "Join: \($0)" } ?? "We will tell you how to join"))
        }
        var several = facts
        several.series = [facts.time, facts.time]
        let series = BookingMessages.email(.series, several, to: .patient, named: "x").body
        #expect(
            series.contains(
                address == nil ? "the clinic will call or write to you" : "each visit has its own"))
        let visit = BookingMessages.calendar(
            facts, uid: "u", sequence: 0, status: .confirmed, for: .patient)
        if let address {
            #expect(email.contains("How to join: \(address)"))
            #expect(reminder.contains("Join: \(address)"))
            #expect(visit.location == address && visit.description.contains(address))
        } else {
            #expect(email.contains("the clinic will call or write to you before the visit"))
            #expect(reminder.contains("We will tell you how to join"))
            #expect(visit.location == "over video")
        }
    }

    @Test(
        "where a visit was to be, and with whom, is told where it is otherwise now",
        arguments: [
            (.inPerson, .virtual, nil, "now at home", "over video"),
            (.virtual, .inPerson, nil, "now over video", "at home"),
            (.virtual, .inPerson, "Ngong", "now over video", "Ngong"),
            (.inPerson, .inPerson, "Ngong", "now at another address", "Ngong"),
            (.inPerson, nil, nil, "changed", nil),
        ] as [(AppointmentMode, AppointmentMode?, String?, String, String?)])
    func elsewhere(
        _ mode: AppointmentMode, _ former: AppointmentMode?, _ address: String?, _ sms: String,
        _ before: String?
    ) {
        var facts = notice(mode)
        facts.formerMode = former == mode ? nil : former
        facts.formerAddress = address
        facts.formerCaregiver = "Otieno Ouma"
        for audience in [BookingAudience.patient, .caregiver] {
            let text = BookingMessages.sms(.moved, facts, to: audience).body
            #expect(text.contains(sms) && text.contains(", now ") == (before != nil), "\(text)")
            let body = BookingMessages.email(.moved, facts, to: audience, named: "x").body
            let line = body.split(separator: "\n").first { $0.hasPrefix("Where: ") } ?? ""
            #expect(before.map { line.hasSuffix("(before: \($0))") } ?? !line.contains("before"))
            #expect(body.contains("(before: Otieno Ouma)") == (audience == .patient))
        }
    }

    @Test("old and new time are both told, with the weekday, in the clinic's zone")
    func times() throws {
        let body = BookingMessages.email(.moved, notice(), to: .patient, named: "x").body
        #expect(body.contains("When: Tue 24 Nov 2026, 10:00–11:00 (Africa/Nairobi)"))
        #expect(body.contains("Before: Mon 23 Nov 2026, 10:00–11:00"))
        var facts = notice()
        facts.zone = try #require(ClinicZone(identifier: "Europe/London"))
        #expect(
            BookingMessages.sms(.confirmed, facts, to: .patient).body
                .contains("Tue 24 Nov 07:00-08:00"))
    }

    @Test("a name that brings lines along stays on its line")
    func injection() {
        let facts = notice(patient: "X\r\nReason: evil")
        let body = BookingMessages.email(.confirmed, facts, to: .guardian, named: "a\nb").body
        #expect(!body.split(separator: "\n").contains { $0.hasPrefix("Reason") })
    }
}

@Suite("Who of a patient's side is written to")
struct PatientSideTests {
    @Test(arguments: [(17, true, false), (17, false, true), (18, true, true), (80, false, true)])
    func childrenAreNotWrittenToWhereAGuardianCanBe(_ age: Int, _ guardian: Bool, _ told: Bool) {
        #expect(PatientSide.tellsPatient(age: age, hasReachableGuardian: guardian) == told)
    }

    @Test(arguments: [
        (MessageConsent.neverAsked, true), (.standing, true), (.withdrawn, false),
    ])
    func consent(_ consent: MessageConsent, _ allows: Bool) {
        #expect(consent.allowsMessages == allows)
    }
}

@Suite("Where video visits take place")
struct VideoAddressTests {
    @Test(arguments: [
        ("https://meet.example.org", "https://meet.example.org"),
        ("https://meet.example.org/", "https://meet.example.org"),
        ("https://meet.example.org:8443/care", "https://meet.example.org:8443/care"),
        ("http://meet.example.org", nil), ("https://", nil), ("https:///x", nil), ("", nil),
        ("https://a b", nil), ("https://a?x=1", nil), ("https://a\r\nX: 1", nil),
        ("https://user@host", nil), ("https://-a", nil), ("meet.example.org", nil),
    ])
    func addresses(_ text: String, _ base: String?) {
        #expect(VideoAddress(text)?.base == base)
    }

    @Test(arguments: [
        ("visit-7f3c2a9e", true), ("a/../b", false), ("..", false), ("", false), ("a b", false),
        ("a?jwt=x", false), ("a\nb", false),
    ])
    func rooms(_ room: String, _ isGood: Bool) throws {
        let video = try #require(VideoAddress("https://meet.example.org"))
        #expect(video.join(room) == (isGood ? "https://meet.example.org/\(room)" : nil))
    }
}
