import HomeCareDomain
import HomeCareServices
import TerminalKit

extension PatientCardScreen {
    /// Who it is and whom to call; the visits; and for those who treat, what is ordered.
    static func pages(_ state: State, _ hour: Instant, ascii: Bool) -> [Page] {
        guard let card = state.card, let today = state.today else { return [] }
        var person = Page()
        if let asked = card.askedFor {
            person.text(
                MergeWords.ledHere(
                    RecordKind.patient.reference(asked), card.line.patient.reference), .notice)
            person.gap()
        }
        condition(card.line, state, hour, ascii, &person)
        person.facts(PatientWords.person(card.line.patient, on: today))
        PatientWords.contacts(card.contacts, into: &person)
        if state.registers { registration(card, state, hour, &person) }
        orders(state, hour, &person)
        let isBooked = { (visit: Visit) in visit.state.holdsTime && visit.endsAt >= hour }
        let booked = card.visits.filter(isBooked)
        var visits = Page()
        visits.heading(PatientCardWords.booked)
        if booked.isEmpty { visits.text(PatientCardWords.noneBooked, .dim) }
        PatientWords.visits(booked.reversed(), zone: state.zone, now: hour, into: &visits)
        visits.heading(PatientCardWords.earlier)
        let past = card.visits.filter { !isBooked($0) }
        if past.isEmpty { visits.text(PatientCardWords.noneYet, .dim) }
        PatientWords.visits(past, zone: state.zone, now: hour, into: &visits)
        return [person, visits]
    }

    private static func condition(
        _ line: PatientLine, _ state: State, _ hour: Instant, _ ascii: Bool, _ page: inout Page
    ) {
        guard let condition = line.condition else { return }
        page.line(PatientWords.status(condition, now: hour, ascii: ascii))
        for standing in OrderWords.standing(condition) { page.line([Span(standing, .notice)]) }
        if condition.status == .recovered, let completion = state.completion {
            page.text(PatientCardWords.completion(completion), .dim)
        }
        page.gap()
    }

    private static func registration(
        _ card: PatientCard, _ state: State, _ hour: Instant, _ page: inout Page
    ) {
        page.heading(ContactsWords.consents)
        page.facts(
            ConsentPurpose.allCases.map { purpose in
                let standing = card.consents.first {
                    $0.purpose == purpose && $0.withdrawnAt == nil
                }
                return Page.Fact(
                    purpose.title,
                    ContactsWords.consent(standing, state.zone, hour),
                    standing == nil ? .dim : .text)
            })
        guard !card.merges.isEmpty else { return }
        page.heading(MergeWords.heading)
        for merge in card.merges {
            page.text(MergeWords.line(merge, state.zone.full(merge.mergedAt, now: hour)), .dim)
        }
    }

    private static func orders(_ state: State, _ hour: Instant, _ page: inout Page) {
        guard !state.orders.isEmpty else { return }
        page.heading(OrderWords.heading)
        page.table(
            [
                Page.Column("", width: 16), Page.Column("", width: 17),
                Page.Column("", width: 16, flex: 1, priority: 1),
                Page.Column("", width: 14, flex: 2, priority: 2),
            ],
            state.orders.map { order in
                [
                    Span(state.zone.full(order.orderedAt, now: hour)), Span(order.title),
                    Span(order.orderedBy, .dim), Span(order.reason, .dim),
                ]
            })
    }
}
