/// The messages about a booking, put together from the words of `BookingWords`.
public enum BookingMessages {
    /// The e-mail to somebody.
    public static func email(
        _ message: BookingMessage, _ notice: BookingNotice, to audience: BookingAudience,
        named name: String
    ) -> MessageText {
        let body: [String] =
            [BookingWords.greeting(name), "", BookingWords.opening(message, notice, audience), ""]
            + facts(message, notice, audience)
            + ["", BookingWords.whatToDo(message, notice, audience), "", signature(notice)]
        return MessageText(
            subject: SafeText.header(BookingWords.subject(message, notice, audience)),
            body: AlertMessages.lines(body))
    }

    /// The SMS to somebody: when, with whom and the reference; no reason, no address.
    public static func sms(
        _ message: BookingMessage, _ notice: BookingNotice, to audience: BookingAudience
    ) -> MessageText {
        MessageText(
            subject: "", body: SafeText.header(BookingWords.sms(message, notice, audience)))
    }

    /// What a calendar shows of a visit. Calendars are shared with families and shown on locked
    /// telephones: neither what the care is for nor the patient's name is in it.
    public static func calendar(
        _ notice: BookingNotice, uid: String, sequence: Int, status: CalendarVisit.Status,
        for audience: BookingAudience
    ) -> CalendarVisit {
        CalendarVisit(
            uid: uid, sequence: sequence, status: status, startsAt: notice.time.startsAt,
            endsAt: notice.time.endsAt, summary: BookingWords.summary(notice, audience),
            location: notice.mode == .virtual
                ? notice.joinAddress ?? BookingWords.video : notice.address,
            description: ([BookingWords.calendarWords(notice, audience)]
                + (notice.mode == .virtual ? [join(notice, audience)] : [])
                + [BookingWords.change(notice, audience)]).joined(separator: "\n"))
    }

    private static func facts(
        _ message: BookingMessage, _ notice: BookingNotice, _ audience: BookingAudience
    ) -> [String] {
        if message == .series {
            return notice.series.map(notice.words)
                + [
                    "", BookingWords.zone(notice), person(notice, audience),
                    place(notice, audience),
                ]
                .filter { !$0.isEmpty } + joiningEach(notice, audience)
        }
        let isOver = message.calendar == .cancelled || message == .missed
        let place = isOver ? [] : [Self.place(notice, audience)] + joining(notice, audience)
        return [
            BookingWords.when(notice.words(notice.time), zone: notice.zone.identifier),
            notice.before.map { BookingWords.before(notice.words($0)) } ?? "",
            person(notice, audience), BookingWords.reference(notice.reference),
            isOver && !notice.reason.isEmpty ? BookingWords.reason(notice.reason) : "",
        ].filter { !$0.isEmpty } + place.filter { !$0.isEmpty }
    }

    private static func person(_ notice: BookingNotice, _ audience: BookingAudience) -> String {
        audience.isStaff
            ? BookingWords.patient(notice.patientName, notice.patientReference)
            : BookingWords.caregiver(notice.caregiverName, before: notice.formerCaregiver)
    }

    private static func place(_ notice: BookingNotice, _ audience: BookingAudience) -> String {
        let before = notice.formerMode == .virtual ? BookingWords.video : notice.formerAddress
        guard notice.mode == .inPerson else {
            return BookingWords.place(
                BookingWords.video,
                before: notice.formerMode.map { _ in notice.formerAddress ?? BookingWords.atHome })
        }
        let unknown = audience.isStaff ? BookingWords.noAddress : BookingWords.atHome
        return BookingWords.place(
            notice.address.isEmpty ? unknown : notice.address, before: before)
    }

    private static func joining(
        _ notice: BookingNotice, _ audience: BookingAudience
    ) -> [String] {
        notice.mode == .virtual ? [join(notice, audience)] : []
    }

    private static func joiningEach(
        _ notice: BookingNotice, _ audience: BookingAudience
    ) -> [String] {
        guard notice.joinAddress != nil else { return joining(notice, audience) }
        return notice.mode == .virtual ? [BookingWords.joinEach] : []
    }

    private static func join(_ notice: BookingNotice, _ audience: BookingAudience) -> String {
        notice.joinAddress.map(BookingWords.join) ?? BookingWords.joinUnknown(audience)
    }

    private static func signature(_ notice: BookingNotice) -> String {
        [notice.clinicName, notice.clinicPhone].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension BookingAudience {
    /// Whether it is somebody who works for the clinic.
    public var isStaff: Bool { self == .caregiver || self == .formerCaregiver }
}
