import Foundation
import Testing

@testable import HomeCareStore

struct QueryPlanTests {
    /// What has a row more for every visit, message or hour of work, by the names in statements.
    private static let growing: Set<String> = [
        "care_session_reports", "reports", "vitals_not_obtained", "report_confirmations",
        "appointments", "other", "notifications", "notification_attempts", "status_alerts",
        "alert_events", "audit_entries", "status_changes", "sessions", "operations",
        "report_addenda", "patient_orders", "care_completions", "completion_bookings",
        "also", "availability_windows", "behind", "booking_holds", "caregiver_places",
        "caregiver_recommendations", "caregiver_words", "caregivers", "coming", "consents",
        "credentials", "emergency_contacts", "extra_windows", "family", "first", "mine", "paged",
        "patient_merge_moves", "patient_merges", "patient_words", "place", "ratings", "seen",
        "theirs", "time_off", "timed_steps",
    ]

    /// Indexes that hold only what is not done yet: walking through them is no growing work.
    private static let unfinished = [
        "status_alerts_unresolved", "status_alerts_one_unresolved", "notifications_due",
        "care_completions_one_asked",
        "timed_steps_due", "timed_steps_began",
    ]

    @Test(arguments: ListedQuery.all)
    func noQueryWalksThroughATableThatGrows(_ query: ListedQuery) throws {
        let plans = try Self.plans(query.ask)
        #expect(!plans.isEmpty)
        for plan in plans {
            for step in plan.steps where Self.isWalk(step) {
                if Self.walksInOrder.contains(query.name), Self.stopsEarly(plan) { continue }
                Issue.record("\(step)\n\(plan.steps.joined(separator: "\n"))\n\(plan.sql)")
            }
        }
    }

    /// Newest or next first and no more than asked for: an index gives them without sorting.
    @Test(arguments: [
        "everybody's visits", "the clinic's day", "visits of one state", "a patient's visits",
        "a caregiver's day", "a patient's reports", "a patient's timeline",
        "everybody's alerts", "a patient's alerts in a chart", "notifications",
        "notifications of one state", "patients by name", "the audit's entries",
        "an alert's history", "messages alike", "what was interrupted", "reports that are due",
        "caregivers of a county", "more caregivers of a county",
    ])
    func whatIsListedInOrderIsNotSorted(_ name: String) throws {
        let query = try #require(ListedQuery.all.first { $0.name == name })
        let last = try #require(try Self.plans(query.ask).last)
        #expect(last.sql.contains("LIMIT"))
        #expect(!last.steps.contains { $0.contains("TEMP B-TREE") }, "\(last.steps)")
    }

    @Test func countingTheOutboxReadsAnIndexAlone() throws {
        let plans = try Self.plans { _ = try NotificationQueries.counts($0) }
        #expect(
            plans.map(\.steps) == [
                ["SCAN notifications USING COVERING INDEX notifications_by_state"]
            ])
    }

    @Test func aWalkIsFoundWhereThereIsOne() throws {
        let plans = try Self.plans { db in
            _ = try db.rows("SELECT id FROM appointments WHERE notes = 'x' LIMIT 1") { $0.int(0) }
            _ = try db.rows("SELECT id FROM status_alerts ORDER BY reason LIMIT 1") { $0.int(0) }
            _ = try db.rows("SELECT id FROM users WHERE phone = 'x'") { $0.int(0) }
        }
        #expect(
            plans.map { plan in plan.steps.contains(where: Self.isWalk) } == [
                true, true, false,
            ])
    }

    /// Queries over everything, which take the first few in the order of an index and stop.
    private static let walksInOrder: Set<String> = [
        "everybody's visits", "everybody's alerts", "notifications", "the audit's head",
    ]

    private static func stopsEarly(_ plan: QueryPlans.Plan) -> Bool {
        plan.sql.contains("LIMIT") && !plan.steps.contains { $0.contains("TEMP B-TREE") }
    }

    private static func isWalk(_ step: String) -> Bool {
        let words = step.split(separator: " ").map(String.init)
        guard words.count >= 2, words[0] == "SCAN", growing.contains(words[1]) else { return false }
        return !unfinished.contains { words.last == $0 }
    }

    private static func plans(
        _ body: (Connection) throws -> Void
    ) throws -> [QueryPlans.Plan] {
        let folder = NSTemporaryDirectory() + "homecare-plans-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try Store.create(at: folder + "/clinic.db").store
        defer { store.close() }
        return try store.plans(of: body)
    }
}
