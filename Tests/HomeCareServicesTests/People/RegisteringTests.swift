import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("Registering a patient")
struct RegisteringTests {
    private let clinic: TestClinic
    private let desk: Actor

    init() throws {
        clinic = try TestClinic()
        desk = try clinic.clinic.actor(named: "grace")
    }

    static func person(_ name: String = "Achieng Odera", born: String = "3.5.1948") -> NewPatient {
        var details = PatientDetails()
        details.name = name
        details.born = born
        details.sex = "f"
        details.phone = "0722 111 222"
        details.county = "kisu"
        details.place = "Milimani"
        details.physician = "mwangi"
        return NewPatient(
            details: details,
            contacts: [NewContact(line: "Otieno Odera; son; 0733 111 222", guardian: false)]
                .compactMap(\.self),
            consents: [NewConsent(purpose: .care, way: .phone)])
    }

    @Test("keeps everything tidied, with contacts in order, consents, words and an audit entry")
    func registered() throws {
        var new = Self.person()
        new.contacts += [NewContact(name: "Akinyi", email: "AKINYI@example.org")]
        let card = try clinic.clinic.registerPatient(desk, new, operation: "one")
        let patient = card.line.patient
        #expect(patient.name == "Achieng Odera" && patient.born.iso == "1948-05-03")
        #expect(patient.phone == "+254722111222" && patient.countyCode == "042")
        #expect(patient.physicianName == "Dr Samuel Mwangi" && patient.sex == .female)
        #expect(card.contacts.map(\.name) == ["Otieno Odera", "Akinyi"])
        #expect(card.contacts.map(\.position) == [1, 2])
        #expect(card.contacts.last?.email == "akinyi@example.org")
        #expect(card.consents.map(\.givenBy) == ["Achieng Odera"])
        #expect(
            try clinic.texts(
                "SELECT action FROM audit_entries WHERE patient_id = ? ORDER BY id",
                [.integer(patient.id)]) == ["consented", "registered"])
        #expect(
            try clinic.clinic.patients(desk, matching: "od ach").map(\.patient.id) == [patient.id])
        #expect(try clinic.clinic.verifyAudit(clinic.localOperator()).brokenAt == nil)
    }

    @Test(
        "is found by the date of birth, however that is written",
        arguments: ["3.5.1948", "1948-05-03", "3 may 1948", "030548"])
    func bornOn(_ typed: String) throws {
        let card = try clinic.clinic.registerPatient(desk, Self.person(), operation: "one")
        let found = try clinic.clinic.patients(desk, matching: typed)
        #expect(found.map(\.patient.id) == [card.line.patient.id])
        let caregiver = try clinic.clinic.actor(named: "amina")
        #expect(try clinic.clinic.patients(caregiver, matching: typed).isEmpty)
    }

    @Test(
        "is found by name and date of birth together, and only where both fit",
        arguments: [
            ("achieng 3.5.1948", true), ("3/5/1948 od ach", true), ("od 1948-05-03", true),
            ("ach 3 may 1948 odera", true), ("achieng 030548", true), ("ACHENG 3/5/48", true),
            ("achieng 4.5.1948", false), ("wanjiku 3.5.1948", false), ("x 3.5.1948", false),
            ("achieng 33.5.1948", false),
        ])
    func namedAndBornOn(_ typed: String, fits: Bool) throws {
        let card = try clinic.clinic.registerPatient(desk, Self.person(), operation: "one")
        let found = try clinic.clinic.patients(desk, matching: typed).map(\.patient.id)
        #expect(found == (fits ? [card.line.patient.id] : []))
        let caregiver = try clinic.clinic.actor(named: "amina")
        #expect(try clinic.clinic.patients(caregiver, matching: typed).isEmpty)
    }

    @Test("twice under one name of the operation registers once")
    func once() throws {
        let first = try clinic.clinic.registerPatient(desk, Self.person(), operation: "one")
        let again = try clinic.clinic.registerPatient(desk, Self.person(), operation: "one")
        #expect(first.line.patient.id == again.line.patient.id)
        #expect(try clinic.number("SELECT count(*) FROM patients") == 3)
    }

    @Test("says everything that is wrong at once, and writes nothing")
    func refused() throws {
        var new = Self.person("  ", born: "30.2.1948")
        new.details.sex = "x"
        new.details.phone = "12"
        new.details.email = "x"
        new.details.county = "ki"
        new.details.place = String(repeating: "x", count: 101)
        new.details.physician = "nobody"
        new.contacts = [NewContact(name: "Somebody")]
        let error = #expect(throws: ServiceError.self) {
            try clinic.clinic.registerPatient(desk, new, operation: "one")
        }
        guard case .refused(let errors) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(
            errors.map(\.field) == [
                "name", "born", "sex", "phone", "email", "county", "place", "physician",
                "contacts.1.phone",
            ])
        #expect(try clinic.number("SELECT count(*) FROM patients") == 2)
        #expect(try clinic.number("SELECT count(*) FROM operations") == 0)
    }

    @Test("of a child needs a guardian, who consents for it and cannot be taken away")
    func child() throws {
        var new = Self.person("Baraka Odera", born: "1.6.2020")
        #expect(
            verdict { _ = try clinic.clinic.registerPatient(desk, new, operation: "a") }
                == "missing")
        new.contacts[0].guardian = true
        let card = try clinic.clinic.registerPatient(desk, new, operation: "b")
        #expect(card.consents.first?.givenBy == "Otieno Odera")
        #expect(card.consents.first?.relationship == "son")
        let guardian = try #require(card.contacts.first)
        #expect(
            verdict { _ = try clinic.clinic.removeContact(desk, guardian.id) } == "lastGuardian")
        var plain = NewContact(guardian)
        plain.guardian = false
        #expect(
            verdict { _ = try clinic.clinic.changeContact(desk, guardian.id, plain) }
                == "lastGuardian")
        _ = try clinic.clinic.addContact(
            desk, patient: card.line.patient.id,
            NewContact(name: "Akinyi", phone: "0733 000 111", guardian: true))
        #expect(try clinic.clinic.removeContact(desk, guardian.id).map(\.position) == [1])
    }

    @Test(
        "of somebody who is likely on record needs a reason, which is audited",
        arguments: [
            ("Kamao Wanjiko", "1.3.1952", ""), ("Wanjiku", "1952-03-01", "0711 000 001"),
            ("KAMAU wanjikũ", "010352", ""),
        ])
    func duplicate(_ name: String, _ born: String, _ phone: String) throws {
        var new = Self.person(name, born: born)
        new.details.phone = phone
        new.details.county = "nairobi"
        let candidates = try clinic.clinic.likelyDuplicates(desk, of: new)
        #expect(candidates.first?.patient.id == 1)
        #expect(candidates.first?.reasons.contains(.bornSameDay) == true)
        #expect(
            verdict { _ = try clinic.clinic.registerPatient(desk, new, operation: "a") }
                == "duplicateLikely")
        let card = try clinic.clinic.registerPatient(
            desk, new, inSpiteOf: "Her twin sister.", operation: "b")
        #expect(
            try clinic.texts(
                "SELECT detail FROM audit_entries WHERE action = 'registered' AND patient_id = ?",
                [.integer(card.line.patient.id)]
            ) == ["in spite of P-0001: Her twin sister."])
    }

    @Test("of somebody with a known phone or a common name alone does not")
    func notDuplicate() throws {
        var new = Self.person("Grace Njoki", born: "1.1.1990")
        new.details.phone = "0711 000 001"
        #expect(try clinic.clinic.likelyDuplicates(desk, of: new).isEmpty)
        new.details.name = "Wanjiku Kamau"
        new.details.phone = ""
        let candidates = try clinic.clinic.likelyDuplicates(desk, of: new)
        #expect(candidates.map(\.patient.id) == [1] && candidates.map(\.isLikely) == [false])
        _ = try clinic.clinic.registerPatient(desk, new, operation: "a")
    }

    @Test(
        "is fine with odd names",
        arguments: [
            "Pelé", "Ng'ang'a", "محمد علي", "N", "Jean-Luc d’Arc",
            String(repeating: "Wa ", count: 33),
            "Ŋoŋe", "李",
        ])
    func oddNames(_ name: String) throws {
        let card = try clinic.clinic.registerPatient(
            desk, Self.person(name, born: "7.7.1977"), operation: name)
        let id = card.line.patient.id
        #expect(
            try clinic.clinic.patients(desk, matching: name).map(\.patient.id).contains(id))
        #expect(
            try clinic.clinic.likelyDuplicates(desk, of: Self.person(name, born: "7.7.1977"))
                .first?.patient.id == id)
    }

    @Test("is changed later, each change audited with what was before")
    func changed() throws {
        var details = try clinic.clinic.patientDetails(desk, 2)
        #expect(details.name == "Barasa Wekesa" && details.physician == "D-0002")
        details.name = "Barasa Wekhesa"
        details.phone = "0722 333 444"
        _ = try clinic.clinic.changePatient(desk, 2, details)
        #expect(
            try clinic.texts(
                "SELECT detail FROM audit_entries WHERE action = 'changed' ORDER BY id") == [
                    "name: Barasa Wekesa → Barasa Wekhesa", "phone: – → +254722333444",
                ])
        #expect(try clinic.clinic.patients(desk, matching: "wekh").map(\.patient.id) == [2])
        #expect(try clinic.clinic.patients(desk, matching: "wekesa").map(\.patient.id) == [2])
        details.physician = ""
        _ = try clinic.clinic.changePatient(desk, 2, details)
        #expect(try clinic.clinic.patientDetails(desk, 2).physician == "")
        details.place = "Thika"
        #expect(try clinic.clinic.changePatient(desk, 2, details).line.patient.place == "Thika")
        let own = try clinic.clinic.actor(named: "barasa")
        var mine = try clinic.clinic.patientDetails(own, 2)
        mine.place = "Kitengela"
        _ = try clinic.clinic.changePatient(own, 2, mine)
        mine.name = "Somebody Else"
        #expect(verdict { _ = try clinic.clinic.changePatient(own, 2, mine) } == "deskOnly")
    }

    @Test("keeps the contacts in the order the desk gives them")
    func contacts() throws {
        let clinic = clinic.clinic
        #expect(
            try clinic.moveContact(desk, 2, by: -1).map(\.name) == ["Njoki Kamau", "Kamau Mwangi"])
        #expect(try clinic.moveContact(desk, 2, by: 9).map(\.id) == [1, 2])
        #expect(try clinic.moveContact(desk, 1, by: -1).map(\.id) == [1, 2])
        _ = try clinic.changeContact(
            desk, 1, NewContact(name: "Kamau M.", relationship: "son", phone: "0711 000 009"))
        #expect(try clinic.contacts(desk, patient: 1).first?.phone == "+254711000009")
        try self.clinic.run(
            """
            INSERT INTO notifications (purpose, channel, state, state_since, recipient_contact_id,
                recipient_name, address, patient_id, body, critical, message_id, dedupe_key,
                due_at, created_at)
            VALUES ('alert', 'sms', 'queued', 0, 1, 'Kamau', '+254711000001', 1, 'x', 0, 'm', 'k',
                0, 0)
            """)
        #expect(try clinic.removeContact(desk, 1).map(\.id) == [2])
        #expect(
            try self.clinic.texts("SELECT state || ' ' || recipient_name FROM notifications")
                == ["cancelled Kamau"])
        #expect(verdict { _ = try clinic.removeContact(desk, 1) } == "notFound")
    }

    @Test("records consents, which are withdrawn and never removed")
    func consents() throws {
        let clinic = clinic.clinic
        let new = NewConsent(
            purpose: .messages, way: .written, givenBy: "Njoki Kamau", relationship: "daughter")
        _ = try clinic.recordConsent(desk, patient: 1, new)
        #expect(verdict { _ = try clinic.recordConsent(desk, patient: 1, new) } == "alreadySo")
        #expect(try clinic.withdrawConsent(desk, patient: 1, .messages).map(\.withdrawnAt) != [nil])
        #expect(verdict { _ = try clinic.withdrawConsent(desk, patient: 1, .messages) } == "none")
        #expect(try clinic.recordConsent(desk, patient: 1, new).count == 2)
    }
}
