import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("A form about one record")
struct EntryScreenTests {
    /// A form, a record for it, who fills it in, and who has no business with it.
    struct Entry: CustomTestStringConvertible, Sendable {
        let kind: any EntryScreen.Type
        let record: Int64
        let writer: TestClinic.Member
        let other: TestClinic.Member

        var testDescription: String { kind.id }
    }

    private static let entries = [
        Entry(kind: AddendumScreen.self, record: 9, writer: .drMwangi, other: .grace),
        Entry(kind: OrderScreen.self, record: 101, writer: .drMwangi, other: .amina),
        Entry(kind: RatingScreen.self, record: 1009, writer: .wanjiku, other: .amina),
        Entry(kind: ReverseDeathScreen.self, record: 108, writer: .wambui, other: .drMwangi),
        Entry(kind: TimeOffScreen.self, record: 1, writer: .amina, other: .grace),
        Entry(kind: ExtraTimeScreen.self, record: 1, writer: .wambui, other: .drMwangi),
    ]

    @Test(
        "is there again after a kill, at the same field, for its writers alone", arguments: entries)
    func comesBack(_ entry: Entry) throws {
        try comesBack(entry.kind, entry)
    }

    private func comesBack<Kind: EntryScreen>(_ kind: Kind.Type, _ entry: Entry) throws {
        let clinic = try TestClinic()
        let viewer = clinic.actor(entry.writer)
        var first = clinic.rehearsal(
            as: entry.writer,
            [AnyScreen(kind, .init(viewer: viewer, record: entry.record))])
        first.press(.character("s"), .tab)
        first.type("Because")
        let draft = try #require(first.journal[kind.key(entry.record)])
        let typed = try #require(first.runtime.state(of: kind))

        #expect(kind.reopened([draft], viewer: clinic.actor(entry.other)).isEmpty)
        let screens = kind.reopened([draft], viewer: viewer)
        var again = clinic.rehearsal(as: entry.writer, screens, drafts: [draft])
        let restored = try #require(again.runtime.state(of: kind))
        #expect(restored.operation == typed.operation)
        #expect(restored.form.focus == typed.form.focus)
        #expect(restored.form.fields.map(\.entry.text) == typed.form.fields.map(\.entry.text))
        again.type("!")
        #expect(again.journal[kind.key(entry.record)] != draft)
    }

    @Test("is left, with a sentence, where its record cannot be opened", arguments: entries)
    func cannotBeOpened(_ entry: Entry) throws {
        try cannotBeOpened(entry.kind, entry)
    }

    private func cannotBeOpened<Kind: EntryScreen>(_ kind: Kind.Type, _ entry: Entry) throws {
        let clinic = try TestClinic()
        let viewer = clinic.actor(entry.writer)
        let rehearsal = clinic.rehearsal(
            as: entry.writer,
            [Tab.home(viewer), AnyScreen(kind, .init(viewer: viewer, record: 99_999))])
        #expect(rehearsal.runtime.topID != kind.id)
    }
}
