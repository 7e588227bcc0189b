import Foundation
import TerminalKit
import Testing

struct ListTableTests {
    private struct Person {
        let id: Int
        let name: String
        let county: String
    }
    private let people = (1...40).map {
        Person(id: $0, name: "Person \($0)", county: "County \($0)")
    }
    private let columns = [
        ListColumn<Person>("Name", width: 12, flex: 1) { Span($0.name) },
        ListColumn<Person>("County", width: 10, priority: 2) { Span($0.county, .dim) },
        ListColumn<Person>("Id", width: 4, align: .trailing, priority: 1) { Span("\($0.id)") },
    ]

    private func table(visible: Int = 10) -> ListTable<Int> {
        var table = ListTable<Int>(visible: visible)
        table.show(people.map(\.id))
        return table
    }

    private func moved(_ keys: String, in table: ListTable<Int>? = nil) -> ListTable<Int> {
        var table = table ?? self.table()
        for input in inputs(keys) {
            let taken = table.handle(input)
            #expect(taken)
        }
        return table
    }

    @Test(
        "Keys move the selection and scroll no more than needed",
        arguments: [
            ("DOWN", 2, 0), ("UP", 1, 0), ("END", 40, 30), ("END DOWN", 40, 30),
            ("END HOME", 1, 0), ("PGDN", 10, 0), ("PGDN PGDN", 19, 9), ("PGDN PGDN PGUP", 10, 9),
            ("PGDN DOWN", 11, 1), ("PGDN DOWN UP", 10, 1), ("END UP", 39, 30),
        ])
    func moving(_ keys: String, _ id: Int, _ top: Int) {
        let table = moved(keys)
        #expect(table.selected == id)
        #expect(table.top == top)
    }

    @Test(
        "Letters and other keys are left alone",
        arguments: ["j", "k", "LEFT", "ENTER", "TAB", "ESC"])
    func leftAlone(_ key: String) {
        var table = table()
        for input in inputs(key) {
            let taken = table.handle(input)
            #expect(!taken)
        }
        #expect(table.selected == 1)
    }

    @Test func theSelectionStaysOnItsRowWhenOthersComeAndGo() {
        var table = moved("PGDN PGDN UP UP UP UP")
        #expect(table.selected == 15)
        let line = table.index - table.top
        table.show([100, 101, 102] + people.map(\.id))
        #expect(table.selected == 15)
        #expect(table.index - table.top == line)
        table.show(people.map(\.id).filter { $0 > 5 })
        #expect(table.selected == 15)
    }

    @Test func whenItsRowIsGoneTheSelectionStaysWhereItWas() {
        var table = moved("DOWN DOWN")
        table.show([1, 2, 4, 5])
        #expect(table.selected == 4)
        table.show([1])
        #expect(table.selected == 1)
        table.show([])
        #expect(table.selected == nil)
        #expect(table.note == "")
        table.show([7, 8])
        #expect(table.selected == 7)
    }

    @Test func aRowCanBeSelectedBeforeItIsThere() {
        var table = ListTable<Int>(selected: 30)
        table.show(people.map(\.id))
        #expect(table.selected == 30)
        table.select(3)
        #expect(table.note == "40 in all")
    }

    @Test func anEmptyListTakesKeysAndSaysSo() {
        var table = ListTable<Int>()
        for input in inputs("UP DOWN PGUP PGDN HOME END") { _ = table.handle(input) }
        #expect(table.isEmpty)
        let lines = drawn(40, 5) {
            table.draw([Person](), columns: columns, empty: "Nobody is here.", on: &$0)
        }
        #expect(lines[0].contains("County"))
        #expect(lines[2] == "  Nobody is here.")
    }

    @Test(
        "Columns give way by priority",
        arguments: [
            (36, ["  Name             County       Id", "> Person 1         County 1      1"]),
            (25, ["  Name               Id", "> Person 1            1"]),
            (16, ["  Name", "> Person 1"]), (8, ["  Name", "> Perso…"]),
        ])
    func narrow(_ width: Int, _ expected: [String]) {
        let lines = drawn(width, 3) {
            table().draw(people, columns: columns, empty: "", on: &$0)
        }
        func words(_ line: String) -> [Substring] { line.split(separator: " ") }
        #expect(lines.prefix(2).map(words) == expected.map(words))
    }

    @Test func onlyTheMarkerAndTheFirstColumnShowTheSelection() {
        let frame = picture(60, 5) { table().draw(people, columns: columns, empty: "", on: &$0) }
        let row = (0..<60).map { frame[$0, 1].tone }
        #expect(Set(row.prefix(10)) == [.selection])
        #expect(!row.dropFirst(30).contains(.selection))
    }

    @Test func movingTheSelectionChangesItsMarkersAndNamesOnly() {
        let before = picture(80, 12) { table().draw(people, columns: columns, empty: "", on: &$0) }
        let after = picture(80, 12) {
            moved("DOWN").draw(people, columns: columns, empty: "", on: &$0)
        }
        #expect(changes(before, after) <= 2 * ("> Person 1".count))
    }

    @Test func scrollingByARowMovesTheRowsAsTheyAre() {
        let before = drawn(80, 11) {
            moved("PGDN").draw(people, columns: columns, empty: "", on: &$0)
        }
        let after = drawn(80, 11) {
            moved("PGDN DOWN").draw(people, columns: columns, empty: "", on: &$0)
        }
        #expect(Array(before[2..<10]) == Array(after[1..<9]))
        #expect(after[10].hasPrefix("> Person 11"))
    }

    @Test func aCanvasOfAnotherHeightStillShowsTheSelection() {
        for rows in 2...30 {
            let lines = drawn(40, rows) {
                moved("PGDN PGDN PGDN").draw(people, columns: columns, empty: "", on: &$0)
            }
            #expect(lines.contains { $0.hasPrefix("> Person 28") })
        }
    }

    @Test func itIsPartOfADraft() throws {
        let table = moved("PGDN DOWN")
        let data = try JSONEncoder().encode(table)
        #expect(try JSONDecoder().decode(ListTable<Int>.self, from: data) == table)
    }
}
