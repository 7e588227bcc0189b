import HomeCareScreens

/// Who can be signed in as in the demonstration: one of each role, as `seed.sql` has them.
enum DemoAccounts {
    static let all = Demonstration(
        accounts: [
            .init(username: "amina", words: "caregiver with visits today"),
            .init(username: "drmwangi", words: "physician, follows patients"),
            .init(username: "grace", words: "receptionist at the desk"),
            .init(username: "wambui", words: "admin: alerts, notifications"),
            .init(username: "wanjiku", words: "patient"),
        ], password: "karibu nyumbani")
}
