import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("Registrations at the desk")
struct DeskTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private func fill(_ rehearsal: inout Rehearsal<Workplace>, _ typed: String) {
        rehearsal.send(typed.map { .key($0 == "\t" ? .tab : .character($0)) })
    }

    @Test("A patient is registered with few keys, from the list to the card")
    func register() throws {
        var rehearsal = clinic.rehearsal(as: .grace)
        fill(&rehearsal, "rAtieno Odera\t030548\tf\t0722111222\tkisu")
        rehearsal.press(.function(2))
        #expect(rehearsal.runtime.topID == PatientCardScreen.id)
        #expect(rehearsal.frame.text.contains("Atieno Odera"))
        #expect(rehearsal.journal[RegisterScreen.key] == nil)
        let found = try clinic.clinic.patients(clinic.actor(.grace), matching: "atieno")
        #expect(found.map(\.patient.born.iso) == ["1948-05-03"])
        #expect(found.map(\.patient.countyCode) == ["042"])
    }

    @Test("Those who may be the same are shown while typing, and asked about before saving")
    func duplicates() throws {
        var rehearsal = clinic.rehearsal(as: .grace)
        fill(&rehearsal, "rKamao Wanjiko\t4.3.1952")
        #expect(rehearsal.frame.text.contains("P-0101"))
        #expect(rehearsal.frame.text.contains("name sounds alike"))
        fill(&rehearsal, "\tf\t\tnai")
        rehearsal.press(.function(2))
        #expect(rehearsal.frame.text.contains("Is it the same person?"))
        rehearsal.press(.escape)
        #expect(rehearsal.runtime.topID == RegisterScreen.id)
        #expect(try clinic.clinic.patients(clinic.actor(.grace), matching: "kamao wanj").isEmpty)
        rehearsal.press(.function(2))
        fill(&rehearsal, "A cousin.")
        rehearsal.press(.enter)
        #expect(rehearsal.runtime.topID == PatientCardScreen.id)
        let found = try clinic.clinic.patients(clinic.actor(.grace), matching: "kamao wanj")
        #expect(found.map(\.patient.name) == ["Kamao Wanjiko"])
    }

    @Test("The card of whoever is alike opens, and the form is as it was behind it")
    func openLikeness() throws {
        var rehearsal = clinic.rehearsal(as: .grace)
        fill(&rehearsal, "rWanjiku Kamau")
        rehearsal.press(.function(3))
        #expect(rehearsal.frame.text.contains("Patient ▸ Wanjikũ Kamau"))
        rehearsal.press(.escape)
        #expect(
            rehearsal.runtime.state(of: RegisterScreen.self)?.form.text("name") == "Wanjiku Kamau")
    }

    @Test("What was typed is kept, and is there again after a kill")
    func draft() throws {
        var rehearsal = clinic.rehearsal(as: .grace)
        fill(&rehearsal, "rBaraka Otieno\t1.6.2020\tm")
        let draft = try #require(rehearsal.journal[RegisterScreen.key])
        let screens = RegisterScreen.reopened(
            [draft], viewer: clinic.actor(.grace))
        #expect(screens.count == 1)
        #expect(
            RegisterScreen.reopened(
                [draft], viewer: clinic.actor(.amina)
            ).isEmpty)
    }

    @Test("A child's form asks for the guardian, who must be there")
    func child() throws {
        var rehearsal = clinic.rehearsal(as: .grace)
        fill(&rehearsal, "rBaraka Odera\t1.6.2020\tm\t\tkisu")
        #expect(rehearsal.frame.text.contains("Guardian"))
        rehearsal.press(.function(2))
        #expect(rehearsal.runtime.topID == RegisterScreen.id)
        #expect(rehearsal.frame.text.contains("needs a guardian"))
        fill(&rehearsal, "Otieno Odera; father; 0733111222")
        rehearsal.press(.function(2))
        #expect(rehearsal.runtime.topID == PatientCardScreen.id)
        #expect(rehearsal.frame.text.contains("guardian"))
    }

    @Test("Details are changed from the card")
    func details() throws {
        var rehearsal = clinic.rehearsal(as: .grace)
        rehearsal.press(.enter)
        let id = try #require(rehearsal.runtime.state(of: PatientCardScreen.self)?.patient)
        rehearsal.press(.character("e"), .control("u"))
        fill(&rehearsal, "Achieng Akoth")
        rehearsal.press(.function(2))
        #expect(rehearsal.runtime.topID == PatientCardScreen.id)
        let card = try clinic.clinic.patientCard(clinic.actor(.grace), id)
        #expect(card.line.patient.name == "Achieng Akoth")
    }

    @Test("A registration that is not wanted any more leaves nothing behind for the next person")
    func registrationThrownAway() throws {
        var rehearsal = clinic.rehearsal(as: .grace)
        rehearsal.press(.character("r"))
        fill(&rehearsal, "Mary Nekesa\t030548\tf\t0722111222")
        rehearsal.press(.function(10), .enter)
        #expect(rehearsal.journal[RegisterScreen.key] != nil, "it asks first")
        rehearsal.press(.character("y"))
        #expect(rehearsal.journal[RegisterScreen.key] == nil)
        rehearsal.press(.character("r"))
        let form = try #require(rehearsal.runtime.state(of: RegisterScreen.self)?.form)
        #expect(form.fields.allSatisfy { $0.entry.text.isEmpty })
    }

    @Test("Changed details are thrown away, and the record stands there again")
    func detailsThrownAway() throws {
        let screen = AnyScreen(
            PatientDetailsScreen.self, .init(viewer: clinic.actor(.grace), patient: 101))
        var rehearsal = clinic.rehearsal(as: .grace, [Tab.home(clinic.actor(.grace)), screen])
        rehearsal.type("x")
        #expect(rehearsal.journal[PatientDetailsScreen.key(101)] != nil)
        rehearsal.press(.function(10), .character("y"))
        #expect(rehearsal.journal[PatientDetailsScreen.key(101)] == nil)
        #expect(try clinic.clinic.patientDetails(clinic.actor(.grace), 101).name == "Wanjikũ Kamau")
    }

    @Test("Contacts are added, moved and removed, consents recorded and withdrawn")
    func contacts() throws {
        let grace = clinic.actor(.grace)
        var rehearsal = clinic.rehearsal(
            as: .grace, [AnyScreen(ContactsScreen.self, .init(viewer: grace, patient: 101))])
        fill(&rehearsal, "aAunt Wairimu; aunt; 0733111222")
        rehearsal.press(.enter)
        func names() throws -> [String] {
            try clinic.clinic.contacts(grace, patient: 101).map(\.name)
        }
        #expect(try names() == ["Njeri Kamau", "Mwangi Kamau", "Aunt Wairimu"])
        rehearsal.press(.home, .character("-"))
        #expect(try names() == ["Mwangi Kamau", "Njeri Kamau", "Aunt Wairimu"])
        rehearsal.press(.character("x"), .character("y"))
        #expect(try names() == ["Mwangi Kamau", "Aunt Wairimu"])
        rehearsal.press(.end, .enter)
        fill(&rehearsal, "written; Mwangi Kamau; son")
        rehearsal.press(.enter)
        #expect(
            try clinic.clinic.consents(grace, patient: 101).map(\.givenBy) == ["Mwangi Kamau"])
        rehearsal.press(.enter, .character("y"))
        #expect(
            try clinic.clinic.consents(grace, patient: 101).allSatisfy { $0.withdrawnAt != nil })
    }

    @Test("Two registrations are merged with a reason and taken apart from the card")
    func merge() throws {
        let grace = clinic.actor(.grace)
        var rehearsal = clinic.rehearsal(
            as: .grace, [AnyScreen(PatientCardScreen.self, .init(viewer: grace, patient: 101))])
        fill(&rehearsal, "mP-0110\tOne card.")
        #expect(rehearsal.frame.text.contains("P-0110"))
        rehearsal.press(.function(2), .character("y"))
        #expect(rehearsal.frame.text.contains("They may be two people"))
        #expect(try clinic.clinic.patientCard(grace, 110).line.patient.id == 110)
        rehearsal.press(.character("y"))
        #expect(rehearsal.runtime.topID == PatientCardScreen.id)
        #expect(try clinic.clinic.patientCard(grace, 110).line.patient.id == 101)
        #expect(rehearsal.frame.text.contains("is merged into"))
        rehearsal.press(.character("u"), .character("1"))
        #expect(try clinic.clinic.patientCard(grace, 110).line.patient.id == 110)
    }

    @Test("Who looks like the same person is offered where registrations are merged")
    func mergeOffers() throws {
        let grace = clinic.actor(.grace)
        let screen = AnyScreen(MergeScreen.self, .init(viewer: grace, record: 101))
        #expect(clinic.rehearsal(as: .grace, [screen]).frame.text.contains("Nobody else on record"))
        var twice = PatientDetails()
        twice.name = "Kamao Wanjiko"
        twice.born = "04.03.1952"
        twice.sex = "female"
        twice.county = "nai"
        let card = try clinic.clinic.registerPatient(
            grace, NewPatient(details: twice), inSpiteOf: "Her twin.", operation: "twice")
        let text = clinic.rehearsal(as: .grace, [screen]).frame.text
        #expect(text.contains("Perhaps \(card.line.patient.reference) Kamao"), "\(text)")
        #expect(text.contains("born the same day"))
    }

    @Test("A merge that was begun is there again after a kill, for the desk alone")
    func mergeBegun() throws {
        let grace = clinic.actor(.grace)
        var rehearsal = clinic.rehearsal(
            as: .grace, [AnyScreen(MergeScreen.self, .init(viewer: grace, record: 101))])
        #expect(rehearsal.journal[MergeScreen.key(101)] == nil)
        fill(&rehearsal, "P-0110\tOne ca")
        let draft = try #require(rehearsal.journal[MergeScreen.key(101)])
        #expect(MergeScreen.reopened([draft], viewer: clinic.actor(.amina)).isEmpty)
        let screens = MergeScreen.reopened([draft], viewer: grace)
        var again = clinic.rehearsal(as: .grace, screens, drafts: [draft])
        #expect(again.frame.text.contains("This one goes behind it"))
        #expect(again.frame.text.contains("P-0110"))
        again.type("rd.")
        again.press(.function(2), .character("y"), .character("y"))
        #expect(try clinic.clinic.patientCard(grace, 110).merges.map(\.reason) == ["One card."])
        #expect(again.journal[MergeScreen.key(101)] == nil)
    }

    @Test("A caregiver registers nobody")
    func caregiver() {
        var rehearsal = clinic.rehearsal(
            as: .amina,
            [AnyScreen(PatientsScreen.self, .init(viewer: clinic.actor(.amina)))])
        rehearsal.press(.character("r"))
        #expect(rehearsal.runtime.topID == PatientsScreen.id)
    }

    @Test("In linear mode a patient is registered field by field, and likeness is said")
    func linear() throws {
        var talk = LinearTalk(in: clinic, as: .grace)
        talk.type("r")
        talk.type("Kamao Wanjiko")
        talk.type("4.3.1952")
        #expect(talk.transcript.contains { $0.contains("P-0101") }, "\(talk.transcript)")
    }
}
