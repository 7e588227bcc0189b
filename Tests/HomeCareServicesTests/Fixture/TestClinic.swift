import Foundation
import HomeCareDomain
import HomeCareSecurity
import HomeCareServices
import HomeCareStore
import TerminalHarness

/// A clinic in a real file of a folder of its own, at a time that stands still.
final class TestClinic {
    static let password = "matumaini ya asubuhi"
    static let settings = ClinicSettings(
        name: "HomeCare Test", phone: "+254 700 999 999", mailDomain: "clinic.example")
    private static let auditKey = [UInt8](repeating: 7, count: 32)
    /// The least work bcrypt can do: these hashes guard nothing.
    private static let hash = Result { try PasswordHash.make(password, cost: 4) }

    let folder: String
    let path: String
    let clock = Clock()
    let clinic: Clinic
    private let own: ClinicSettings
    private var others: [Clinic] = []

    init(extra: String = "", settings: ClinicSettings = TestClinic.settings) throws {
        own = settings
        folder = NSTemporaryDirectory() + "homecare-services-\(UUID().uuidString)"
        path = folder + "/clinic.db"
        let seed = [
            FixtureSQL.people(passwordHash: try Self.hash.get()), FixtureSQL.care, extra,
        ].joined(separator: "\n")
        try FolderTemplates.copy(of: seed, to: folder) {
            try Store.create(at: $0 + "/clinic.db", seed: seed).store.close()
        }
        let store = try Store.open(path)
        let clock = clock
        clinic = Clinic(
            store: store, settings: own, auditKey: Self.auditKey, now: { clock.now })
    }

    deinit {
        for clinic in others + [clinic] { clinic.store.close() }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The same clinic as another process has it: by a connection of its own.
    func another() throws -> Clinic {
        let clock = clock
        let other = Clinic(
            store: try Store.open(path), settings: own, auditKey: Self.auditKey,
            now: { clock.now })
        others.append(other)
        return other
    }

    /// Somebody signed in.
    func session(_ name: String) throws -> Actor {
        try clinic.signIn(name: name, password: Self.password, origin: "test")
    }

    /// The local operator.
    func localOperator() throws -> Actor { try Clinic.localOperator() }

    /// One number from the file.
    func number(_ sql: String, _ arguments: [Value] = []) throws -> Int64 {
        try clinic.store.read { try $0.first(sql, arguments) { $0.int(0) } } ?? -1
    }

    /// A column of texts from the file.
    func texts(_ sql: String, _ arguments: [Value] = []) throws -> [String] {
        try clinic.store.read { try $0.rows(sql, arguments) { $0.text(0) } }
    }

    /// Changes the file behind the clinic's back.
    func run(_ sql: String, _ arguments: [Value] = []) throws {
        _ = try clinic.store.write { try $0.run(sql, arguments) }
    }

    /// How many rows each table has that a report writes to.
    func rowCounts() throws -> [String: Int64] {
        let tables = [
            "care_session_reports", "vitals_not_obtained", "report_confirmations",
            "status_changes", "status_alerts", "alert_events", "notifications", "audit_entries",
            "operations", "report_addenda", "patient_orders", "care_completions",
        ]
        return try Dictionary(
            uniqueKeysWithValues: tables.map { ($0, try number("SELECT count(*) FROM \($0)")) })
    }
}
