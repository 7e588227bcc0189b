/// Holds what processes were told against the file, and every visit against every other.
struct BookingReckoning {
    private struct Line {
        let id: Int64
        let isHold: Bool
        let caregiver: Int64
        let patient: Int64
        let from: Int64
        let until: Int64
        let isVirtual: Bool
        let buffer: Int64
    }

    private let told: [Int64: [Int: BookingLedger.Told]]
    private let lines: [Line]
    private let rows: [[String]]
    private let audited: [String]

    /// How many visits take time.
    var standing: Int { lines.filter { !$0.isHold }.count }

    init(clinic: OrdealClinic, told: [Int64: [Int: BookingLedger.Told]]) throws {
        self.told = told
        func split(_ rows: [String]) -> [[String]] {
            rows.map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
        }
        // Holds that have lapsed by now were in nobody's way.
        lines = split(
            try clinic.sql(
                """
                SELECT id, 0, caregiver_id, patient_id, starts_at, ends_at, mode, buffer_minutes
                FROM appointments WHERE caregiver_id >= \(BookingStock.first)
                    AND state IN ('requested', 'confirmed', 'inProgress')
                UNION ALL
                SELECT id, 1, caregiver_id, patient_id, starts_at, ends_at, mode, buffer_minutes
                FROM booking_holds WHERE expires_at > unixepoch('now') * 1000 + 1000
                """)
        ).map { row in
            let numbers = row.map { Int64($0) ?? 0 }
            return Line(
                id: numbers[0], isHold: numbers[1] == 1, caregiver: numbers[2],
                patient: numbers[3], from: numbers[4], until: numbers[5],
                isVirtual: row[6] == "virtual", buffer: numbers[7])
        }
        let east = "\(OrdealClinic.zone.offset) seconds"
        rows = split(
            try clinic.sql(
                """
                SELECT id, sequence, 'C-' || caregiver_id,
                    strftime('%Y-%m-%dT%H:%M', starts_at / 1000, 'unixepoch', '\(east)'),
                    strftime('%Y-%m-%dT%H:%M', ends_at / 1000, 'unixepoch', '\(east)'),
                    CASE mode WHEN 'inPerson' THEN 'in-person' ELSE mode END, state
                FROM appointments WHERE caregiver_id >= \(BookingStock.first)
                """))
        audited = try clinic.sql(
            """
            SELECT count(*) FROM audit_entries WHERE entity = 'appointments' AND entity_id IN (
                SELECT id FROM appointments WHERE caregiver_id >= \(BookingStock.first))
            """)
    }

    func faults() -> [String] {
        overlaps() + lies()
    }

    private func overlaps() -> [String] {
        lines.indices.flatMap { first in
            lines.indices.dropFirst(first + 1).compactMap { second in
                let (one, other) = (lines[first], lines[second])
                let gap =
                    one.isVirtual && other.isVirtual ? 0 : max(one.buffer, other.buffer) * 60_000
                let meets = { (gap: Int64) in
                    one.from < other.until + gap && other.from < one.until + gap
                }
                if one.caregiver == other.caregiver, meets(gap) {
                    return "\(one) and \(other) are both caregiver \(one.caregiver)'s"
                }
                if one.patient == other.patient, meets(0) {
                    return "\(one) and \(other) are both patient \(one.patient)'s"
                }
                return nil
            }
        }
    }

    /// Every change of an appointment was told to one process, the last one as it stands, and
    /// each has its audit entry.
    private func lies() -> [String] {
        var faults: [String] = []
        for row in rows {
            guard let id = Int64(row[0]), let sequence = Int(row[1]) else { continue }
            let changes = told[id] ?? [:]
            if changes.keys.sorted() != Array(0...sequence) {
                faults.append("A-\(id) changed \(sequence) times, told: \(changes.keys.sorted())")
            }
            let stands = BookingLedger.Told(
                caregiver: row[2], start: row[3], end: row[4], mode: row[5], state: row[6])
            if let last = changes[sequence], last != stands {
                faults.append("A-\(id): told \(last), there is \(stands)")
            }
        }
        let there = Set(rows.compactMap { Int64($0[0]) })
        let lost = Set(told.keys).subtracting(there).sorted()
        if !lost.isEmpty { faults.append("told of what is not there: \(lost)") }
        let count = told.values.reduce(0) { $0 + $1.count }
        if audited != ["\(count)"] { faults.append("\(count) changes, audited: \(audited)") }
        return faults
    }
}
