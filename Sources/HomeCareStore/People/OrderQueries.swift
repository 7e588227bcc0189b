public import HomeCareDomain

/// Statements about a physician's orders.
public enum OrderQueries {
    /// A patient's orders, newest first.
    public static func list(_ db: Connection, patient: Int64, limit: Int) throws
        -> [PatientOrder]
    {
        let family = try PatientFamily.of(db, patient)
        return try db.rows(
            """
            SELECT patient_orders.id, patient_orders.kind, patient_orders.value,
                users.full_name, patient_orders.ordered_at, patient_orders.reason
            FROM patient_orders JOIN users ON users.id = patient_orders.ordered_by
            WHERE patient_orders.patient_id \(family.condition)
            ORDER BY patient_orders.id DESC LIMIT ?
            """, family.values + [.integer(Int64(limit))]
        ) { row in
            PatientOrder(
                id: row.int(0), kind: try Decode.word(row, 1), value: Int(row.int(2)),
                orderedBy: row.text(3), orderedAt: row.instant(4), reason: row.text(5))
        }
    }

    /// Writes an order and what holds for the patient from now on; gives its number.
    public static func add(
        _ db: Connection, _ order: OrderInput, by user: Int64, at: Instant
    ) throws -> Int64 {
        let value = Value.integer(Int64(order.value))
        try db.run(
            "UPDATE patients SET \(columns[order.kind] ?? "") = ? WHERE id = ?",
            [value, .integer(order.patient)])
        return try db.insert(
            """
            INSERT INTO patient_orders (patient_id, kind, value, ordered_by, ordered_at, reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(order.patient), Value(order.kind), value, .integer(user), Value(at),
                .text(order.reason),
            ])
    }

    private static let columns: [OrderKind: String] = [
        .spo2Scale: "spo2_scale", .pregnant: "pregnant",
    ]
}
