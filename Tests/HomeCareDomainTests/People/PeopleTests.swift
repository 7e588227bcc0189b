import HomeCareDomain
import Testing

@Suite struct RecordKindTests {
    @Test(
        "References are written with four digits at least",
        arguments: [
            (RecordKind.patient, Int64(123), "P-0123"), (.caregiver, 7, "C-0007"),
            (.appointment, 1042, "A-1042"), (.alert, 9, "L-0009"), (.report, 12_345, "R-12345"),
        ])
    func writing(kind: RecordKind, id: Int64, text: String) {
        #expect(kind.reference(id) == text)
        #expect(kind.id(from: text) == id)
        #expect(kind.id(from: text.lowercased()) == id)
        #expect(kind.id(from: String(id)) == id)
    }

    @Test(
        "Anything else is no appointment",
        arguments: [
            "", "A-", "P-1042", "A1042", "A--1", "-5", "0", "A-0", "1042x", "A-1042 x", "١٠٤٢",
            "99999999999999999999", "1e3", "é-5",
        ])
    func refusing(text: String) {
        #expect(RecordKind.appointment.id(from: text) == nil)
    }

    @Test func noTwoKindsShareALetter() {
        for kind in RecordKind.allCases {
            let readers = RecordKind.allCases.filter { $0.id(from: kind.reference(5)) != nil }
            #expect(readers == [kind])
        }
    }
}

@Suite struct PermissionTests {
    /// Patient, caregiver, physician, receptionist, admin: `.` none, `o` own, `a` all.
    static let matrix: [(Permission, String)] = [
        (.seePatients, "oooaa"), (.seeChart, "ooo.a"), (.fileReport, ".o..."),
        (.addAddendum, ".oo.."), (.seeAlerts, ".oo.a"), (.seeAlertNames, ".ooaa"),
        (.handleAlerts, ".oo.a"), (.register, "o..aa"), (.seeAppointments, "oooaa"),
        (.book, "oo.aa"), (.cancelWithoutReason, "o..aa"), (.recommendCaregiver, "..o.."),
        (.setAvailability, ".o..a"), (.seeBills, "o..aa"), (.takePayments, "o..aa"),
        (.seeEarnings, ".o.aa"), (.seeNotifications, "....a"), (.retryNotifications, "....a"),
        (.verifyCaregivers, "....a"), (.manageUsers, "....a"), (.manageSpecialties, "....a"),
        (.changeSettings, "....a"), (.readAudit, "....a"), (.seeStatistics, "....a"),
        (.reverseDeath, "....a"), (.orderForPatient, "..o.."), (.endCare, "..o.a"),
        (.rateVisits, "o...."),
    ]

    @Test("Each role reaches as far as the matrix says", arguments: matrix)
    func reach(permission: Permission, row: String) {
        let marks: [Reach: Character] = [.none: ".", .own: "o", .all: "a"]
        #expect(String(Role.allCases.compactMap { marks[permission.reach(for: $0)] }) == row)
    }

    @Test func theMatrixIsWhole() {
        #expect(Self.matrix.map(\.0) == Permission.allCases)
    }

    @Test func ownMeansOwnOnly() {
        #expect(Permission.seeChart.allows(.caregiver, own: true))
        #expect(!Permission.seeChart.allows(.caregiver, own: false))
        #expect(Permission.seeChart.allows(.admin, own: false))
        #expect(!Permission.seeChart.allows(.receptionist, own: true))
    }
}

@Suite struct PhoneNumberTests {
    @Test(
        "Kenyan mobiles are read as people write them",
        arguments: [
            ("0712345678", "+254712345678"), ("712345678", "+254712345678"),
            ("254712345678", "+254712345678"), ("+254 0712 345678", "+254712345678"),
            ("07-1234-5678", "+254712345678"), ("(0712) 345678", "+254712345678"),
            ("0110 123456", "+254110123456"), ("0100 123456", "+254100123456"),
            ("00254712345678", "+254712345678"), ("000254712345678", "+254712345678"),
            ("+254 712 345 678", "+254712345678"), ("0146123456", "+254146123456"),
        ])
    func mobiles(typed: String, e164: String) throws {
        let number = try PhoneNumber.normalise(typed).get()
        #expect(number.e164 == e164)
        #expect(number.canReceiveSMS)
    }

    @Test(
        "Fixed lines and foreign numbers are taken but get no SMS",
        arguments: [
            ("0202012345", "+254202012345", PhoneNumber.Kind.fixedLine),
            ("+254 20 2012345", "+254202012345", .fixedLine),
            ("+44 20 7946 0958", "+442079460958", .foreign),
            ("0044 20 7946 0958", "+442079460958", .foreign),
            ("+1 212 555 0123", "+12125550123", .foreign),
        ])
    func others(typed: String, e164: String, kind: PhoneNumber.Kind) throws {
        let number = try PhoneNumber.normalise(typed).get()
        #expect(number.e164 == e164)
        #expect(number.kind == kind)
        #expect(!number.canReceiveSMS)
    }

    @Test(
        "What is no number is refused",
        arguments: [
            "071234567", "07123456789", "0900123456", "*334#", "07l2345678", "0147123456",
            "0109123456", "0122123456", "+0712345678", "++254712345678", "0712345678\n;",
            "٠٧١٢٣٤٥٦٧٨", "999", "112", "+254 900 123456", "442079460958", "+1234", "+",
            "0712345678+",
        ])
    func refusals(typed: String) {
        guard case .failure(let error) = PhoneNumber.normalise(typed) else {
            Issue.record("\(typed) was taken")
            return
        }
        #expect(error.code == "impossible")
        #expect(error.message.contains("0712 345678"))
    }

    @Test func nothingTypedIsMissing() {
        #expect(throws: FieldError.self) { try PhoneNumber.normalise(" ").get() }
    }
}

@Suite struct CountyTests {
    @Test func thereAre47WithTheirCodesInOrder() {
        #expect(counties.count == 47)
        #expect(counties.compactMap { Int($0.code) } == Array(1...47))
        #expect(counties.allSatisfy { $0.code.utf8.count == 3 })
        #expect(County.named(byCode: "047")?.name == "Nairobi City")
        #expect(County.named(byCode: "021")?.name == "Murang'a")
        #expect(County.named(byCode: "48") == nil)
    }
}
