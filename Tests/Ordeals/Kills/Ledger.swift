import Synchronization

/// What the program has acknowledged, noted before anything else is done.
final class Ledger: Sendable {
    struct Entries {
        /// Appointments of reports that were answered with "ok" or "is filed".
        var filed: Set<Int64> = []
        /// Alerts whose acknowledgement was answered with "ok".
        var acknowledged: Set<String> = []
        /// Words that were seen as saved and are not in the drafts.
        var lostDrafts: [String] = []
        var odd: [String] = []
        var kills = 0
        var lives = 0
        var draftChecks = 0
        var sessionsFiled = 0
    }

    private let entries = Mutex(Entries())

    func note(_ change: (inout Entries) -> Void) {
        entries.withLock { change(&$0) }
    }

    var now: Entries { entries.withLock { $0 } }
}
