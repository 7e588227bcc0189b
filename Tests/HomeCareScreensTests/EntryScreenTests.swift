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
        Entry(kind: MergeScreen.self, record: 101, writer: .grace, other: .amina),
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

    @Test(
        "is thrown away with one key, after a question, and is empty the next time",
        arguments: entries + [
            Entry(kind: ResolveScreen.self, record: 9, writer: .wambui, other: .grace)
        ])
    func isThrownAway(_ entry: Entry) throws {
        try isThrownAway(entry.kind, entry)
    }

    private func isThrownAway<Kind: EntryScreen>(_ kind: Kind.Type, _ entry: Entry) throws {
        let clinic = try TestClinic()
        let viewer = clinic.actor(entry.writer)
        let home = [
            Tab.home(viewer), AnyScreen(kind, .init(viewer: viewer, record: entry.record)),
        ]
        var rehearsal = clinic.rehearsal(as: entry.writer, home)
        rehearsal.press(.character("s"), .tab)
        rehearsal.type("Because")
        rehearsal.press(.function(10), .enter)
        #expect(rehearsal.journal[kind.key(entry.record)] != nil, "it asks first")
        rehearsal.press(.character("y"))
        #expect(rehearsal.journal[kind.key(entry.record)] == nil)
        #expect(rehearsal.runtime.topID != kind.id)

        var empty = clinic.rehearsal(as: entry.writer, home)
        empty.press(.function(10))
        #expect(empty.runtime.topID != kind.id, "nothing was typed, nothing is asked")
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
