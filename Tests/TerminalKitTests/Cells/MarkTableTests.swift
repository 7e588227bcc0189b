import Testing

@testable import TerminalKit

@Suite("The table of marks")
struct MarkTableTests {
    @Test("gives the same number for the same marks, and drops marks when full")
    func bounded() {
        let table = MarkTable(capacity: 2)
        let acute = table.number(of: ["\u{301}"])
        let grave = table.number(of: ["\u{300}"])
        #expect(acute != grave)
        #expect(table.number(of: ["\u{301}"]) == acute)
        #expect(table.number(of: ["\u{302}"]) == 0)
        #expect(table.marks(acute) == ["\u{301}"])
        #expect(table.marks(0).isEmpty)
        #expect(table.marks(99).isEmpty)
    }
}
