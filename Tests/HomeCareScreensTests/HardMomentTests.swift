import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("What the screens of hard moments do")
struct HardMomentTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private func report(as member: TestClinic.Member) -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: member,
            [AnyScreen(ReportScreen.self, .init(viewer: clinic.actor(member), report: 9))])
    }

    @Test("An addendum is typed, kept at every key, and stands under the report")
    func addendum() throws {
        var rehearsal = report(as: .drMwangi)
        rehearsal.press(.character("a"))
        rehearsal.type("A slip.")
        #expect(rehearsal.journal["addendum/9"] != nil)
        rehearsal.press(.tab)
        rehearsal.type("The pulse was 67.")
        rehearsal.press(.function(2))
        #expect(rehearsal.runtime.topID == ReportScreen.id)
        #expect(rehearsal.journal["addendum/9"] == nil)
        let state = rehearsal.runtime.state(of: ReportScreen.self)
        #expect(state?.addenda.map(\.text) == ["The pulse was 67."])
        #expect(rehearsal.frame.text.contains("1 addendum"))
    }

    @Test(
        "Only who may add to a report is offered the key",
        arguments: [
            (TestClinic.Member.drMwangi, true), (.amina, true), (.wambui, false),
            (.wanjiku, false),
        ])
    func offer(_ member: TestClinic.Member, _ isOffered: Bool) {
        var rehearsal = report(as: member)
        #expect(rehearsal.frame.text.contains("a Addendum") == isOffered)
        rehearsal.press(.character("a"))
        #expect((rehearsal.runtime.topID == AddendumScreen.id) == isOffered)
    }

    @Test("An order holds at once on the card and in the report form")
    func order() throws {
        let physician = clinic.actor(.drMwangi)
        var rehearsal = clinic.rehearsal(
            as: .drMwangi,
            [AnyScreen(PatientCardScreen.self, .init(viewer: physician, patient: 101))])
        rehearsal.press(.character("o"))
        rehearsal.press(.character("s"), .tab)
        rehearsal.type("COPD.")
        rehearsal.press(.function(2))
        #expect(rehearsal.runtime.topID == PatientCardScreen.id)
        #expect(rehearsal.frame.text.contains("SpO₂ scale 2"))
        let line = try clinic.clinic.patientCard(physician, 101).line
        #expect(line.condition?.spo2Scale == 2)
    }

    @Test("A death is taken back with the patient's name typed, and with no other")
    func reversal() throws {
        let admin = clinic.actor(.wambui)
        var rehearsal = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(PatientCardScreen.self, .init(viewer: admin, patient: 108))])
        rehearsal.press(.character("w"))
        rehearsal.type("Wrong patient.")
        rehearsal.press(.tab)
        rehearsal.type("Joseph Mutiso")
        rehearsal.press(.function(2))
        #expect(rehearsal.frame.text.contains("not the patient's name"))
        #expect(try clinic.clinic.patientCard(admin, 108).line.condition?.status == .deceased)
        rehearsal.type(" kioko")
        rehearsal.press(.function(2))
        #expect(rehearsal.runtime.topID == PatientCardScreen.id)
        #expect(try clinic.clinic.patientCard(admin, 108).line.condition?.status != .deceased)
        rehearsal.press(.character("w"))
        #expect(rehearsal.runtime.topID == PatientCardScreen.id, "there is nothing to take back")
    }

    @Test("The physician ends the care; the desk then keeps or cancels visit by visit")
    func completion() throws {
        try clinic.add(HardMoments.asked)
        var physician = clinic.rehearsal(as: .drMwangi)
        #expect(physician.frame.text.contains("F9 1 to decide"))
        physician.press(.function(9))
        physician.press(.character("e"))
        physician.press(.character("y"))
        #expect(physician.frame.text.contains("Nothing waits for your decision."))
        #expect(!physician.frame.text.contains("to decide "))
        var desk = clinic.rehearsal(as: .grace)
        desk.press(.function(9))
        let waiting = try #require(desk.runtime.state(of: DecisionsScreen.self)?.items.count)
        #expect(waiting > 1)
        desk.press(.character("x"))
        desk.press(.enter)
        #expect(desk.runtime.state(of: DecisionsScreen.self)?.items.count == waiting)
        desk.press(.character("y"))
        #expect(desk.runtime.state(of: DecisionsScreen.self)?.items.count == waiting - 1)
    }

    @Test("The desk reads nothing clinical where it decides about bookings")
    func deskSeesNothingClinical() throws {
        try clinic.add(HardMoments.confirmed + HardMoments.inError)
        var desk = clinic.rehearsal(as: .grace, size: Size(columns: 200, rows: 50))
        desk.press(.function(9))
        let text = desk.frame.text
        #expect(text.contains("cancelled in error") && text.contains("the care has ended"))
        for word in PatientStatus.allCases.map(\.title) + ["died", "death", "recovered"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test("A patient's own account tells nothing of a death, and nothing wrong of an end of care")
    func ownAccount() throws {
        try clinic.add(HardMoments.asked)
        var own = clinic.rehearsal(as: .wanjiku)
        #expect(own.frame.text.contains("Your visits go on as booked"))
        #expect(!own.frame.text.contains("complete"))
        try clinic.add(HardMoments.death)
        own.tell(.changed)
        #expect(own.frame.text.contains("Please call the clinic"))
        for word in ["Deceased", "died", "death"] { #expect(!own.frame.text.contains(word)) }
    }
}
