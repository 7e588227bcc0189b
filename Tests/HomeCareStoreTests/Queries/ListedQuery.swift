import HomeCareDomain
import HomeCareStore
import Testing

/// A query that a screen, a command or the worker asks again and again.
struct ListedQuery: Sendable, CustomTestStringConvertible {
    let name: String
    let ask: @Sendable (Connection) throws -> Void

    init(_ name: String, ask: @escaping @Sendable (Connection) throws -> Void) {
        self.name = name
        self.ask = ask
    }

    var testDescription: String { name }
}

extension ListedQuery {
    static let hour = Instant(milliseconds: 1_795_500_000_000)

    static let scopes: [(String, PatientScope)] = [
        ("everybody's", .all), ("a physician's", .physician(user: 1)),
        ("a caregiver's", .caregiver(user: 1)), ("a patient's", .own(user: 1)),
    ]

    static let all: [ListedQuery] =
        people + desk + visits + reports + alerts + climbing + messages + audit + decisions
        + bookings
        + matching
        + bookingMessages
        + board

    private static let people: [ListedQuery] =
        scopes.map { name, scope in
            ListedQuery("\(name) patients, worst first") {
                _ = try PatientQueries.list(
                    $0, scope: scope, matching: "", worstFirst: true, limit: 200, now: hour)
            }
        }
        + scopes.map { name, scope in
            ListedQuery("\(name) patient?") {
                _ = try PatientQueries.contains($0, scope: scope, patient: 1)
            }
        } + [
            ListedQuery("patients by name") {
                _ = try PatientQueries.list(
                    $0, scope: .all, matching: "", worstFirst: false, limit: 200, now: hour)
            },
            ListedQuery("one patient") { _ = try PatientQueries.patient($0, id: 1, now: hour) },
            ListedQuery("contacts") { _ = try PatientQueries.contacts($0, patient: 1) },
            ListedQuery("physician") { _ = try PatientQueries.physician($0, patient: 1) },
            ListedQuery("account") { _ = try UserQueries.account($0, named: "amina") },
            ListedQuery("is active") { _ = try UserQueries.isActive($0, id: 1) },
            ListedQuery("session") {
                _ = try SessionQueries.isValid($0, id: 1, user: 1, at: hour)
            },
            ListedQuery("end a session") { _ = try SessionQueries.end($0, id: 1, at: hour) },
            ListedQuery("whether somebody is signed in") {
                _ = try SessionQueries.isOpen($0, user: 1, at: hour)
            },
            ListedQuery("end all sessions") { try SessionQueries.endAll($0, user: 1, at: hour) },
            ListedQuery("end the other sessions") {
                _ = try SessionQueries.endOthers($0, user: 1, but: 1, at: hour)
            },
            ListedQuery("preferences") { _ = try PreferenceQueries.all($0, user: 1) },
            ListedQuery("prefer no longer") {
                try PreferenceQueries.clear($0, user: 1, word: "theme")
            },
            ListedQuery("the delay of an unknown name") {
                _ = try UnknownNameQueries.notBefore($0, slot: 1, nameHash: "x")
                try UnknownNameQueries.delaySignIn($0, slot: 1, until: hour)
            },
        ]

    private static let visits: [ListedQuery] =
        scopes.map { name, scope in
            ListedQuery("\(name) visits") {
                _ = try VisitQueries.list($0, VisitFilter(scope: scope))
            }
        } + [
            ListedQuery("a caregiver's day") {
                _ = try VisitQueries.list(
                    $0,
                    VisitFilter(
                        caregiverUser: 1, from: hour, until: hour.adding(minutes: 24 * 60)))
            },
            ListedQuery("a patient's visits") {
                _ = try VisitQueries.list($0, VisitFilter(patient: 1, newestFirst: true))
            },
            ListedQuery("what a patient has booked") {
                _ = try VisitQueries.list($0, VisitFilter(patient: 1, from: hour))
            },
            ListedQuery("a patient's visits to come and the one that runs") {
                _ = try VisitQueries.list(
                    $0, VisitFilter(patient: 1, from: hour, runningOn: true))
            },
            ListedQuery("a caregiver's earlier visits") {
                _ = try VisitQueries.list(
                    $0, VisitFilter(caregiverUser: 1, until: hour, newestFirst: true))
            },
            ListedQuery("requests that wait") {
                _ = try VisitQueries.list($0, VisitFilter(from: hour, state: .requested))
            },
            ListedQuery("the clinic's day") {
                _ = try VisitQueries.list($0, VisitFilter(from: hour, until: hour))
            },
            ListedQuery("the clinic's day with what runs into it") {
                _ = try VisitQueries.list(
                    $0, VisitFilter(from: hour, until: hour, runningOn: true))
            },
            ListedQuery("visits of one state") {
                _ = try VisitQueries.list($0, VisitFilter(state: .requested))
            },
            ListedQuery("the day's visits of one state") {
                _ = try VisitQueries.list(
                    $0, VisitFilter(from: hour, until: hour, state: .requested))
            },
            ListedQuery("one visit") { _ = try VisitQueries.visit($0, id: 1) },
            ListedQuery("caregiver of a visit") {
                _ = try VisitQueries.caregiverUser($0, appointment: 1)
            },
            ListedQuery("cancel what is booked") {
                _ = try VisitQueries.cancelFuture(
                    $0, patient: 1, after: hour, reason: "x", whileRequested: "y")
            },
        ]

