import Testing

@testable import HomeCareDomain

@Suite("What the desk types about a patient")
struct DeskRulesTests {
    private static let today = CivilDate(year: 2026, month: 11, day: 24)

    @Test(
        "A date of birth is read as people write it",
        arguments: [
            ("3.5.1948", "1948-05-03"), ("1948-05-03", "1948-05-03"), ("030548", "1948-05-03"),
            ("03051948", "1948-05-03"), ("3/5/48", "1948-05-03"), ("3-5-1948", "1948-05-03"),
            (" 3 may 1948 ", "1948-05-03"), ("3 August 1948", "1948-08-03"),
            ("010124", "2024-01-01"), ("251126", "1926-11-25"), ("241126", "2026-11-24"),
            ("29.2.1948", "1948-02-29"), ("3.5.48", "1948-05-03"),
        ])
    func born(_ typed: String, _ date: String) throws {
        let today = try #require(Self.today)
        #expect(try BirthDate.read(typed, today: today).get().iso == date)
    }

    @Test(
        "What is no date of birth is refused",
        arguments: [
            ("", "missing"), ("  ", "missing"), ("74", "impossible"), ("5.13.1948", "impossible"),
            ("30.2.1948", "impossible"), ("3.5", "impossible"), ("3.5.948", "impossible"),
            ("3.5.19480", "impossible"), ("ma 5 1948", "impossible"), ("1.1.1800", "impossible"),
            ("25.11.2026", "future"), ("\u{1B}[2J", "impossible"), ("٣.٥.١٩٤٨", "impossible"),
        ])
    func notBorn(_ typed: String, _ code: String) throws {
        let today = try #require(Self.today)
        #expect(throws: FieldError.self) { try BirthDate.read(typed, today: today).get() }
        guard case .failure(let error) = BirthDate.read(typed, today: today) else { return }
        #expect(error.code == code)
    }

    @Test(
        "A county is found by its code or the beginning of its name",
        arguments: [
            ("47", "047"), ("047", "047"), ("nai", "047"), ("Nairobi", "047"), ("1", "001"),
            ("muranga", "021"), ("Murang'a", "021"), ("gishu", "027"), ("homa", "043"),
            ("taita", "006"), ("kisii", "045"), ("NAKURU", "032"), ("elgeyo marakwet", "028"),
        ])
    func county(_ typed: String, _ code: String) throws {
        #expect(try County.find(typed).get().code == code)
    }

    @Test(
        "What is no county is refused, and what may be several names them",
        arguments: [
            ("", "missing"), ("48", "unknown"), ("0", "unknown"), ("-5", "unknown"),
            ("xyz", "unknown"),
            ("ki", "ambiguous"), ("n", "ambiguous"),
        ])
    func noCounty(_ typed: String, _ code: String) {
        guard case .failure(let error) = County.find(typed) else {
            Issue.record("\(typed) is a county")
            return
        }
        #expect(error.code == code)
        if typed == "ki" { #expect(error.message.contains("Kilifi")) }
    }

    @Test("A place typed as a county is told where it goes")
    func placeAsCounty() {
        guard case .failure(let error) = County.find("Kibra") else {
            Issue.record("Kibra is a county")
            return
        }
        #expect(error.message.contains("“Kibra” is no county, such as Nairobi"))
        #expect(error.message.contains("A place goes in Place"))
    }

    @Test("A contact is read from a line, the number and the address by their looks")
    func contactLine() {
        let whole = NewContact(
            name: "Njoki Kamau", relationship: "daughter", phone: "0712 345678",
            email: "njoki@example.org")
        #expect(NewContact(line: "Njoki Kamau; daughter; 0712 345678; njoki@example.org") == whole)
        #expect(NewContact(line: "Njoki  Kamau,njoki@example.org,0712 345678,daughter") == whole)
        #expect(NewContact(line: "Njoki; 0712345678")?.phone == "0712345678")
        #expect(NewContact(line: whole.line) == whole)
        #expect(NewContact(line: ";;") == nil)
    }

    @Test(
        "A contact who cannot be reached is refused",
        arguments: [
            ("Njoki; daughter", ["contact.phone"]), ("Njoki; 12", ["contact.phone"]),
            ("Njoki; x@", ["contact.email"]), ("; 0712345678", ["contact.name"]),
            ("Njoki; 0712345678", []), ("Njoki; n@example.org", []),
        ])
    func reachable(_ line: String, _ fields: [String]) throws {
        let contact = try #require(NewContact(line: line))
        #expect(contact.errors(in: "contact").map(\.field) == fields)
    }

    @Test(
        "A consent is read from a line",
        arguments: [
            ("care=phone", ConsentPurpose.care, ConsentWay.phone, ""),
            ("messages=in-person;Njoki;daughter", .messages, .inPerson, "Njoki"),
            ("sharing=w;Njoki", .sharing, .written, "Njoki"),
        ])
    func consent(_ line: String, _ purpose: ConsentPurpose, _ way: ConsentWay, _ by: String) throws
    {
        let consent = try #require(NewConsent(line: line))
        #expect(consent.purpose == purpose && consent.way == way && consent.givenBy == by)
    }

    @Test("What is no consent is none", arguments: ["care", "care=", "x=phone", "care=x", "=", ""])
    func noConsent(_ line: String) { #expect(NewConsent(line: line) == nil) }
}

@Suite("Two registrations of one person")
struct DuplicateTests {
    private static let known = DuplicateFacts(
        name: "Wanjikũ Kamau", born: CivilDate("1952-03-04"), sex: .female,
        phone: "+254700000101", email: "w@example.org", countyCode: "047",
        contactPhones: ["+254711000001"])

    @Test(
        "are told by what they share, and one thing alone is not enough",
        arguments: [
            (
                DuplicateFacts(name: "Kamao Wanjiko", phone: "+254700000101"),
                [DuplicateReason.samePhone, .soundsAlike], true
            ),
            (
                DuplicateFacts(name: "Wanjiku Kamau", born: CivilDate("1952-03-04")),
                [.bornSameDay, .sameName], true
            ),
            (DuplicateFacts(name: "Kamau Wanjiku"), [.sameName], false),
            (DuplicateFacts(name: "Peter Otieno", phone: "+254700000101"), [.samePhone], false),
            (
                DuplicateFacts(name: "Wanjiku", born: CivilDate("1952-04-03"), sex: .female),
                [.bornSwapped, .someSoundAlike], false
            ),
            (
                DuplicateFacts(
                    name: "Wanjiku Kamau", born: CivilDate("1952-03-04"), sex: .male,
                    countyCode: "047"),
                [.bornSameDay, .sameName, .sameCounty, .otherSex], true
            ),
            (
                DuplicateFacts(name: "Grace Njoki", contactPhones: ["+254700000101"]),
                [.contactPhone], false
            ),
            (DuplicateFacts(name: "Peter Otieno", sex: .female, countyCode: "047"), [], false),
            (DuplicateFacts(name: ""), [], false),
        ])
    func compared(_ new: DuplicateFacts, _ reasons: [DuplicateReason], _ likely: Bool) {
        let (score, found) = Duplicates.compare(new, Self.known)
        #expect(Set(found) == Set(reasons), "\(found)")
        #expect((score >= Duplicates.likely) == likely, "\(score)")
        #expect(found.map(\.weight) == found.map(\.weight).sorted(by: >))
    }
}
