import HomeCareDomain
import TerminalKit
import Words

/// How a patient is told on lists, cards and charts.
enum PatientWords {
    /// `F 74`.
    static func sexAndAge(_ patient: Patient, on day: CivilDate) -> String {
        "\(patient.sex.letter) \(ageInYears(born: patient.born, on: day))"
    }

    /// `Wanjikũ Kamau · F 74 · P-0123`.
    static func title(_ patient: Patient, on day: CivilDate) -> String {
        "\(patient.name) · \(sexAndAge(patient, on: day)) · \(patient.reference)"
    }

    /// Who the patient is and how to reach them.
    static func person(_ patient: Patient, on day: CivilDate) -> [Page.Fact?] {
        let age = ageInYears(born: patient.born, on: day)
        return [
            Page.Fact(
                born,
                say(
                    "patient.bornAndAge",
                    "\(ClinicZone.dated(patient.born)), \(age) years, \(patient.sex.rawValue)")),
            Page.Fact(phone, patient.phone ?? none, patient.phone == nil ? .dim : .text),
            Page.Fact(email, patient.email),
            Page.Fact(placeLabel, place(patient)),
            Page.Fact(address, patient.address),
            Page.Fact(physician, patient.physicianName ?? none),
        ]
    }

    static func place(_ patient: Patient) -> String {
        let county = County.named(byCode: patient.countyCode)?.name ?? ""
        return [patient.place, county].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The status with what it was since.
    static func status(_ condition: Condition, now: Instant, ascii: Bool) -> [Span] {
        [
            condition.status.span(ascii: ascii),
            Span(" \(standing(for: HomeCareScreens.age(of: condition.since, now: now)))", .dim),
        ]
    }

    private static func standing(for age: String) -> String { say("patient.since", "for \(age)") }

    static var patient: String { say("patient.patient", "Patient") }
    static var name: String { say("patient.name", "Name") }
    static var age: String { say("patient.age", "Age") }
    static var status: String { say("patient.status", "Status") }
    static var born: String { say("patient.born", "Born") }
    static var phone: String { say("patient.phone", "Phone") }
    static var email: String { say("patient.email", "E-mail") }
    static var placeLabel: String { say("patient.place", "Place") }
    static var address: String { say("patient.address", "Address") }
    static var physician: String { say("patient.physician", "Physician") }
    static var number: String { say("patient.number", "Number") }
    static var lastReport: String { say("patient.lastReport", "Last report") }
    static var nextVisit: String { say("patient.nextVisit", "Next visit") }
    static var none: String { say("patient.none", "none") }
    static var guardian: String { say("patient.guardian", "guardian") }

    /// `guardian, mother`.
    static func relationship(_ contact: EmergencyContact) -> String {
        [contact.guardian ? guardian : "", contact.relationship].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    /// Whom to call, in order.
    static func contacts(_ contacts: [EmergencyContact], into page: inout Page) {
        page.heading(say("patient.contacts", "Whom to call"))
        guard !contacts.isEmpty else {
            return page.text(
                say("patient.noContacts", "Nobody is named as emergency contact."), .dim)
        }
        page.table(
            [
                Page.Column("", width: 1), Page.Column("", width: 14, flex: 2),
                Page.Column("", width: 8, flex: 1, priority: 2), Page.Column("", width: 13),
                Page.Column("", width: 18, flex: 2, priority: 3),
            ],
            contacts.map { contact in
                [
                    Span("\(contact.position)", .dim), Span(contact.name),
                    Span(relationship(contact), .dim),
                    Span(contact.phone ?? say("patient.noPhone", "no phone")),
                    Span(contact.email ?? "", .dim),
                ]
            })
    }

    /// Visits below each other.
    static func visits(
        _ visits: [Visit], zone: ClinicZone, now: Instant, into page: inout Page
    ) {
        page.table(
            [
                Page.Column("", width: 16), Page.Column("", width: 14, flex: 2),
                Page.Column("", width: 10, flex: 1, priority: 3),
                Page.Column("", width: 9, priority: 4), Page.Column("", width: 11, priority: 2),
            ],
            visits.map { visit in
                [
                    Span(zone.full(visit.startsAt, now: now)), Span(visit.caregiverName),
                    Span(visit.specialty, .dim), Span(visit.mode.title, .dim),
                    Span(visit.state.title, visit.state.tone),
                ]
            })
    }
}