    private static let reports: [ListedQuery] = [
        ListedQuery("one report") { _ = try ReportQueries.report($0, id: 1) },
        ListedQuery("report of a visit") { _ = try ReportQueries.filed($0, appointment: 1) },
        ListedQuery("a patient's reports") {
            _ = try ReportQueries.ofPatient($0, 1, limit: 100)
        },
        ListedQuery("ends of care to confirm") {
            _ = try NextThingQueries.completions($0, physician: 1, limit: 10)
        },
        ListedQuery("bad reports not read") {
            _ = try NextThingQueries.badReports($0, physician: 1, since: hour, limit: 10)
        },
        ListedQuery("stopped channels") { _ = try NextThingQueries.stoppedChannels($0) },
        ListedQuery("failed messages") {
            _ = try NextThingQueries.lostMessages($0, .failed, since: hour, limit: 10)
        },
        ListedQuery("a patient's timeline") {
            _ = try ReportQueries.timeline($0, patient: 1, limit: 100)
        },
        ListedQuery("a patient's addenda") {
            _ = try ReportQueries.addenda($0, patient: 1, limit: 100)
        },
    ]

    private static let alerts: [ListedQuery] =
        scopes.map { name, scope in
            ListedQuery("\(name) open alerts") {
                _ = try AlertQueries.unresolved($0, scope: scope, at: hour, limit: 50)
            }
        }
        + scopes.map { name, scope in
            ListedQuery("\(name) alerts") {
                _ = try AlertQueries.all($0, scope: scope, limit: 200)
            }
        } + [
            ListedQuery("running alert") { _ = try AlertQueries.running($0, patient: 1) },
            ListedQuery("a patient's alerts in a chart") {
                _ = try AlertQueries.ofPatient($0, 1, limit: 20)
            },
            ListedQuery("alert of a report") {
                _ = try AlertQueries.touched($0, by: 1, patient: 1)
            },
            ListedQuery("one alert") { _ = try AlertQueries.alert($0, id: 1) },
            ListedQuery("an alert's history") { _ = try AlertQueries.events($0, alert: 1) },
        ]

