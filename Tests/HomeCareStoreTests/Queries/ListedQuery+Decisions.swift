import HomeCareDomain
import HomeCareStore

extension ListedQuery {
    static let decisions: [ListedQuery] = [
        ListedQuery("a report's addenda") { _ = try ReportQueries.addenda($0, report: 1) },
        ListedQuery("a patient's orders") {
            _ = try OrderQueries.list($0, patient: 1, limit: 50)
        },
        ListedQuery("the death on record") { _ = try DeathQueries.onRecord($0, patient: 1) },
        ListedQuery("the report that said it") {
            _ = try DeathQueries.report($0, patient: 1, thatSaid: .deceased)
        },
        ListedQuery("when somebody was seen alive") {
            _ = try DeathQueries.lastSeen($0, patient: 1)
        },
        ListedQuery("stop a patient's steps") {
            try DeathQueries.cancelSteps($0, patient: 1, detail: "x", at: hour)
        },
        ListedQuery("stop an appointment's steps") {
            try DeathQueries.cancelSteps($0, appointment: 1, detail: "x", at: hour)
        },
        ListedQuery("stop an alert's steps") {
            try DeathQueries.cancelSteps($0, alert: 1, detail: "x", at: hour)
        },
        ListedQuery("stop a patient's messages") {
            try DeathQueries.cancelMessages(
                $0, patient: 1, purposes: ["reminder"], detail: "x", at: hour)
        },
        ListedQuery("queue what a death took back though it is true") {
            try DeathQueries.queueEndings($0, patient: 1, since: hour, at: hour)
        },
        ListedQuery("stop an alert's messages") {
            try DeathQueries.cancelMessages($0, alert: 1, detail: "x", at: hour)
        },
        ListedQuery("who was told") { _ = try DeathQueries.told($0, alert: 1, since: hour) },
        ListedQuery("a patient's end of care") {
            _ = try CompletionQueries.newest($0, patient: 1)
        },
        ListedQuery("ends of care for a physician") {
            _ = try CompletionQueries.asked($0, physician: 1, limit: 200)
        },
        ListedQuery("ends of care for admins") {
            _ = try CompletionQueries.asked($0, physician: nil, limit: 200)
        },
        ListedQuery("list the bookings of an end of care") {
            try CompletionQueries.listBookings($0, completion: 1, patient: 1, after: hour)
        },
        ListedQuery("keep all bookings") {
            try CompletionQueries.keepAll($0, patient: 1, by: 1, at: hour)
        },
        ListedQuery("bookings for the desk") {
            _ = try BookingDecisionQueries.ofCompletions($0, after: hour, limit: 500)
        },
        ListedQuery("bookings cancelled in error") {
            _ = try BookingDecisionQueries.cancelledInError($0, after: hour, limit: 500)
        },
        ListedQuery("a booking for the desk") {
            _ = try BookingDecisionQueries.open($0, appointment: 1)
        },
        ListedQuery("decide about a booking") {
            try BookingDecisionQueries.decide($0, appointment: 1, kept: true, by: 1, at: hour)
        },
    ]
}
