public import Foundation
import GRDB
import Synchronization

/// What somebody was typing, as it was last kept.
public struct Draft: Equatable, Sendable {
    /// Which form it belongs to.
    public let key: String
    /// What was typed.
    public let body: Data
    /// When, in milliseconds since 1970.
    public let at: Int64
}

/// The small file beside the clinic's that keeps every edit of a form at once.
///
/// It asks nothing of the disk: what was written survives a killed process, though not always a
/// power cut.
/// A damaged one is moved aside and started anew, as drafts are no records.
public final class DraftFile: Sendable {
    /// The file.
    public let path: String

    /// A log longer than this, in bytes, is played into the file.
    private static let longLog: Int64 = 1 << 20

    /// A save adds a page or two to the log, so that its length need not be asked at each.
    private static let savesBetweenLooks = 16

    private let gate: WriteGate
    private let saves = Atomic(0)
    private let current: Mutex<DraftConnection>
    private let aside: Mutex<String?>

    private init(path: String, gate: WriteGate, current: DraftConnection, aside: String?) {
        self.path = path
        self.gate = gate
        self.current = Mutex(current)
        self.aside = Mutex(aside)
    }

    /// Opens the drafts, and makes the file where there is none.
    public static func open(_ path: String) throws -> DraftFile {
        let path = FileFacts.canonical(path)
        if FileFacts(path).isDirectory { throw StoreError.isDirectory(path: path) }
        let gate = WriteGate(path: path + ".lock")
        let (connection, aside) = try gate.hold {
            let opened = try DraftConnection.openOrReplace(path)
            if opened.0.logSize > longLog { try? opened.0.checkpoint() }
            return opened
        }
        return DraftFile(path: path, gate: gate, current: connection, aside: aside)
    }

    /// Where a damaged file was moved to since this one was opened, to be told once.
    public var movedAside: String? { aside.withLock { $0 } }

    /// Keeps an edit; refused where the form was opened by another of the person's sessions since.
    public func save(
        user: Int64, key: String, body: Data, at: Int64, owner: String = ""
    ) throws {
        let kept = try use { connection in
            try connection.run(
                """
                INSERT INTO drafts (user_id, key, body, at, owner) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (user_id, key) DO UPDATE SET body = excluded.body, at = excluded.at
                WHERE drafts.owner = excluded.owner
                """,
                [.integer(user), .text(key), .blob(body), .integer(at), .text(owner)])
        }
        guard kept > 0 else { throw StoreError.openedElsewhere }
        let saves = saves.add(1, ordering: .relaxed).newValue
        if saves % Self.savesBetweenLooks == 0 { shortenLog() }
    }

    /// Opens a form for one session: from now on only that one keeps edits of it. Gives what was
    /// left unfinished.
    public func take(user: Int64, key: String, owner: String) throws -> Draft? {
        try use { connection in
            try connection.run(
                """
                INSERT INTO drafts (user_id, key, body, at, owner) VALUES (?, ?, x'', 0, ?)
                ON CONFLICT (user_id, key) DO UPDATE SET owner = excluded.owner
                """, [.integer(user), .text(key), .text(owner)])
        }
        return try load(user: user, key: key)
    }

    /// Everything a person left unfinished, the most recent first.
    public func open(user: Int64) throws -> [Draft] {
        try use { connection in
            try connection.rows(
                """
                SELECT key, body, at FROM drafts WHERE user_id = ? AND at > 0
                ORDER BY at DESC, key
                """,
                [.integer(user)], Self.draft)
        }
    }

    /// What a person left unfinished in one form.
    public func load(user: Int64, key: String) throws -> Draft? {
        try use { connection in
            try connection.first(
                "SELECT key, body, at FROM drafts WHERE user_id = ? AND key = ? AND at > 0",
                [.integer(user), .text(key)], Self.draft)
        }
    }

    /// Forgets a draft, once it was submitted or thrown away.
    public func discard(user: Int64, key: String) throws {
        try use { connection in
            try connection.run(
                "DELETE FROM drafts WHERE user_id = ? AND key = ?", [.integer(user), .text(key)])
        }
    }

    /// What was just kept is kept, whether or not this succeeds.
    private func shortenLog() {
        let connection = current.withLock { $0 }
        guard connection.logSize > Self.longLog else { return }
        try? gate.hold { try connection.checkpoint() }
    }

    private static func draft(_ row: Row) -> Draft {
        Draft(key: row.text(0), body: row.blob(1), at: row.int(2))
    }

    @discardableResult
    private func use<T>(_ body: (Connection) throws -> T) throws -> T {
        do {
            let connection = current.withLock { $0 }
            // A file that another session moved aside would swallow what is written to it.
            guard connection.isStill(at: path) else { return try again(replacing: nil, body) }
            do {
                return try connection.use(body)
            } catch let failure as SQLiteFailure where failure.hintsAtDamage {
                return try again(replacing: connection, body)
            }
        } catch let failure as SQLiteFailure {
            throw StoreError(failure, path: path)
        }
    }

    /// Opens the file anew, after it was replaced or seemed damaged, and tries once more.
    private func again<T>(
        replacing damaged: DraftConnection?, _ body: (Connection) throws -> T
    ) throws -> T {
        let (connection, moved) = try gate.hold {
            damaged?.close()
            return try DraftConnection.openOrReplace(path)
        }
        current.withLock { $0 = connection }
        if let moved { aside.withLock { $0 = moved } }
        return try connection.use(body)
    }
}
