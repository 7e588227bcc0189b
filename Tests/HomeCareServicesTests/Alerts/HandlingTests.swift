import HomeCareDomain
import HomeCareServices
import Testing

struct HandlingTests {
    private func running() throws -> (TestClinic, Int64) {
        let clinic = try TestClinic()
        return (clinic, try #require(try clinic.file(.critical).alertID))
    }

    @Test func whoAcknowledgesHasItAndOthersAreToldWho() throws {
        let (clinic, id) = try running()
        let wambui = try clinic.session("wambui")
        let taken = try clinic.clinic.acknowledgeAlert(wambui, id)
        #expect(taken.state == .acknowledged && taken.ownerName == "Esther Wambui")
        #expect(taken.ownedUntil == clinic.clock.now.adding(minutes: 30))
        let error = #expect(throws: ServiceError.self) {
            try clinic.clinic.acknowledgeAlert(try clinic.session("drmwangi"), id)
        }
        #expect(error?.sentence == "Esther Wambui has L-0001 already.")
        #expect(verdict { _ = try clinic.clinic.acknowledgeAlert(wambui, id) } == "allowed")
    }

    @Test func ownershipThatRanOutCanBeTakenAndLooksOpenBefore() throws {
        let (clinic, id) = try running()
        _ = try clinic.clinic.acknowledgeAlert(try clinic.session("wambui"), id)
        clinic.clock.move(minutes: 29, seconds: 59)
        let physician = try clinic.session("drmwangi")
        #expect(verdict { _ = try clinic.clinic.acknowledgeAlert(physician, id) } == "owned")
        #expect(try clinic.clinic.openAlerts(physician).map(\.ownerName) == ["Esther Wambui"])
        clinic.clock.move(seconds: 1)
        for alert in try clinic.clinic.openAlerts(physician) + clinic.clinic.alerts(physician)
            + clinic.clinic.chart(physician, patient: 1).alerts
        {
            #expect(alert.state == .open && alert.ownerName == nil)
        }
        let taken = try clinic.clinic.acknowledgeAlert(physician, id)
        #expect(taken.ownerName == "Dr Samuel Mwangi")
        #expect(verdict { try resolveAsAmina(clinic, id) } == "allowed")
    }

    private func resolveAsAmina(_ clinic: TestClinic, _ id: Int64) throws {
        _ = try clinic.clinic.resolveAlert(try clinic.session("amina"), id, note: "Better.")
    }

    @Test(arguments: ["", "   ", "\n\t"])
    func resolvingNeedsANote(_ note: String) throws {
        let (clinic, id) = try running()
        let wambui = try clinic.session("wambui")
        #expect(verdict { _ = try clinic.clinic.resolveAlert(wambui, id, note: note) } == "missing")
        #expect(try clinic.texts("SELECT state FROM status_alerts") == ["open"])
    }

    @Test func resolvingEndsItForAll() throws {
        let (clinic, id) = try running()
        let wambui = try clinic.session("wambui")
        let done = try clinic.clinic.resolveAlert(wambui, id, note: "  In hospital. ")
        #expect(done.state == .resolved && done.resolution == "In hospital.")
        #expect(done.resolvedBy == "Esther Wambui" && done.resolvedAt == clinic.clock.now)
        #expect(try clinic.clinic.openAlerts(wambui).isEmpty)
        #expect(verdict { _ = try clinic.clinic.acknowledgeAlert(wambui, id) } == "resolved")
        #expect(verdict { try resolveAsAmina(clinic, id) } == "resolved")
        let history = try clinic.clinic.alert(wambui, id)
        #expect(history.events.map(\.kind) == [.opened, .resolved])
        #expect(history.messages.count == 10)
    }

    @Test func theLocalOperatorMustNameAPerson() throws {
        let (clinic, id) = try running()
        let unnamed = try clinic.localOperator()
        #expect(verdict { _ = try clinic.clinic.acknowledgeAlert(unnamed, id) } == "missing")
        #expect(verdict { _ = try clinic.clinic.resolveAlert(unnamed, id, note: "x") } == "missing")
        let named = try clinic.clinic.actor(named: "wambui")
        #expect(try clinic.clinic.acknowledgeAlert(named, id).ownerName == "Esther Wambui")
    }

    @Test func whatNeedsSomebodyMostStandsFirst() throws {
        let clinic = try TestClinic(extra: FixtureSQL.alerts)
        let wambui = try clinic.session("wambui")
        #expect(try clinic.clinic.openAlerts(wambui).map(\.id) == [2, 1])
        _ = try clinic.clinic.acknowledgeAlert(wambui, 2)
        #expect(try clinic.clinic.openAlerts(wambui).map(\.id) == [1, 2])
        clinic.clock.move(minutes: 30)
        #expect(try clinic.clinic.openAlerts(wambui).map(\.id) == [2, 1], "its owner's time is up")
    }
}
