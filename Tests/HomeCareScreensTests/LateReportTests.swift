import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("A report late, twice or interrupted")
struct LateReportTests: ReportFormTesting {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    @Test(
        "Nobody checked in: the form asks when the visit was",
        arguments: [
            ("1300-1345", 45), ("w", nil),
        ] as [(String, Int?)])
    func times(_ answer: String, _ minutes: Int?) throws {
        var form = opened()
        form.press(.function(3))
        type(Self.whole, &form)
        form.press(.enter)
        type(Self.rest, &form)
        form.press(.function(2))
        #expect(form.frame.text.contains("When were you there?"))
        #expect(try filed() == nil)
        if minutes == nil {
            form.type(answer)
        } else {
            form.press(.character("t"))
            form.type(answer)
            form.press(.enter)
        }
        #expect(form.frame.text.contains("is filed"))
        let visit = try clinic.clinic.appointment(clinic.actor(.amina), 1050)
        #expect(visit.state == .completed)
        #expect(
            visit.checkedInAt.flatMap { visit.checkedOutAt?.minutes(since: $0) } == minutes)
    }

    @Test("A visit of another day says which, and can be told as booked")
    func yesterday() throws {
        try clinic.clinic.store.write {
            _ = try $0.run(
                "UPDATE appointments SET starts_at = ?, ends_at = ? WHERE id = 1050",
                [
                    .integer(TestClinicSeed.ago(days: 1)),
                    .integer(TestClinicSeed.ago(days: 1, minutes: -60)),
                ])
        }
        var form = opened()
        #expect(form.frame.text.contains("visit of Mon 23 Nov"))
        form.press(.function(3))
        type(Self.whole, &form)
        form.press(.enter)
        type(Self.rest, &form)
        form.press(.function(2), .character("b"))
        let visit = try clinic.clinic.appointment(clinic.actor(.amina), 1050)
        #expect(visit.checkedInAt == visit.startsAt && visit.checkedOutAt == visit.endsAt)
    }

    @Test("The second of two reports of one visit is told, and its words stay to be read")
    func twoAtOnce() throws {
        var second = opened()
        type("128/82", &second)
        second.press(.function(4), .character("a"), .character("r"))
        type("\t\t\ts\tMine.", &second)
        let first = ReportInput(
            appointment: 1050, vitals: News2Vitals.well, status: .stable, notes: "Theirs.")
        _ = try clinic.clinic.fileReport(clinic.actor(.amina), first, operation: "first")
        second.press(.function(2))
        let text = second.frame.text
        #expect(text.contains("A-1050 already has its report"))
        #expect(text.contains("Systolic: 128") && text.contains("Notes: Mine."))
        #expect(text.contains("Pulse: refused"))
        second.press(.character("d"), .character("y"))
        #expect(second.runtime.topID == TodayScreen.id)
        #expect(try filed()?.notes == "Theirs.")
    }

    @Test("A draft of an older form comes back whole: what has no field any more is in the notes")
    func olderDraft() throws {
        let draft = """
            {"appointment":1050,"operation":"x","focus":"pulse","texts":{"pulse":"76",
            "mood":"cheerful","oxygen":"mask","notes":"Ate."},
            "notObtained":{"spo2":{"code":"equipment","text":""}}}
            """
        let workplace = Workplace(clinic: clinic.clinic, origin: "test") { _ in
            [(key: "report/1050", body: Data(draft.utf8))]
        }
        let amina = clinic.actor(.amina)
        var shell = Shell.State(clinicName: "x", zone: .nairobi)
        shell.viewer = amina
        var form = Rehearsal(
            Runtime(
                chrome: Shell.self, state: shell,
                screens: [
                    AnyScreen(CareReportScreen.self, .init(viewer: amina, appointment: 1050))
                ], size: Size(columns: 80, rows: 24), now: TestClinic.now.milliseconds),
            context: workplace)
        #expect(form.frame.text.contains("Begun in an older form"))
        form.press(.escape)
        let state = try state(form)
        #expect(state.form.focus == "pulse" && state.form.text("pulse") == "76")
        #expect(state.form.text("notes") == "Ate.\nmood: cheerful\noxygen: mask")
        #expect(state.notObtained[.spo2]?.code == .equipment)
    }

    @Test("What was typed twice and the line come back after a kill, at the same field")
    func restored() throws {
        var form = opened()
        form.press(.down, .down)
        type("160\t", &form)
        form.press(.function(5))
        type("160", &form)
        form.press(.enter, .function(3))
        type("r18 t", &form)
        let kept = try #require(form.journal["report/1050"])
        let draft = try #require(ReportDraft(kept))
        #expect(draft.retyped == [.pulse: 160])
        #expect(draft.line == "r18 t" && draft.focus == "respiration")
        #expect(ReportDraft(TerminalKit.Draft(key: "other/1", body: kept.body)) == nil)
    }

    @Test("Letters that fit no choice stay in the draft, and no report is filed over them")
    func refusedLetters() throws {
        var form = opened()
        form.press(.pageDown, .pageDown, .backTab)
        let field = try state(form).form.focus
        while case .number? = try state(form).form.current?.entry { form.press(.backTab) }
        form.press(.pageDown)
        while try state(form).form.focus != "status" { form.press(.tab) }
        type("zz", &form)
        let kept = try #require(form.journal["report/1050"])
        let draft = try #require(ReportDraft(kept))
        #expect(draft.refused == ["status": "zz"], "\(field)")
        var again = try state(form).form
        again.refuse(["status": ""])
        #expect(again.refused.isEmpty)
        #expect(draft.fill(&again).isEmpty)
        #expect(again.refused == ["status": "zz"])
        form.press(.function(2))
        #expect(form.frame.text.contains("Nothing begins with “zz”"), "\(form.frame.text)")
    }

    @Test("A journal without room is said, the form works on, and is saved when there is room")
    func noRoom() throws {
        var form = opened()
        form.canJournal = false
        type("1", &form)
        #expect(form.frame.text.contains("draft NOT saved"))
        type("2", &form)
        #expect(try state(form).form.text("systolic") == "12")
        #expect(form.frame.text.contains("draft NOT saved"))
        form.canJournal = true
        type("8", &form)
        #expect(form.frame.text.contains("draft saved"))
        let kept = try #require(form.journal["report/1050"])
        #expect(ReportDraft(kept)?.texts.map(\.text) == ["128"])
    }

    @Test("A journal that has room again is written without another key")
    func roomAgain() throws {
        var form = opened()
        form.canJournal = false
        type("1", &form)
        form.canJournal = true
        form.tell(.clock(TestClinic.now.adding(minutes: 1).milliseconds))
        #expect(form.frame.text.contains("draft saved"))
        #expect(form.journal["report/1050"] != nil)
    }
}
