import HomeCareDomain

/// The patients of the test clinic and whom to call for them.
enum PatientSeed {
    struct Row {
        let id: Int64
        let name: String
        let born: String
        let sex: Sex
        let phone: String?
        let place: String
        let status: PatientStatus
        /// The minutes since the status changed.
        let since: Int
        var hasPhysician = true
        var pregnant = false
        var user: Int64?
    }

    static let rows: [Row] = [
        Row(
            id: 101, name: "Wanjikũ Kamau", born: "1952-03-04", sex: .female,
            phone: "+254700000101", place: "Nairobi West", status: .stable, since: 63 * 1440,
            user: 6),
        Row(
            id: 102, name: "Otieno Odhiambo", born: "1948-08-19", sex: .male,
            phone: "+254700000102", place: "South C", status: .critical, since: 2),
        Row(
            id: 103, name: "Fatuma Ali Hassan", born: "1997-01-30", sex: .female,
            phone: "+254700000103", place: "Eastleigh", status: .stable, since: 9 * 1440,
            pregnant: true),
        Row(
            id: 104, name: "Kamau wa Mwangi", born: "1939-11-25", sex: .male,
            phone: "+254700000104", place: "Kinoo", status: .deteriorating, since: 190),
        Row(
            id: 105, name: "Achieng Adhiambo", born: "1971-06-02", sex: .female,
            phone: "+254700000105", place: "Umoja", status: .improving, since: 6 * 1440),
        Row(
            id: 106, name: "Ayaan Hassan", born: "2019-09-09", sex: .male, phone: nil,
            place: "Eastleigh", status: .stable, since: 30 * 1440),
        Row(
            id: 107, name: "Mary Njeri Kariuki", born: "1960-12-12", sex: .female,
            phone: "+254700000107", place: "Karen", status: .recovered, since: 12 * 1440,
            hasPhysician: false),
        Row(
            id: 108, name: "Joseph Mutiso Kioko", born: "1931-02-01", sex: .male,
            phone: "+254700000108", place: "Athi River", status: .deceased, since: 20 * 1440),
        Row(
            id: 109, name: "Nyokabi Wanjirũ wa Gathoni Thiong’o-Kariũki", born: "1980-07-21",
            sex: .female, phone: "+254700000109", place: "Ongata Rongai, behind the old mill",
            status: .stable, since: 2 * 1440),
        Row(
            id: 110, name: "Peter\u{202E} Ouma\u{7}", born: "1988-05-05", sex: .other,
            phone: "+254700000110", place: "Kibera", status: .improving, since: 400 * 1440),
    ]

    static var sql: String {
        let patients = rows.map { row in
            """
            INSERT INTO patients (id, user_id, full_name, date_of_birth, sex, phone, county_code,
                place, address, physician_id, pregnant, status, status_at, created_at)
            VALUES (\(row.id), \(TestClinicSeed.number(row.user)), \(TestClinicSeed.text(row.name)),
                '\(row.born)', '\(row.sex.rawValue)', \(TestClinicSeed.text(row.phone)), '047',
                \(TestClinicSeed.text(row.place)), 'House \(row.id % 100), second gate',
                \(row.hasPhysician ? "1" : "NULL"), \(row.pregnant ? 1 : 0),
                '\(row.status.rawValue)', \(TestClinicSeed.ago(minutes: row.since)),
                \(TestClinicSeed.ago(days: 390)));
            """
        }
        return patients.joined(separator: "\n") + """

            INSERT INTO emergency_contacts (id, patient_id, position, full_name, relationship,
                phone, email)
            VALUES
                (1, 101, 1, 'Njeri Kamau', 'daughter', '+254700000201', 'njeri@example.org'),
                (2, 101, 2, 'Mwangi Kamau', 'son', '+254700000202', NULL),
                (3, 102, 1, 'Akinyi Odhiambo', 'wife', '+254700000203', 'akinyi@example.org'),
                (4, 102, 2, 'Father Kizito, parish of St Jude', 'friend', NULL,
                    'parish@example.org'),
                (5, 104, 1, 'Wairimũ wa Mwangi', 'wife', '+254700000204', NULL);
            """
    }
}
