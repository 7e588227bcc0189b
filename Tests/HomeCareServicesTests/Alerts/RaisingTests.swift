import HomeCareDomain
import HomeCareServices
import Testing

struct RaisingTests {
    /// Every status: its alert's severity, and who is told on which channel.
    private static let raised: [(PatientStatus, String?, [String])] = [
        (.stable, nil, []), (.improving, nil, []), (.recovered, nil, []),
        (.deteriorating, "high", staff), (.critical, "critical", staff + contacts),
        (.deceased, "critical", staff + contacts),
    ]

    private static let staff = [
        "email mwangi@clinic.example", "sms +254700000003", "email amina@clinic.example",
        "sms +254700000005", "email wambui@clinic.example", "sms +254700000001",
        "email njeri@clinic.example",
    ]
    private static let contacts = [
        "email kamau@family.example", "sms +254711000001", "sms +254711000002",
    ]

    @Test(arguments: raised)
    func eachStatusTellsThoseItConcerns(
        _ status: PatientStatus, _ severity: String?, _ told: [String]
    ) throws {
        let clinic = try TestClinic()
        let filed = try clinic.file(status)
        #expect(
            try clinic.texts("SELECT severity FROM status_alerts")
                == [severity].compactMap { $0 })
        let messages = try clinic.texts(
            "SELECT channel || ' ' || address FROM notifications WHERE alert_id IS NOT NULL")
        #expect(messages.sorted() == told.sorted())
        #expect(filed.messages == told.count)
        #expect((filed.alertID == nil) == (severity == nil))
        #expect(
            try clinic.number("SELECT count(*) FROM notifications WHERE critical = 1")
                == (severity == "critical" ? Int64(told.count) : 0))
    }

    @Test func whoIsPhysicianAndCaregiverOrDisabledOrUnreachableIsToldOnceOrNot() throws {
        let clinic = try TestClinic()
        // The caregiver is an admin too, the physician is disabled, Njeri has no address.
        try clinic.run("UPDATE users SET role = 'admin' WHERE id = 5")
        try clinic.run("UPDATE users SET active = 0 WHERE id = 3")
        try clinic.run("UPDATE users SET email = NULL, phone = '' WHERE id = 10")
        _ = try clinic.clinic.fileReport(
            try clinic.localOperator(), .plain(.deteriorating), operation: "one")
        #expect(
            try clinic.texts("SELECT address FROM notifications ORDER BY address") == [
                "+254700000001", "+254700000005", "amina@clinic.example", "wambui@clinic.example",
            ])
    }

    @Test(arguments: [PatientStatus.critical, .deceased])
    func contactsLearnNothingButToCall(_ status: PatientStatus) throws {
        let clinic = try TestClinic()
        try clinic.file(status)
        let texts = try clinic.texts(
            """
            SELECT subject || ' ' || body FROM notifications
            WHERE recipient_contact_id IS NOT NULL
            """)
        #expect(texts.count == 3)
        for text in texts {
            #expect(text.contains("Wanjikũ Kamau") && text.contains("+254 700 999 999"))
            for word in Self.forbidden {
                #expect(!text.lowercased().contains(word), "\(word) in \(text)")
            }
        }
    }

    private static let forbidden = [
        "critical", "decea", "died", "death", "dead", "spo", "pulse", "oxygen", "temperature",
        "88", "125", "news2", "status", "alert", "report", "severe",
    ]

    @Test func noSMSTellsOfADeath() throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        let texts = try clinic.texts("SELECT body FROM notifications WHERE channel = 'sms'")
        #expect(texts.count == 5)
        for text in texts {
            #expect(!text.lowercased().contains("decea") && !text.lowercased().contains("died"))
        }
    }

    @Test func everyMessageHasANumberOfItsOwnInTheClinicsDomain() throws {
        let clinic = try TestClinic()
        try clinic.file(.critical)
        let ids = try clinic.texts("SELECT message_id FROM notifications")
        #expect(Set(ids).count == 10)
        #expect(ids.allSatisfy { $0.hasPrefix("<") && $0.hasSuffix("@clinic.example>") })
    }

    @Test func theReasonNamesTheWorstVital() throws {
        let clinic = try TestClinic()
        try clinic.file(.critical)
        let alerts = try clinic.clinic.openAlerts(try clinic.session("wambui"))
        #expect(alerts.map(\.reason) == ["Critical · SpO₂ 88 %"])
    }
}

struct EpisodeTests {
    /// A second report while an alert runs that somebody has: does it start again?
    @Test(
        arguments: [
            (.deteriorating, .stable, "joined"), (.deteriorating, .improving, "joined"),
            (.deteriorating, .recovered, "joined"), (.deteriorating, .deteriorating, "joined"),
            (.deteriorating, .critical, "worsened"), (.deteriorating, .deceased, "worsened"),
            (.critical, .stable, "joined"), (.critical, .deteriorating, "joined"),
            (.critical, .critical, "joined"), (.critical, .deceased, "worsened"),
        ] as [(PatientStatus, PatientStatus, String)])
    func aSecondReportJoinsOrWorsensTheOneAlert(
        _ first: PatientStatus, _ second: PatientStatus, _ kind: String
    ) throws {
        let clinic = try TestClinic()
        let opened = try clinic.file(first, appointment: 109)
        let alert = try #require(opened.alertID)
        let admin = try clinic.session("wambui")
        _ = try clinic.clinic.acknowledgeAlert(admin, alert)
        let next = try clinic.file(second)
        let worse = kind == "worsened"

        let history = try clinic.clinic.alert(admin, alert)
        #expect(next.alertID == alert)
        #expect((next.messages > 0) == worse)
        #expect(history.events.map(\.kind.rawValue) == ["opened", "acknowledged", kind])
        #expect(history.alert.state == (worse ? .open : .acknowledged))
        #expect(history.alert.ownerName == (worse ? nil : "Esther Wambui"))
        #expect(history.alert.severity == (worse ? .critical : first.severity))
        #expect(history.alert.reportID == (worse ? next.id : opened.id))
        #expect(try clinic.number("SELECT count(*) FROM status_alerts") == 1)
    }

    @Test func aBadReportAfterTheEpisodeOpensANewOne() throws {
        let clinic = try TestClinic()
        let first = try #require(try clinic.file(.critical, appointment: 109).alertID)
        _ = try clinic.clinic.resolveAlert(try clinic.session("drmwangi"), first, note: "Stable.")
        let second = try #require(try clinic.file(.critical).alertID)
        #expect(second != first)
        #expect(try clinic.file(.stable, appointment: 111).alertID == second)
    }

    @Test func theDatabaseItselfRefusesASecondRunningAlert() throws {
        let clinic = try TestClinic()
        try clinic.file(.critical)
        #expect(throws: (any Error).self) {
            try clinic.run(
                """
                INSERT INTO status_alerts (patient_id, report_id, severity, status, reason, state,
                    opened_at) SELECT patient_id, report_id, severity, status, reason, 'open', 0
                FROM status_alerts
                """)
        }
    }
}
