import HomeCareDomain
import Testing

@Suite struct AlertMessagesTests {
    func notice(
        _ status: PatientStatus = .critical, name: String = "Wanjikũ Kamau",
        reason: String = "Critical · SpO₂ 84 %"
    ) -> AlertNotice {
        AlertNotice(
            patientName: name, patientReference: "P-0123", alertReference: "L-0009",
            status: status, reason: reason, reportedBy: "Amina Njoroge",
            reportedAt: Instant(milliseconds: 1_795_503_600_000), zone: .nairobi,
            clinicName: "Nairobi West Home Care", clinicPhone: "+254712345678")
    }

    @Test("Staff are told all they need", arguments: [AlertAudience.physician, .caregiver, .admin])
    func staff(audience: AlertAudience) {
        let mail = AlertMessages.email(notice(), to: audience)
        #expect(mail.subject == "CRITICAL: Wanjikũ Kamau (P-0123), Critical")
        for part in [
            "Wanjikũ Kamau", "P-0123", "L-0009", "Critical · SpO₂ 84 %", "Amina Njoroge",
            "Tue 24 Nov 10:00", "Africa/Nairobi", "What to do", "acknowledge L-0009",
        ] {
            #expect(mail.body.contains(part), "\(part)")
        }
    }

    @Test func deterioratingIsHigh() {
        #expect(
            AlertMessages.email(notice(.deteriorating), to: .admin).subject.hasPrefix("HIGH: "))
    }

    @Test("Contacts read a name, a request and a number", arguments: PatientStatus.allCases)
    func contacts(status: PatientStatus) {
        let reason = ReportRules.alertReason(
            status: status, vitals: Vitals(spo2: 84),
            news2: News2.score(
                Vitals(spo2: 84), subject: News2Subject(ageInYears: 70, pregnant: false)))
        let notice = notice(status, reason: reason)
        let texts = [
            AlertMessages.email(notice, to: .contact), AlertMessages.sms(notice, to: .contact),
        ]
        for text in texts {
            let all = (text.subject + text.body).lowercased()
            #expect(text.body.contains("Wanjikũ Kamau"))
            #expect(text.body.contains("asks you to call"))
            #expect(text.body.contains("+254712345678"))
            for secret in PatientStatus.allCases.map(\.rawValue) + ["spo", "84", "death", "die"] {
                #expect(!all.contains(secret), "\(secret)")
            }
        }
    }

    @Test("No SMS tells of a death", arguments: AlertAudience.allCases)
    func noNewsBySMS(audience: AlertAudience) {
        let dead = AlertMessages.sms(notice(.deceased, reason: "Deceased"), to: audience)
        let critical = AlertMessages.sms(notice(), to: audience)
        #expect(dead == critical)
        #expect(dead.subject.isEmpty)
        #expect(!dead.body.contains("84"))
    }

    @Test("A name with line ends stays on its line", arguments: AlertAudience.allCases)
    func injection(audience: AlertAudience) {
        let name = "Eve\r\nBcc: all@example.org\0\u{202E}"
        let clean = AlertMessages.email(notice(name: "Eve"), to: audience)
        let mail = AlertMessages.email(notice(name: name), to: audience)
        #expect(SafeText.headerSafe(mail.subject))
        #expect(
            mail.body.split(separator: "\n", omittingEmptySubsequences: false).count
                == clean.body.split(separator: "\n", omittingEmptySubsequences: false).count)
        #expect(!mail.body.contains("\r"))
        #expect(SafeText.headerSafe(AlertMessages.handled(notice(name: name), by: name).subject))
    }

    @Test func whoHasItIsTold() {
        let mail = AlertMessages.handled(notice(), by: "Dr. Achieng")
        #expect(mail.body.contains("in the hands of Dr. Achieng"))
    }
}
