public import HomeCareDomain

/// Fills a clinic with as many people and bookings as are wanted, to try and measure things on.
///
/// Everything is saved in one transaction, or nothing. No two bookings overlap, by the way they are
/// laid out, so the guards are set aside meanwhile; they and the indexes are made anew at the end.
public enum Crowd {
    /// Adds the crowd; `tell` hears how far it is, in words for the person who waits.
    public static func add(
        _ size: CrowdSize, to store: Store, now: Instant, zone: ClinicZone,
        tell: (String) -> Void = { _ in }
    ) throws {
        try store.write { db in
            // Room for the trees that are written in no order.
            try db.script("PRAGMA cache_size = -3000000")
            let aside = try SetAside(db, table: "appointments")
            let people = try CrowdPeople(db, size, now: now, zone: zone)
            try people.addPatients { tell("\($0) patients") }
            try people.addCaregivers { tell("\($0) caregivers") }
            try CrowdBookings(db, size, people, now: now, zone: zone).add {
                tell("\($0) bookings")
            }
            tell("indexes")
            try aside.putBack(db)
            try db.script("PRAGMA cache_size = -1024")
        }
    }
}

/// The indexes and guards of a table, taken away for the time of writing very many rows.
private struct SetAside {
    private let made: [String]

    init(_ db: Connection, table: String) throws {
        let all = try db.rows(
            """
            SELECT type, name, sql FROM sqlite_schema
            WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL
            """, [.text(table)]
        ) { (type: $0.text(0), name: $0.text(1), sql: $0.text(2)) }
        for one in all { try db.script("DROP \(one.type) \(one.name)") }
        made = all.map(\.sql)
    }

    func putBack(_ db: Connection) throws {
        for sql in made { try db.script(sql) }
    }
}
