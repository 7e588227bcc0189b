import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("What a window has room for")
struct RoomTests {
    private func text(_ name: String, _ size: Size) throws -> String {
        let scene = try #require(Scene.all.first { $0.name == name })
        return scene.rehearsal(in: try TestClinic(), size).frame.text
    }

    @Test("A patient reads the day and the hour of each visit", arguments: [40, 80, 200])
    func nextVisits(_ columns: Int) throws {
        let text = try text("my-care", Size(columns: columns, rows: columns == 40 ? 12 : 24))
        let lines = text.split(separator: "\n").filter {
            $0.contains("Next visit") || $0.contains("  then  ")
        }
        #expect(!lines.isEmpty)
        for line in lines {
            let clocks = line.split(separator: " ").filter { word in
                let parts = word.split(separator: ":")
                return parts.count == 2 && parts.allSatisfy { $0.count == 2 && Int($0) != nil }
            }
            #expect(clocks.count == 1, "\(line)")
        }
    }

    @Test(
        "However small the window, a form shows the key that all the typing leads to",
        arguments: ["register", "merge", "addendum", "order", "move", "booking-visit", "rating"])
    func firstKey(_ name: String) throws {
        let text = try text(name, Size(columns: 40, rows: 12))
        #expect(text.split(separator: "\n").last?.contains("F2 ") == true, "\(text)")
    }

    @Test("A big window shows where a visit is, whole")
    func place() throws {
        let clinic = try TestClinic()
        let amina = clinic.actor(.amina)
        let places = try clinic.clinic.visits(
            of: amina, on: ClinicZone.nairobi.date(of: TestClinic.now)
        ).filter {
            $0.mode == .inPerson
        }
        try #require(!places.isEmpty)
        let scene = try #require(Scene.all.first { $0.name == "today" })
        let text = scene.rehearsal(in: clinic, Size(columns: 200, rows: 50)).frame.text
        for visit in places {
            #expect(
                text.split(separator: "\n").contains {
                    $0.contains(visit.patientName) && $0.contains(visit.address)
                }, "\(text)")
        }
    }
}
