import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore
import TerminalHarness
import TerminalKit

@testable import HomeCareScreens

/// A small clinic in a temporary database, where it is always the same minute.
final class TestClinic: Sendable {
    /// Somebody who can sign in; the raw value is the account's number.
    enum Member: Int64, CaseIterable, Sendable {
        case wambui = 1
        case grace, drMwangi, amina, brian, wanjiku, njoki
    }

    /// Tuesday 24 November 2026, 14:05 in Nairobi.
    static let now = Instant(milliseconds: 1_795_518_300_000)

    let clinic: Clinic
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("homecare-screens-\(UUID().uuidString)")
        try FolderTemplates.copy(of: "screens", to: folder.path) {
            try Store.create(at: $0 + "/clinic.db", seed: TestClinicSeed.sql).store.close()
        }
        clinic = Clinic(
            store: try .open(folder.appendingPathComponent("clinic.db").path),
            settings: ClinicSettings(name: "HomeCare · Nairobi West", phone: "+254 700 000 000"),
            auditKey: Array(repeating: 7, count: 32), now: { Self.now })
    }

    deinit {
        clinic.store.close()
        try? FileManager.default.removeItem(at: folder)
    }

    var workplace: Workplace { place(drafts: []) }

    private func place(drafts: [TerminalKit.Draft]) -> Workplace {
        Workplace(
            clinic: clinic, origin: "test", drafts: { _ in drafts.map { ($0.key, $0.body) } },
            themes: {
                [
                    ThemeOffer(name: "dark", words: "dark backgrounds"),
                    ThemeOffer(name: "light", words: "light backgrounds"),
                ]
            })
    }

    /// A person with a session, without the cost of hashing a password.
    func actor(_ member: Member) -> Actor {
        let person = TestClinicSeed.people[member]
        return Actor(
            userID: member.rawValue, name: person?.name ?? "", role: person?.role,
            sessionID: member.rawValue, sitting: "sitting of \(member)")
    }

    /// Ends somebody's session behind their back.
    func endSession(of member: Member) throws {
        try clinic.store.write {
            try $0.run(
                "UPDATE sessions SET ended_at = ? WHERE id = ?",
                [.integer(Self.now.milliseconds), .integer(member.rawValue)])
        }
    }

    /// Adds to what is in the clinic, one statement each.
    func add(_ statements: [String]) throws {
        guard !statements.isEmpty else { return }
        try clinic.store.write { db in
            for statement in statements { try db.run(statement) }
        }
    }

    /// A session of somebody who is signed in, with these screens open, the last on top.
    func rehearsal(
        as member: Member?, _ screens: [AnyScreen<Workplace>] = [],
        size: Size = Size(columns: 80, rows: 24), ascii: Bool = false,
        drafts: [TerminalKit.Draft] = []
    ) -> Rehearsal<Workplace> {
        var shell = Shell.State(clinicName: clinic.settings.name, zone: clinic.settings.zone)
        shell.viewer = member.map(actor)
        let home =
            member.map { Tab.home(actor($0)) } ?? AnyScreen(SignInScreen.self, .init())
        return Rehearsal(
            Runtime(
                chrome: Shell.self, state: shell, screens: screens.isEmpty ? [home] : screens,
                size: size, now: Self.now.milliseconds, ascii: ascii),
            context: place(drafts: drafts))
    }
}
