import Dispatch
import Foundation
import HomeCareDomain
import HomeCareServices
import Synchronization

/// Carries out the steps of alerts that are due, takes what is due from the outbox, delivers it
/// and writes down what became of it.
struct Worker: Sendable {
    let clinic: Clinic
    let transports: [NotificationChannel: any MessageTransport]
    /// A name that no other worker has.
    let name: String
    let log: WorkerLog
    /// How long it may take over what it took, in seconds.
    let lease: Int
    private let unrecorded = Unrecorded()
    private let reminded = Reminded()

    init(
        clinic: Clinic, transports: [NotificationChannel: any MessageTransport], name: String,
        log: WorkerLog, lease: Int = Clinic.leaseSeconds
    ) {
        self.clinic = clinic
        self.transports = transports
        self.name = name
        self.log = log
        self.lease = lease
    }

    /// How often an answer is tried to be written down, a second apart: a short trouble with the
    /// disk must not make a sent message an unknown one.
    private static let recordings = 5

    /// How often it looks up from what is on the wire, in seconds.
    private static let glance = 1.0

    /// Does everything that is due now; gives how many messages were tried.
    ///
    /// What is on the wire is waited for beside: steps are carried out meanwhile, and what is
    /// critical goes out although an earlier batch is slow. `pulse` is called at every look.
    func workOff(
        pulse: () throws(ServiceError) -> Void = {}
    ) throws(ServiceError) -> Int {
        try unrecorded.settle { item, outcome throws(ServiceError) in
            try clinic.record(item, outcome, worker: name)
        }
        var under = Underway()
        while true {
            var isIdle = false
            do throws(ServiceError) {
                try pulse()
                try carryOutSteps()
                isIdle = try !begin(&under) && under.isEmpty
            } catch {
                under.trouble = error
            }
            if isIdle { return under.tried }
            under.wait(atMost: Self.glance)
            // What is on its way must be written down before anything else goes wrong.
            if under.isEmpty, let trouble = under.trouble { throw trouble }
        }
    }

    /// Begins what is due and has a place; gives whether anything was begun.
    private func begin(_ under: inout Underway) throws(ServiceError) -> Bool {
        guard under.trouble == nil else { return false }
        let mayTakeAll = under.usual == nil
        guard mayTakeAll || under.urgent == nil else { return false }
        let leased = try clinic.takeDue(worker: name, lease: lease, criticalOnly: !mayTakeAll)
        if !leased.isEmpty {
            under.tried += leased.count
            let errand = Errand(under.bell) { () throws(ServiceError) in try deliver(leased) }
            if mayTakeAll { under.usual = errand } else { under.urgent = errand }
            return true
        }
        guard mayTakeAll else { return false }
        let questions = try clinic.takeDueQuestions()
        guard !questions.isEmpty else { return false }
        under.usual = Errand(under.bell) { () throws(ServiceError) in try ask(questions) }
        return true
    }

    /// When there is something to do next; nil when nothing waits.
    func nextDue() throws(ServiceError) -> Instant? {
        [try clinic.nextDue(worker: name), try clinic.nextStepDue()].compactMap { $0 }.min()
    }

    private func carryOutSteps() throws(ServiceError) {
        let steps = try clinic.carryOutDueSteps(worker: name)
        if steps > 0 { log.write("steps", ["carriedOut": "\(steps)"]) }
        try reminded.advance { done throws(ServiceError) in
            try clinic.planMissingReminders(worker: name, since: done)
        }
    }

    /// Delivers on all channels at once, so that a slow one holds up no other.
    private func deliver(_ leased: [Leased]) throws(ServiceError) {
        let batches = Array(Dictionary(grouping: leased, by: \.message.channel))
        let trouble = Mutex<ServiceError?>(nil)
        DispatchQueue.concurrentPerform(iterations: batches.count) { index in
            let (channel, batch) = batches[index]
            let outcomes = transports[channel].map { $0.deliver(batch.map(\.message)) }
            let byMessage = Dictionary(outcomes ?? [], uniquingKeysWith: { $1 })
            for item in batch {
                let outcome =
                    outcomes == nil
                    ? .notConfigured
                    : byMessage[item.message.id]
                        ?? .unknown(detail: "the transport gave no answer")
                if let error = record(item, outcome) { trouble.withLock { $0 = error } }
            }
        }
        if let error = trouble.withLock({ $0 }) { throw error }
    }

    private func record(_ item: Leased, _ outcome: DeliveryOutcome) -> ServiceError? {
        var last: ServiceError?
        for turn in 1...Self.recordings {
            do throws(ServiceError) {
                try clinic.record(item, outcome, worker: name)
                last = nil
                break
            } catch {
                last = error
                if turn < Self.recordings { Thread.sleep(forTimeInterval: 1) }
            }
        }
        if last != nil { unrecorded.keep(item, outcome) }
        log.write(
            last == nil ? "attempt" : "attempt not recorded",
            [
                "notification": RecordKind.notification.reference(item.message.id),
                "channel": item.message.channel.rawValue, "attempt": "\(item.attempt)",
                "outcome": outcome.word,
            ])
        return last
    }
}

extension DeliveryOutcome {
    /// One word for the log.
    fileprivate var word: String {
        switch self {
        case .sent: return "sent"
        case .retry: return "retry"
        case .failed: return "failed"
        case .channelDown(_, let fault): return fault.rawValue
        case .unknown: return "unknown"
        case .notConfigured: return "notConfigured"
        }
    }
}
