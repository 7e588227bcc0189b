import HomeCareDomain
import HomeCareStore

extension ListedQuery {
    /// What the desk asks while it types.
    static let desk: [ListedQuery] =
        scopes.map { name, scope in
            ListedQuery("\(name) patients by the beginnings of words") {
                _ = try PatientQueries.list(
                    $0, scope: scope, matching: "kam wanj", worstFirst: false, limit: 200,
                    now: hour)
            }
        }
        + scopes.map { name, scope in
            ListedQuery("\(name) patients by name and date of birth") {
                try $0.run(
                    """
                    INSERT INTO patients (full_name, date_of_birth, sex, county_code, status_at,
                        created_at) VALUES ('Zawadi', '1948-05-03', 'female', '047', 0, 0)
                    """)
                _ = try PatientQueries.list(
                    $0, scope: scope, matching: "kam wanj 3 may 1948", worstFirst: false,
                    limit: 200, now: hour)
            }
        } + [
            ListedQuery("patients by telephone") {
                _ = try PatientQueries.list(
                    $0, scope: .all, matching: "0712 3", worstFirst: false, limit: 200, now: hour)
            },
            ListedQuery("patients by date of birth") {
                _ = try PatientQueries.list(
                    $0, scope: .all, matching: "3 may 1948", worstFirst: false, limit: 200,
                    now: hour)
            },
            ListedQuery("patients by reference") {
                _ = try PatientQueries.list(
                    $0, scope: .all, matching: "P-0001", worstFirst: false, limit: 200, now: hour)
            },
            ListedQuery("likely duplicates") {
                _ = try DuplicateQueries.candidates(
                    $0,
                    DuplicateFacts(
                        name: "Wanjiku Kamau Khadija", born: CivilDate("1952-03-04"),
                        phone: "+254700000101", contactPhones: ["+254711000001"]))
                _ = try DuplicateQueries.facts($0, 1)
            },
            ListedQuery("consents") {
                _ = try ConsentQueries.list($0, patient: 1, limit: 50)
                _ = try ConsentQueries.standing($0, patient: 1, .care)
            },
            ListedQuery("one contact") { _ = try ContactQueries.contact($0, id: 1) },
            ListedQuery("remove a contact") {
                try ContactQueries.remove($0, id: 1, detail: "x", at: hour)
            },
            ListedQuery("clashes of a merge") {
                _ = try MergeQueries.clashes($0, kept: 1, merged: 2)
            },
            ListedQuery("merges") {
                _ = try MergeQueries.standing($0, kept: 1)
                _ = try MergeQueries.standing($0, merged: 1)
                _ = try MergeQueries.side($0, 1, now: hour)
            },
        ]
}
