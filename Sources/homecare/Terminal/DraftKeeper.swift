import HomeCareDomain
import HomeCareStore
import TerminalKit

/// Writes what was typed into the drafts file, for screens and lines alike.
struct DraftKeeper {
    let drafts: DraftFile
    private var hasToldElsewhere = false

    init(drafts: DraftFile) {
        self.drafts = drafts
    }

    /// Writes drafts of a person; what came of it is for the screens to know.
    mutating func keep(_ waiting: [TerminalKit.Draft], of person: Actor?) -> [RuntimeEvent] {
        guard !waiting.isEmpty else { return [] }
        let hour = Instant.now().milliseconds
        var trouble: StoreError?
        for draft in waiting {
            do {
                try keep(draft, of: person, at: hour)
            } catch {
                trouble = error as? StoreError ?? .ioError
            }
        }
        return [.drafted(trouble == nil)] + notice(trouble)
    }

    /// Forgets a draft.
    func discard(_ key: String, of person: Actor?) {
        guard let user = person?.userID else { return }
        try? drafts.discard(user: user, key: key)
    }

    /// Once is enough to be told; the heading goes on saying that nothing is kept.
    private mutating func notice(_ trouble: StoreError?) -> [RuntimeEvent] {
        guard trouble == .openedElsewhere else {
            if trouble == nil { hasToldElsewhere = false }
            return []
        }
        defer { hasToldElsewhere = true }
        return hasToldElsewhere ? [] : [.notice(StoreError.openedElsewhere.sentence)]
    }

    private func keep(_ draft: TerminalKit.Draft, of person: Actor?, at hour: Int64) throws {
        guard let person, let user = person.userID else { throw StoreError.notSaved }
        try drafts.save(
            user: user, key: draft.key, body: draft.body, at: hour, owner: person.sitting)
    }
}
