import HomeCareDomain
import TerminalKit

@testable import HomeCareScreens

extension Scene {
    /// What the desk does with registrations.
    static let desk: [Scene] = [
        register("register", ""),
        register(
            "register-duplicates",
            "Kamao Wanjiko\t040352\tf\t0700 000 101\tnai\tKibra\t\tmwangi\t"
                + "Njeri; daughter; 0700 000 201"),
        register("register-child", "Baraka Otieno\t1.6.2020\tm\t\tki\t"),
        register(
            "register-asks", "Kamao Wanjiko\t040352\tf\t\tnai", then: [.function(2)],
            isCovered: true),
        Scene(
            name: "patient-details", member: .grace,
            open: { AnyScreen(PatientDetailsScreen.self, .init(viewer: $0, patient: 101)) }),
        Scene(
            name: "contacts", member: .grace,
            open: { AnyScreen(ContactsScreen.self, .init(viewer: $0, patient: 101)) },
            keys: [.down], besides: consents),
        Scene(
            name: "merge", member: .grace,
            open: { AnyScreen(MergeScreen.self, .init(viewer: $0, record: 101)) },
            keys: "P-0105\tOne card".map { $0 == "\t" ? .tab : .character($0) }),
        Scene(
            name: "merge-clash", member: .wambui,
            open: { AnyScreen(MergeScreen.self, .init(viewer: $0, record: 101)) },
            keys: "P-0108".map { .character($0) }),
        Scene(
            name: "patient-card-merged", member: .grace,
            open: { AnyScreen(PatientCardScreen.self, .init(viewer: $0, patient: 105)) },
            besides: consents + merge),
    ]

    private static let consents = [
        """
        INSERT INTO consents (patient_id, purpose, given_by, relationship, how, given_at)
        VALUES (101, 'care', 'Wanjikũ Kamau', '', 'inPerson', 1795000000000),
            (101, 'messages', 'Njeri Kamau', 'daughter', 'phone', 1795100000000)
        """
    ]

    private static let merge = [
        "UPDATE patients SET merged_into = 101 WHERE id = 105",
        """
        INSERT INTO patient_merges (kept_id, merged_id, reason, merged_by, merged_at)
        VALUES (101, 105, 'One identity card.', 2, 1795100000000)
        """,
    ]

    /// The form with something typed into it; `\t` is Tab.
    private static func register(
        _ name: String, _ typed: String, then keys: [Key] = [], isCovered: Bool = false
    ) -> Scene {
        Scene(
            name: name, member: .grace,
            keys: [.character("r")] + typed.map { $0 == "\t" ? .tab : .character($0) } + keys,
            isCovered: isCovered)
    }
}
