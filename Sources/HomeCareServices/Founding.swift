import HomeCareDomain
import HomeCareSecurity
import HomeCareStore

extension Clinic {
    /// Makes the database and its audit key, or brings an existing one up to date. A seed and the
    /// audit entry that tells of it are saved together. Gives whether the database is new.
    public static func found(
        database: String, keyFile: String, seed: String?, settings: ClinicSettings
    ) throws(ServiceError) -> Bool {
        try ServiceError.translating {
            let (store, created) = try Store.create(at: database, seed: seed) { db in
                let key = try KeyFile.loadOrCreate(keyFile)
                try AuditQueries.append(
                    db,
                    AuditEntry(
                        at: Instant.now(), actor: try localOperator(),
                        action: seed == nil ? "founded" : "founded with a seed",
                        entity: "database"), link: Clinic.link(key: key))
            }
            store.close()
            return created
        }
    }

    /// Opens an existing database with its audit key.
    public static func open(
        database: String, keyFile: String, settings: ClinicSettings
    ) throws(ServiceError) -> Clinic {
        try ServiceError.translating {
            let store = try Store.open(database)
            guard let key = try KeyFile.load(keyFile) else {
                store.close()
                throw ServiceError.security(
                    """
                    The key of the audit, \(keyFile), is missing; nothing was changed. Please put \
                    its copy back: without it nobody can tell whether the audit is whole.
                    """)
            }
            return Clinic(store: store, settings: settings, auditKey: key)
        }
    }
}
