import HomeCareDomain
import TerminalKit

@testable import HomeCareScreens

extension Scene {
    static let bookings: [Scene] = [
        booking("booking-patients", "wa"),
        booking("booking-wish", "", patient: 101),
        booking("booking-more", "", patient: 101, then: [.function(4)]),
        booking("booking-ladder", "fri\t9-12\t", patient: 104, then: [.down]),
        // Amina is with somebody else then, and nobody else does it over video.
        booking(
            "booking-nobody", "t\t1530", patient: 104, then: [.backTab, .backTab, .right]),
        booking("booking-wrong", "soon\t10\t", patient: 101, then: []),
        booking("booking-times", "fri\t\t", patient: 101, then: [.function(3), .down]),
        booking("booking-visit", "fri\t10\t", patient: 104, then: [.function(2)]),
        booking(
            "booking-clashes", "fri\t10\t", patient: 104,
            then: [.function(2), .tab, .tab, .right, .tab, .character("3"), .function(2)],
            besides: [
                """
                INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                    starts_at, ends_at, created_at)
                VALUES (1090, 103, 1, 1, 'inPerson', 'confirmed',
                    \(BookingScenes.nextFriday), \(BookingScenes.nextFriday + 3_600_000), 0)
                """
            ]),
        booking(
            "booking-series", "fri\t10\t", patient: 104,
            then: [.function(2), .tab, .tab, .right, .tab, .character("3")]),
        booking("booking-closed", "fri\t20\t", patient: 104, then: [.function(2)]),
        Scene(
            name: "booking-own", member: .wanjiku,
            keys: [.character("b")] + keys("fri\t10\t") + [.function(2)]),
    ]

    private static func booking(
        _ name: String, _ typed: String, patient: Int64? = nil, then: [Key] = [],
        besides: [String] = []
    ) -> Scene {
        Scene(
            name: name, member: .grace,
            open: { BookingEntry.screen($0, BookingOpening(patient: patient)) },
            keys: keys(typed) + then, besides: besides)
    }

    private static func keys(_ typed: String) -> [Key] {
        typed.map { $0 == "\t" ? .tab : .character($0) }
    }
}

enum BookingScenes {
    /// Friday 4 December 2026, 10:00 in Nairobi.
    static let nextFriday: Int64 = 1_796_367_600_000
}
