import HomeCareDomain
import HomeCareServices
import HomeCareStore
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("What the screens do")
struct BehaviourTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private static let enter = Input.key(.enter)

    private static func typed(_ text: String) -> [Input] {
        text.map { .key(.character($0)) }
    }

    @Test("The desk sees no status word and no reason, on any of its screens")
    func deskSeesNothingClinical() throws {
        var rehearsal = clinic.rehearsal(as: .grace, size: Size(columns: 200, rows: 50))
        var seen = rehearsal.frame.text
        for _ in PatientSeed.rows {
            rehearsal.press(.enter)
            #expect(rehearsal.runtime.topID == PatientCardScreen.id)
            seen += rehearsal.frame.text
            rehearsal.press(.escape, .down)
            seen += rehearsal.frame.text
        }
        #expect(seen.contains("CRITICAL Otieno Odhiambo"), "the panel names whom it is about")
        for status in PatientStatus.allCases {
            #expect(!seen.contains(status.title), "\(status)")
        }
        for word in ["SpO₂", "84 %", "Respiration", "mmHg", "pregnant", "NEWS2"] {
            #expect(!seen.contains(word), "\(word)")
        }
    }

    @Test("The desk cannot reach a chart by a screen of others")
    func deskIsRefusedAChart() throws {
        let grace = clinic.actor(.grace)
        let rehearsal = clinic.rehearsal(
            as: .grace,
            [
                AnyScreen(PatientsScreen.self, .init(viewer: grace)),
                AnyScreen(ChartScreen.self, .init(viewer: grace, patient: 102)),
            ])
        #expect(rehearsal.runtime.topID == PatientsScreen.id)
        #expect(rehearsal.frame.text.contains("You may not open this chart."))
    }

    @Test("Those who treat see the worst first")
    func worstFirst() throws {
        let rehearsal = clinic.rehearsal(as: .drMwangi)
        let state = try #require(rehearsal.runtime.state(of: PatientsScreen.self))
        let badness = state.lines.compactMap { $0.condition?.status }
        #expect(badness.first == .critical)
        #expect(badness.last == .deceased)
        #expect(state.lines.allSatisfy { $0.patient.physicianName == "Dr Samuel Mwangi" })
    }

    @Test("Enter typed ahead of the list opens the first patient of the list")
    func typedAheadEnter() throws {
        var rehearsal = clinic.rehearsal(as: .wambui)
        rehearsal.holdsJobs = true
        rehearsal.send(Self.typed("3") + [Self.enter])
        #expect(rehearsal.runtime.topID == PatientsScreen.id, "the list is still being opened")
        rehearsal.finishJobs()
        rehearsal.finishJobs()
        let chart = rehearsal.runtime.state(of: ChartScreen.self)
        #expect(chart?.chart?.line.patient.name == "Otieno Odhiambo")
    }

    @Test("A search and Enter in one burst open what was searched, not what stood there before")
    func searchBurst() throws {
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        rehearsal.holdsJobs = true
        rehearsal.send(Self.typed("/wanjik") + [Self.enter])
        for _ in 0..<4 { rehearsal.finishJobs() }
        let chart = rehearsal.runtime.state(of: ChartScreen.self)
        #expect(chart?.chart?.line.patient.name == "Wanjikũ Kamau")
    }

    @Test(
        "A search finds by name, number and phone",
        arguments: [("odhi", [102]), ("P-0104", [104]), ("0000105", [105]), ("zzz", [])])
    func search(_ text: String, _ found: [Int64]) throws {
        var rehearsal = clinic.rehearsal(as: .grace)
        rehearsal.type("/" + text)
        #expect(rehearsal.runtime.state(of: PatientsScreen.self)?.list.ids == found)
        rehearsal.press(.escape)
        #expect(
            rehearsal.runtime.state(of: PatientsScreen.self)?.list.ids.count
                == PatientSeed.rows.count)
    }

    @Test("Letters of a search are text, never commands")
    func searchTakesLetters() throws {
        var rehearsal = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(PatientsScreen.self, .init(viewer: clinic.actor(.wambui)))])
        rehearsal.type("/q1?")
        #expect(rehearsal.runtime.topID == PatientsScreen.id)
        #expect(rehearsal.runtime.state(of: PatientsScreen.self)?.text == "q1?")
    }

    @Test("An alert is not resolved without a note")
    func resolveNeedsANote() throws {
        var rehearsal = clinic.rehearsal(as: .wambui)
        rehearsal.press(.character("r"))
        rehearsal.type("   ")
        rehearsal.press(.function(2))
        #expect(rehearsal.frame.text.contains("Please say in a few words what was done."))
        #expect(try clinic.clinic.alert(clinic.actor(.wambui), 9).alert.state == .open)
        rehearsal.type("Ambulance took him at 14:05")
        #expect(rehearsal.journal["resolve/9"] != nil, "what is typed is kept")
        rehearsal.press(.function(2))
        #expect(rehearsal.journal["resolve/9"] == nil)
        let alert = try clinic.clinic.alert(clinic.actor(.wambui), 9).alert
        #expect(alert.state == .resolved)
        #expect(alert.resolution == "Ambulance took him at 14:05")
        #expect(rehearsal.runtime.state(of: AlertsScreen.self)?.list.ids == [8])
        #expect(!rehearsal.frame.text.contains("CRITICAL"), "the panel knows at once")
    }

    @Test("Acknowledging tells whose it is, on the list and on the panel")
    func acknowledge() throws {
        var rehearsal = clinic.rehearsal(as: .wambui)
        rehearsal.press(.character("k"))
        #expect(rehearsal.frame.text.contains("Otieno Odhiambo's alert is yours."))
        let alert = rehearsal.runtime.chromeState(of: Shell.self)?.alerts?.first { $0.id == 9 }
        #expect(alert?.ownerName == "Esther Wambui Kinuthia")
        #expect(
            rehearsal.runtime.state(of: AlertsScreen.self)?.alerts.first { $0.id == 9 }?.state
                == .acknowledged)
    }

    @Test("Somebody else's alert is not taken away; who has it is told")
    func ownedAlert() throws {
        var rehearsal = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(AlertScreen.self, .init(viewer: clinic.actor(.wambui), alert: 8))])
        rehearsal.press(.character("k"))
        #expect(rehearsal.frame.text.contains("Dr Samuel Mwangi has L-0008 already."))
    }

    @Test("A resolved alert says why it cannot be taken or resolved again", arguments: ["k", "r"])
    func resolvedAlert(_ key: String) throws {
        var rehearsal = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(AlertScreen.self, .init(viewer: clinic.actor(.wambui), alert: 6))])
        rehearsal.type(key)
        #expect(rehearsal.frame.text.contains("L-0006 is already resolved."))
    }

    @Test("An alert leads to its chart and to its report")
    func alertLeadsOn() throws {
        var rehearsal = clinic.rehearsal(as: .wambui)
        rehearsal.press(.enter, .enter)
        #expect(
            rehearsal.runtime.screenIDs == [AlertsScreen.id, AlertScreen.id, ChartScreen.id])
        rehearsal.press(.escape, .character("o"))
        #expect(rehearsal.runtime.state(of: ReportScreen.self)?.filed?.id == 23)
    }

    @Test("Resolved alerts come and go with one key")
    func toggleResolved() throws {
        var rehearsal = clinic.rehearsal(as: .wambui)
        #expect(rehearsal.runtime.state(of: AlertsScreen.self)?.list.ids == [9, 8])
        rehearsal.press(.character("a"))
        #expect(rehearsal.runtime.state(of: AlertsScreen.self)?.list.ids == [9, 8, 7, 6])
        rehearsal.press(.character("a"))
        #expect(rehearsal.runtime.state(of: AlertsScreen.self)?.list.ids == [9, 8])
    }

    @Test("Where the session has ended, sign-in is next and says why")
    func sessionEnded() throws {
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        try clinic.endSession(of: .drMwangi)
        rehearsal.press(.enter)
        #expect(rehearsal.runtime.screenIDs == [SignInScreen.id])
        #expect(rehearsal.frame.text.contains("Your session has ended."))
        #expect(!rehearsal.frame.text.contains("Otieno"))
    }

    @Test("The filter of messages shows what needs a person, then each state, then all")
    func filter() throws {
        var rehearsal = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(NotificationsScreen.self, .init(viewer: clinic.actor(.wambui)))])
        var seen: [NotificationsScreen.Filter] = []
        for _ in 0..<10 {
            rehearsal.press(.character("f"))
            let state = try #require(rehearsal.runtime.state(of: NotificationsScreen.self))
            seen.append(state.filter)
            #expect(!state.lines.isEmpty)
            for line in state.lines {
                switch state.filter {
                case .all: break
                case .needing: #expect(line.state.needsAPerson)
                case .state(let wanted): #expect(line.state == wanted)
                }
            }
        }
        #expect(
            seen == [.needing] + NotificationState.byConcern.map(NotificationsScreen.Filter.state)
                + [.all])
        rehearsal.press(.character("f"), .character("a"))
        #expect(rehearsal.runtime.state(of: NotificationsScreen.self)?.filter == .all)
    }

    @Test("Where no worker runs, the outbox says that messages wait")
    func noWorker() throws {
        try clinic.clinic.store.write { db in
            try db.run("DELETE FROM workers", [])
        }
        let rehearsal = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(NotificationsScreen.self, .init(viewer: clinic.actor(.wambui)))])
        #expect(rehearsal.frame.text.contains("No worker is running: messages wait."))
    }

    @Test("A patient reads words, not scores")
    func patientReads() throws {
        var rehearsal = clinic.rehearsal(as: .wanjiku, size: Size(columns: 200, rows: 50))
        #expect(rehearsal.frame.text.contains("Your condition is stable."))
        rehearsal.press(.enter)
        #expect(rehearsal.runtime.topID == ReportScreen.id)
        #expect(rehearsal.frame.text.contains("131/84 mmHg"))
        #expect(!rehearsal.frame.text.contains("NEWS2"))
    }

    @Test("Another session's change is on the screen without a key")
    func changed() throws {
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        _ = try clinic.clinic.resolveAlert(clinic.actor(.wambui), 9, note: "done")
        #expect(rehearsal.frame.text.contains("CRITICAL"))
        rehearsal.tell(.changed)
        #expect(!rehearsal.frame.text.contains("CRITICAL"))
    }

    @Test("A report that does not fit is read to its end")
    func scrolls() throws {
        var rehearsal = clinic.rehearsal(
            as: .drMwangi,
            [AnyScreen(ReportScreen.self, .init(viewer: clinic.actor(.drMwangi), report: 23))],
            size: Size(columns: 40, rows: 12))
        #expect(rehearsal.frame.text.contains("more"))
        #expect(!rehearsal.frame.text.contains("changed."))
        rehearsal.press(.end)
        #expect(rehearsal.frame.text.contains("changed."))
        rehearsal.press(.home)
        for _ in 0..<60 { rehearsal.press(.down) }
        rehearsal.press(.up)
        #expect(!rehearsal.frame.text.contains("changed."), "one line up from the end")
    }
}
