import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

struct PermissionTests {
    @Test(
        arguments: UseCase.reading + UseCase.readingDecisions + UseCase.readingDesk
            + UseCase.finding)
    func readsAreAllowedByTheTableAlone(_ useCase: UseCase) throws {
        let clinic = try TestClinic(extra: FixtureSQL.alerts)
        for (role, name) in UseCase.people.enumerated() {
            let actor = try clinic.member(name)
            for own in [true, false] {
                let answer = verdict { try useCase.use(clinic.clinic, actor, own) }
                #expect(
                    answer == useCase.answer(role: role, own: own),
                    "\(name), \(own ? "own" : "foreign")")
            }
        }
    }

    @Test(arguments: UseCase.writing + UseCase.writingDecisions + UseCase.writingDesk)
    func writesAreAllowedByTheTableAloneAndRefusedOnesChangeNothing(_ useCase: UseCase) throws {
        for (role, name) in UseCase.people.enumerated() {
            for own in [true, false] {
                let clinic = try TestClinic(extra: FixtureSQL.alerts)
                let actor = try clinic.member(name)
                let before = try clinic.rowCounts()
                let answer = verdict { try useCase.use(clinic.clinic, actor, own) }
                #expect(
                    answer == useCase.answer(role: role, own: own),
                    "\(name), \(own ? "own" : "foreign")")
                #expect((try clinic.rowCounts() == before) == (answer != "allowed"))
            }
        }
    }

    @Test(
        arguments: UseCase.reading + UseCase.readingDecisions + UseCase.readingDesk
            + UseCase.finding + UseCase.writing + UseCase.writingDecisions + UseCase.writingDesk)
    func nothingIsDoneInASessionThatIsOver(_ useCase: UseCase) throws {
        let clinic = try TestClinic(extra: FixtureSQL.alerts)
        for end in SessionEnd.allCases {
            for name in UseCase.people.dropLast() {
                try clinic.run("UPDATE users SET active = 1")
                let actor = try clinic.session(name)
                try end.happen(clinic, actor)
                let before = try clinic.rowCounts()
                #expect(
                    verdict { try useCase.use(clinic.clinic, actor, true) } == "sessionEnded",
                    "\(name), \(end)")
                #expect(try clinic.rowCounts() == before)
            }
        }
    }

    @Test func whoIsDisabledActsNoMoreAtTheCommandLineEither() throws {
        let clinic = try TestClinic()
        let amina = try clinic.clinic.actor(named: "Amina")
        try clinic.run("UPDATE users SET active = 0 WHERE username = 'amina'")
        #expect(verdict { _ = try clinic.clinic.patients(amina) } == "sessionEnded")
        #expect(verdict { _ = try clinic.clinic.checkIn(amina, 101) } == "sessionEnded")
        #expect(verdict { _ = try clinic.clinic.actor(named: "amina") } == "notPermitted")
        #expect(verdict { _ = try clinic.clinic.actor(named: "nobody") } == "notFound")
    }

    @Test(arguments: [
        ("wanjiku", [1]), ("amina", [1]), ("drmwangi", [1]), ("drachieng", [2]), ("otieno", [2]),
        ("grace", [1, 2]), ("wambui", [1, 2]), ("local operator", [1, 2]),
    ])
    func aListHoldsNoMoreThanSomebodysOwn(_ name: String, _ patients: [Int64]) throws {
        let clinic = try TestClinic(extra: FixtureSQL.alerts)
        let actor = try clinic.member(name)
        let seen = try clinic.clinic.patients(actor).map(\.patient.id)
        #expect(seen.sorted() == patients)
        let booked = try clinic.clinic.appointments(actor, VisitFilter()).map(\.patientID)
        #expect(Set(booked) == Set(patients))
        guard actor.role != .patient else { return }
        #expect(try clinic.clinic.openAlerts(actor).map(\.patientID).sorted() == patients)
    }

    @Test func aPhysicianSeesTheAppointmentsOfAllTheirPatients() throws {
        let clinic = try TestClinic()
        try clinic.run("UPDATE patients SET physician_id = 1 WHERE id = 2")
        let physician = try clinic.session("drmwangi")
        let booked = try clinic.clinic.appointments(physician, VisitFilter()).map(\.patientID)
        #expect(Set(booked) == [1, 2])
    }

    @Test func theDeskLearnsNothingClinical() throws {
        let clinic = try TestClinic(extra: FixtureSQL.alerts)
        let desk = try clinic.session("grace")
        for line in try clinic.clinic.patients(desk, worstFirst: true) {
            #expect(line.condition == nil && line.lastReport == nil)
        }
        #expect(try clinic.clinic.patientCard(desk, 1).line.condition == nil)
        for alert in try clinic.clinic.openAlerts(desk) + clinic.clinic.alerts(desk) {
            #expect(alert.reason == nil && alert.resolution == nil)
        }
    }

    @Test func aPatientSeesNoAlertsInTheirOwnChart() throws {
        let clinic = try TestClinic(extra: FixtureSQL.alerts)
        let chart = try clinic.clinic.chart(try clinic.session("wanjiku"), patient: 1)
        #expect(chart.alerts.isEmpty && chart.reports.count == 1)
    }

    @Test func onlyAPatientHasAnOwnRecord() throws {
        let clinic = try TestClinic()
        #expect(try clinic.clinic.ownPatient(try clinic.session("wanjiku")) == 1)
        #expect(try clinic.clinic.ownPatient(try clinic.session("wambui")) == nil)
    }

    /// Otherwise somebody could count the clinic's patients by asking.
    @Test(arguments: ["wanjiku", "grace"])
    func whoMayNotOpenRecordsDoesNotLearnWhichExist(_ name: String) throws {
        let clinic = try TestClinic()
        let actor = try clinic.session(name)
        #expect(verdict { _ = try clinic.clinic.alert(actor, 999) } == "notPermitted")
        guard name == "grace" else { return }
        #expect(verdict { _ = try clinic.clinic.chart(actor, patient: 999) } == "notPermitted")
        #expect(verdict { _ = try clinic.clinic.report(actor, 999) } == "notPermitted")
    }
}

/// The ways in which a session ends under somebody's hands.
enum SessionEnd: CaseIterable {
    case expired, disabled, signedOut, passwordChanged

    func happen(_ clinic: TestClinic, _ actor: Actor) throws {
        switch self {
        case .expired:
            clinic.clock.move(minutes: TestClinic.settings.sessionMinutes)
        case .disabled:
            try clinic.run("UPDATE users SET active = 0 WHERE id = ?", [Value(actor.userID)])
        case .signedOut:
            try clinic.clinic.signOut(actor)
        case .passwordChanged:
            try clinic.run(
                "UPDATE sessions SET ended_at = 1 WHERE user_id = ?", [Value(actor.userID)])
        }
    }
}

extension TestClinic {
    /// Somebody of the matrix: signed in, or the local operator.
    func member(_ name: String) throws -> Actor {
        name == "local operator" ? try localOperator() : try session(name)
    }
}