    private static let climbing: [ListedQuery] = [
        ListedQuery("an alert as stored") { _ = try AlertQueries.stored($0, id: 1) },
        ListedQuery("alerts never planned") { _ = try AlertQueries.unplanned($0, limit: 20) },
        ListedQuery("steps that are due") { _ = try TimedSteps.due($0, at: hour, limit: 20) },
        ListedQuery("the next step") { _ = try TimedSteps.nextDue($0) },
        ListedQuery("a step") { _ = try TimedSteps.waiting($0, id: 1) },
        ListedQuery("an alert's step") { _ = try TimedSteps.waiting($0, alert: 1) },
        ListedQuery("when a round began") {
            _ = try TimedSteps.began($0, alert: 1, round: 1)
        },
        ListedQuery("cancel an alert's steps") {
            try TimedSteps.cancel($0, alert: 1, detail: "", at: hour)
        },
        ListedQuery("a message of an alert") {
            _ = try AlertMessageQueries.message($0, id: 1)
        },
        ListedQuery("an alert's waiting messages") {
            _ = try AlertMessageQueries.queued($0, alert: 1)
        },
        ListedQuery("who was told of an alert") {
            _ = try AlertMessageQueries.told($0, alert: 1, round: 1)
        },
        ListedQuery("whether a tier reaches somebody") {
            _ = try AlertMessageQueries.reachesSomebody($0, alert: 1, round: 1, tier: 1)
        },
        ListedQuery("how many an alert sent") {
            _ = try AlertMessageQueries.count($0, alert: 1, writtenAt: hour)
        },
        ListedQuery("where an alert's messages belong") {
            _ = try AlertMessageQueries.places($0, alert: 1, limit: 200)
        },
        ListedQuery("what a clock set back left") {
            _ = try ClockQueries.isAhead($0, writtenAfter: hour, ownedAfter: hour)
        },
        ListedQuery("waits that begin anew") {
            try ClockQueries.beginAnew($0, writtenAfter: hour, at: hour)
        },
        ListedQuery("ownerships that last too long") {
            try ClockQueries.limitOwnerships($0, to: hour, at: hour)
        },
        ListedQuery("messages that are due") {
            _ = try WaitingQueries.messages($0, dueAt: hour)
        },
        ListedQuery("how many steps are due") {
            _ = try WaitingQueries.steps($0, dueAt: hour)
        },
    ]

    private static let messages: [ListedQuery] = [
        ListedQuery("notifications") { _ = try NotificationQueries.list($0, limit: 200) },
        ListedQuery("notifications of one state") {
            _ = try NotificationQueries.list($0, state: .failed, limit: 200)
        },
        ListedQuery("an alert's notifications") {
            _ = try NotificationQueries.list($0, alert: 1, limit: 200)
        },
        ListedQuery("one notification") { _ = try NotificationQueries.notification($0, id: 1) },
        ListedQuery("attempts") { _ = try NotificationQueries.attempts($0, notification: 1) },
        ListedQuery("what is due") { _ = try OutboxQueries.due($0, .sms, at: hour, limit: 20) },
        ListedQuery("what is due next") { _ = try OutboxQueries.nextDue($0, .sms) },
        ListedQuery("what was interrupted") {
            _ = try OutboxQueries.interrupted($0, at: hour, limit: 20)
        },
        ListedQuery("who has taken messages") { _ = try OutboxQueries.leaseOwners($0) },
        ListedQuery("what a worker left") {
            try OutboxQueries.endLeases($0, of: "one", at: hour)
        },
        ListedQuery("how many messages ended alike") {
            _ = try HandlingQueries.count($0, .sms, .failed)
        },
        ListedQuery("the next lease") { _ = try OutboxQueries.nextLease($0) },
        ListedQuery("a channel that is tried") {
            _ = try ChannelQueries.isBusy($0, .sms, since: hour, at: hour)
        },
        ListedQuery("reports that are due") {
            _ = try DeliveryReportQueries.due($0, at: hour, limit: 20)
        },
        ListedQuery("reports that are due next") { _ = try DeliveryReportQueries.nextDue($0) },
        ListedQuery("one report that is waited for") {
            _ = try DeliveryReportQueries.waiting($0, id: 1)
        },
        ListedQuery("reports no more") {
            try DeliveryReportQueries.cancel($0, notification: 1, at: hour)
        },
        ListedQuery("a message's reports") {
            _ = try DeliveryReportQueries.all($0, notification: 1)
        },
        ListedQuery("how a message stands") {
            _ = try HandlingQueries.standing($0, id: 1)
        },
        ListedQuery("messages alike") {
            _ = try HandlingQueries.alike($0, .sms, .failed, after: 0, limit: 25)
        },
        ListedQuery("end an attempt") {
            try OutboxQueries.endAttempt(
                $0, id: 1, attempt: 1, outcome: "sent", detail: "", at: hour)
        },
        ListedQuery("a lease") {
            _ = try OutboxQueries.holds($0, id: 1, attempt: 1, owner: "one")
        },
    ]

    private static let audit: [ListedQuery] = [
        ListedQuery("the audit's head") { _ = try AuditQueries.head($0) },
        ListedQuery("an opening") {
            _ = try AuditQueries.isNoted($0, sitting: "x", action: "x", entity: "x", id: 1)
        },
        ListedQuery("the audit's entries") { _ = try AuditQueries.after($0, 0, limit: 2000) },
    ]
}
