import Testing

@testable import HomeCareStore

@Suite struct DeathGuardTests {
    /// Of patient 1, who has died: 1 confirmed, 2 requested, 3 cancelled; 4 is patient 2's.
    private func clinic() throws -> SmallClinic {
        let clinic = try SmallClinic()
        try clinic.book(patient: 1, caregiver: 1, 300, 400, state: "requested")
        try clinic.book(patient: 1, caregiver: 1, 500, 600, state: "cancelled")
        try clinic.book(patient: 2, caregiver: 1, 700, 800)
        try clinic.change("UPDATE patients SET status = 'deceased' WHERE id = 1")
        return clinic
    }

    @Test(
        "Nothing is booked for somebody who has died",
        arguments: [
            ("requested", true), ("confirmed", true), ("inProgress", true), ("completed", false),
            ("cancelled", false), ("noShow", false),
        ])
    func booking(state: String, isRefused: Bool) throws {
        let clinic = try clinic()
        let error = storeError {
            try clinic.book(patient: 1, caregiver: 2, 900, 950, state: state)
        }
        #expect(error == (isRefused ? .patientDeceased : nil))
        #expect(storeError { try clinic.book(patient: 2, caregiver: 2, 900, 950) } == nil)
    }

    static let changes: [(String, isRefused: Bool)] = [
        ("state = 'confirmed' WHERE id = 3", true), ("state = 'requested' WHERE id = 3", true),
        ("state = 'confirmed' WHERE id = 2", true), ("starts_at = 110 WHERE id = 1", true),
        ("ends_at = 250 WHERE id = 1", true), ("patient_id = 1 WHERE id = 4", true),
        ("state = 'inProgress' WHERE id = 1", false), ("state = 'completed' WHERE id = 1", false),
        ("state = 'cancelled' WHERE id = 2", false), ("caregiver_id = 2 WHERE id = 1", false),
        ("notes = 'x' WHERE id = 1", false), ("starts_at = 710 WHERE id = 4", false),
    ]

    @Test("Nothing is moved or revived for them, and what had begun may end", arguments: changes)
    func change(change: String, isRefused: Bool) throws {
        let clinic = try clinic()
        let error = storeError { try clinic.change("UPDATE appointments SET \(change)") }
        #expect(error == (isRefused ? .patientDeceased : nil))
    }
}
