import Foundation
import HomeCareDomain
import HomeCareSecurity
import HomeCareServices
import HomeCareStore
import Synchronization
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("The mouse")
struct PointingTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    /// Presses on the first place where a text stands.
    private func press(_ text: String, _ rehearsal: inout Rehearsal<Workplace>) {
        let lines = rehearsal.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let row = lines.firstIndex(where: { $0.contains(text) }),
            let place = lines[row].range(of: text)
        else {
            Issue.record("“\(text)” is not on the screen")
            return
        }
        let column = lines[row].distance(from: lines[row].startIndex, to: place.lowerBound)
        rehearsal.send([.mouse(Mouse(.press, column: column, row: row))])
    }

    private func session(_ member: TestClinic.Member) -> Rehearsal<Workplace> {
        var rehearsal = clinic.rehearsal(as: member)
        rehearsal.press(.control("p"))
        rehearsal.type("mouse")
        rehearsal.press(.enter)
        return rehearsal
    }

    @Test("is off at first, turned on by name, and stays on for that person")
    func toggle() throws {
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        #expect(!rehearsal.runtime.usesMouse)
        let before = rehearsal.frame.text
        press("Wanjik", &rehearsal)
        #expect(rehearsal.frame.text == before)
        rehearsal = session(.drMwangi)
        #expect(rehearsal.runtime.usesMouse)
        #expect(try clinic.clinic.preferences(clinic.actor(.drMwangi)).mouse)
    }

    @Test("selects rows, opens tabs, does what the footer offers, scrolls with the wheel")
    func presses() {
        var rehearsal = session(.wambui)
        press("Patients", &rehearsal)
        #expect(rehearsal.runtime.topID == PatientsScreen.id)
        press("Kamau wa Mwangi", &rehearsal)
        #expect(rehearsal.runtime.state(of: PatientsScreen.self)?.list.selected == 104)
        let before = rehearsal.runtime.state(of: PatientsScreen.self)?.list.index ?? 0
        rehearsal.send([.mouse(Mouse(.wheelUp, column: 10, row: 8))])
        #expect(
            rehearsal.runtime.state(of: PatientsScreen.self)?.list.index == max(0, before - 3))
        press("Open", &rehearsal)
        #expect(rehearsal.runtime.topID == ChartScreen.id)
        press("More", &rehearsal)
        #expect(rehearsal.frame.text.contains("All actions"))
        press("Close", &rehearsal)
        #expect(!rehearsal.frame.text.contains("All actions"))
    }

    @Test("goes to the field that it points at, and validates the one it leaves")
    func fields() {
        var rehearsal = session(.amina)
        rehearsal.press(.character("r"))
        rehearsal.type("400")
        #expect(!rehearsal.frame.text.contains("!Blood"))
        // The last row of the empty notes.
        rehearsal.send([.mouse(Mouse(.press, column: 40, row: 19))])
        rehearsal.type("All well.")
        #expect(rehearsal.frame.text.contains("All well."))
        #expect(rehearsal.frame.text.contains("!Blood"), "\(rehearsal.frame.text)")
    }

    @Test("answers a question by its answer")
    func dialog() {
        var rehearsal = session(.amina)
        rehearsal.press(.character("r"), .function(4))
        press("refused", &rehearsal)
        #expect(rehearsal.frame.text.contains("✗ refused"))
        rehearsal.press(.function(4))
        press("Esc Cancel", &rehearsal)
        #expect(!rehearsal.frame.text.contains("Esc Cancel"))
    }

    @Test("points at nothing while an answer is awaited")
    func waiting() {
        var rehearsal = session(.wambui)
        rehearsal.holdsJobs = true
        rehearsal.press(.character("3"))
        press("Alerts", &rehearsal)
        rehearsal.holdsJobs = false
        for _ in 0..<3 { rehearsal.finishJobs() }
        #expect(rehearsal.runtime.topID == PatientsScreen.id)
    }

    @Test("anywhere, at any size, breaks nothing", arguments: Scene.all)
    func anywhere(_ scene: Scene) {
        var rehearsal = scene.rehearsal(in: clinic, Size(columns: 80, rows: 24))
        rehearsal.press(.control("p"))
        rehearsal.type("mouse")
        rehearsal.press(.enter)
        for row in stride(from: 0, to: 26, by: 3) {
            for column in stride(from: 0, to: 84, by: 7) where !rehearsal.hasQuit {
                rehearsal.send([
                    .mouse(Mouse(.press, column: column, row: row)),
                    .mouse(Mouse(.wheelDown, column: column, row: row)),
                    .mouse(Mouse(.press, column: 9998, row: 9998)),
                ])
            }
        }
        #expect(!rehearsal.frame.text.isEmpty)
    }
}
