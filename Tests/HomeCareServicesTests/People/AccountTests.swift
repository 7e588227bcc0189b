import HomeCareDomain
import HomeCareServices
import Testing

struct AccountTests {
    private static let good = NewPerson(
        username: " Kiprono.K ", fullName: "Kiprono  Kibet", email: " K@Clinic.Example ",
        phone: "0712 345 678", role: .physician, password: "maua mengi mazuri")

    @Test func aNewPersonIsTidiedAndCanSignIn() throws {
        let clinic = try TestClinic()
        let admin = try clinic.session("wambui")
        let person = try clinic.clinic.addPerson(admin, Self.good)
        #expect(person.username == "kiprono.k")
        #expect(person.email == "k@clinic.example")
        #expect(person.phone == "+254712345678")
        let actor = try clinic.clinic.signIn(
            name: "K@clinic.example", password: "maua mengi mazuri", origin: "test")
        #expect(actor.userID == person.id)
        #expect(
            try clinic.number(
                "SELECT count(*) FROM primary_physicians WHERE user_id = \(person.id)") == 1)
    }

    @Test func everyWrongFieldIsNamedAtOnce() throws {
        let clinic = try TestClinic()
        let wrong = NewPerson(
            username: "two words", fullName: "", email: "nowhere", phone: "12", role: .admin,
            password: "short")
        let error = #expect(throws: ServiceError.self) {
            try clinic.clinic.addPerson(try clinic.session("wambui"), wrong)
        }
        guard case .refused(let errors) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(
            Set(errors.map(\.field)) == ["username", "fullName", "email", "phone", "password"])
    }

    @Test(arguments: [("amina", nil), ("AMINA", nil), ("fresh", "amina@clinic.example")])
    func aNameOrAddressBelongsToOnePerson(_ username: String, _ email: String?) throws {
        let clinic = try TestClinic()
        var person = Self.good
        person.username = username
        person.email = email
        #expect(
            verdict { _ = try clinic.clinic.addPerson(try clinic.session("wambui"), person) }
                == "taken")
    }

    @Test func disablingEndsTheSessionsAndSaysSo() throws {
        let clinic = try TestClinic()
        let (admin, amina) = (try clinic.session("wambui"), try clinic.session("amina"))
        let person = try clinic.clinic.disablePerson(admin, named: "Amina")
        #expect(!person.active)
        #expect(verdict { _ = try clinic.clinic.patients(amina) } == "sessionEnded")
        #expect(verdict { _ = try clinic.session("amina") } == "signInRefused")
        #expect(
            try clinic.texts("SELECT detail FROM audit_entries WHERE action = 'disabled'")
                == ["1 sessions ended"])
    }

    @Test func nobodyDisablesThemselvesOrAStranger() throws {
        let clinic = try TestClinic()
        let admin = try clinic.session("wambui")
        #expect(verdict { _ = try clinic.clinic.disablePerson(admin, named: "wambui") } == "self")
        #expect(verdict { _ = try clinic.clinic.disablePerson(admin, named: "x") } == "notFound")
    }

    @Test func aNewPasswordEndsTheSessionsAndTheDelay() throws {
        let clinic = try TestClinic()
        let (admin, amina) = (try clinic.session("wambui"), try clinic.session("amina"))
        for _ in 1...5 {
            _ = try? clinic.clinic.signIn(name: "amina", password: "wrong", origin: "test")
        }
        try clinic.clinic.setPassword(admin, named: "amina", "maua mengi mazuri")
        #expect(verdict { _ = try clinic.clinic.patients(amina) } == "sessionEnded")
        #expect(verdict { _ = try clinic.session("amina") } == "signInRefused")
        _ = try clinic.clinic.signIn(
            name: "amina", password: "maua mengi mazuri", origin: "test")
        #expect(
            verdict { try clinic.clinic.setPassword(admin, named: "amina", "short") } == "tooShort")
    }
}
