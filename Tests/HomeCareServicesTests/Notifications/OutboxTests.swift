import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@testable import struct HomeCareServices.Clinic
@testable import struct HomeCareServices.Leased
@testable import struct HomeCareServices.Settlement

struct OutboxTests {
    /// What became of the last of so many attempts: the message's state, its attempt's outcome,
    /// and whether it is tried again.
    @Test(
        arguments: [
            (.sent(detail: "250"), 1, false, "sent", "sent"),
            (.sent(detail: "250"), 1, true, "sent", "sent"),
            (.failed(detail: "550"), 1, true, "failed", "failed"),
            (.notConfigured, 1, true, "notConfigured", "notConfigured"),
            (.retry(detail: "421"), 1, false, "queued", "retry"),
            (.retry(detail: "421"), 7, true, "queued", "retry"),
            (.retry(detail: "421"), 8, true, "failed", "retry"),
            (.unknown(detail: "lost"), 1, false, "queued", "unknown"),
            (.unknown(detail: "lost"), 2, false, "queued", "unknown"),
            (.unknown(detail: "lost"), 3, false, "unknown", "unknown"),
            (.channelDown(detail: "no route", .pausing), 1, false, "queued", "retry"),
            (.channelDown(detail: "no route", .pausing), 8, true, "queued", "retry"),
            (.unknown(detail: "lost"), 1, true, "queued", "unknown"),
            (.unknown(detail: "lost"), 7, true, "queued", "unknown"),
            (.unknown(detail: "lost"), 8, true, "unknown", "unknown"),
        ] as [(DeliveryOutcome, Int, Bool, String, String)])
    func everyOutcomeHasItsState(
        _ outcome: DeliveryOutcome, _ attempts: Int, _ critical: Bool, _ state: String,
        _ written: String
    ) throws {
        let clinic = try Outbox(critical: critical)
        for number in 1...attempts {
            let leased = try #require(try clinic.takeOne(), "attempt \(number)")
            #expect(leased.attempt == number)
            try clinic.clinic.record(
                leased, number == attempts ? outcome : .retry(detail: "later"), worker: "one")
            if number < attempts { clinic.clock.move(minutes: 16) }
        }
        let history = try clinic.history()
        #expect(history.notification.state.rawValue == state)
        #expect(history.notification.attempts == attempts)
        #expect(history.attempts.last?.outcome == written)
        #expect(history.attempts.count == attempts)
        clinic.clock.move(minutes: 16)
        #expect((try clinic.takeOne() != nil) == (state == "queued"))
    }

    @Test(
        arguments: [
            (1, 5_000), (2, 10_000), (3, 20_000), (4, 40_000), (7, 320_000), (8, 640_000),
            (9, 900_000), (12, 900_000), (500, 900_000),
        ] as [(Int, Int64)])
    func theWaitDoublesUpToAQuarterOfAnHour(_ attempt: Int, _ longest: Int64) throws {
        #expect(Settlement.longestWait(attempt: attempt) == longest)
        guard attempt < Settlement.mostAttempts else { return }
        let hour = at("2026-11-24T10:30")
        let leased = Leased(message: Outbox.message, attempt: attempt, begun: hour)
        let waits = try (1...200).map { _ in
            let settled = Settlement(of: .retry(detail: ""), leased, at: hour)
            return try #require(settled.due).milliseconds - hour.milliseconds
        }
        #expect(waits.allSatisfy { (1000...longest).contains($0) })
        #expect(Set(waits).count > 20, "many failures do not come back together")
    }

    @Test func aMessageWaitsForItsHour() throws {
        let clinic = try Outbox(critical: false, dueIn: 5)
        #expect(try clinic.takeOne() == nil)
        #expect(try clinic.clinic.nextDue() == clinic.clock.now.adding(minutes: 5))
        clinic.clock.move(minutes: 5)
        #expect(try clinic.takeOne() != nil)
    }

    @Test func theOutboxSaysWhenItNeedsAWorkerNext() throws {
        let clinic = try Outbox(critical: true)
        #expect(try clinic.clinic.nextDue() == clinic.clock.now)
        let leased = try #require(try clinic.takeOne())
        #expect(
            try clinic.clinic.nextDue() == clinic.clock.now.adding(seconds: Clinic.leaseSeconds))
        try clinic.clinic.record(leased, .sent(detail: ""), worker: "one")
        #expect(try clinic.clinic.nextDue() == nil)
    }

    @Test func criticalMessagesGoFirstThenTheOldest() throws {
        let clinic = try TestClinic()
        try clinic.file(.deteriorating)
        clinic.clock.move(minutes: 1)
        _ = try clinic.clinic.fileReport(
            try clinic.clinic.actor(named: "otieno"), .plain(.critical, appointment: 102),
            operation: "another patient's")
        let taken = try clinic.clinic.takeDue(worker: "one", limit: 100).map(\.message)
        #expect(
            taken.map(\.critical) == Array(repeating: true, count: 4)
                + [Bool](repeating: false, count: 7))
        #expect(taken.map(\.id) == Array(8...11) + Array(1...7))
    }

    @Test func twoWorkersNeverTakeTheSameMessage() async throws {
        let clinic = try TestClinic()
        try clinic.file(.critical)
        let workers = try (1...4).map { _ in try clinic.another() }
        let taken = await withTaskGroup(of: [Int64].self) { group in
            for (number, worker) in workers.enumerated() {
                group.addTask {
                    (1...5).flatMap { _ in
                        ((try? worker.takeDue(worker: "w\(number)", limit: 1)) ?? [])
                            .map(\.message.id)
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.sorted() == Array(1...10))
    }

    @Test func aWorkerTakesNoMoreThanItCanSendWithinItsLease() throws {
        let clinic = try TestClinic()
        try clinic.file(.critical)
        #expect(try clinic.clinic.takeDue(worker: "one").count == Clinic.mostAtOnce)
        #expect(try clinic.clinic.takeDue(worker: "two").count == 2)
        // Four lanes, a minute each.
        #expect(Clinic.leaseSeconds > Clinic.mostAtOnce / 4 * 60)
    }

    @Test func aQueueThatIsNotDueIsNotWrittenTo() throws {
        let clinic = try Outbox(critical: false, dueIn: 5)
        let bell = clinic.other.store.bell
        bell.drain()
        #expect(try clinic.takeOne() == nil)
        #expect(bell.fileDescriptor == nil || !bell.drain())
    }
}

struct LostWorkerTests {
    @Test func aPlainMessageOfALostWorkerIsUnknownAndNotSentAgain() throws {
        let clinic = try Outbox(critical: false)
        _ = try #require(try clinic.takeOne())
        clinic.clock.move(seconds: Clinic.leaseSeconds - 1)
        #expect(try clinic.other.takeDue(worker: "two").isEmpty)
        #expect(try clinic.history().notification.state == .sending)
        clinic.clock.move(seconds: 1)
        #expect(try clinic.other.takeDue(worker: "two").isEmpty)
        let history = try clinic.history()
        #expect(history.notification.state == .unknown)
        #expect(history.notification.detail.contains("may or may not have arrived"))
        #expect(history.attempts.map(\.outcome) == ["abandoned"])
        clinic.clock.move(minutes: 60)
        #expect(try clinic.takeOne() == nil)
    }

    @Test func aCriticalOneGoesOutAgainAndSaysSo() throws {
        let clinic = try Outbox(critical: true)
        let first = try #require(try clinic.takeOne())
        clinic.clock.move(seconds: Clinic.leaseSeconds)
        let second = try #require(try clinic.other.takeDue(worker: "two").first)
        #expect(second.attempt == 2)
        #expect(second.message.messageID == first.message.messageID)
        let history = try clinic.history()
        #expect(history.attempts.map(\.outcome) == ["abandoned", nil])
        #expect(history.attempts.first?.detail.contains("stopped") == true)
    }

    @Test func aMessageThatStopsEveryWorkerIsGivenUp() throws {
        let clinic = try Outbox(critical: true)
        for number in 1...Settlement.mostAttempts {
            #expect(try clinic.takeOne()?.attempt == number)
            clinic.clock.move(seconds: Clinic.leaseSeconds)
        }
        #expect(try clinic.takeOne() == nil)
        #expect(try clinic.history().notification.state == .unknown)
    }

    @Test(arguments: [true, false])
    func aLateAnswerOfALostLeaseChangesNothing(_ critical: Bool) throws {
        let clinic = try Outbox(critical: critical)
        let lost = try #require(try clinic.takeOne())
        clinic.clock.move(seconds: Clinic.leaseSeconds)
        _ = try clinic.other.takeDue(worker: "two")
        let before = try clinic.history()
        try clinic.clinic.record(lost, .failed(detail: "late"), worker: "one")
        #expect(try clinic.history() == before)
    }

    @Test func aSlowAnswerStillCountsWhileNobodyElseTookTheMessage() throws {
        let clinic = try Outbox(critical: false)
        let slow = try #require(try clinic.takeOne())
        clinic.clock.move(seconds: Clinic.leaseSeconds + 30)
        try clinic.clinic.record(slow, .sent(detail: "250"), worker: "one")
        #expect(try clinic.history().notification.state == .sent)
    }

    @Test func anotherWorkersNameOpensNoLease() throws {
        let clinic = try Outbox(critical: false)
        let leased = try #require(try clinic.takeOne())
        try clinic.other.record(leased, .failed(detail: ""), worker: "two")
        #expect(try clinic.history().notification.state == .sending)
    }
}

struct WorkerTests {
    @Test func aHeartbeatDoesNotRingTheBellAndTheWorkersEndAndASentMessageDo() throws {
        let clinic = try Outbox(critical: false)
        let bell = clinic.other.store.bell
        bell.drain()
        try clinic.clinic.workerIsAlive(name: "one", process: 1, startedAt: clinic.clock.now)
        #expect(bell.fileDescriptor == nil || !bell.drain())
        try clinic.clinic.workerStopped(name: "one")
        #expect(bell.fileDescriptor == nil || bell.drain())
        _ = try clinic.takeOne()
        #expect(bell.fileDescriptor == nil || bell.drain())
    }

    @Test func aWorkerAtWorkStandsBeforeOneThatStoppedLater() throws {
        let clinic = try Outbox(critical: false)
        let admin = try clinic.session("wambui")
        #expect(try clinic.clinic.outboxSummary(admin).worker == .never)
        let start = clinic.clock.now
        try clinic.clinic.workerIsAlive(name: "one", process: 1, startedAt: start)
        clinic.clock.move(minutes: 1)
        try clinic.clinic.workerIsAlive(name: "two", process: 2, startedAt: start)
        try clinic.clinic.workerStopped(name: "two")
        var summary = try clinic.clinic.outboxSummary(admin)
        #expect(summary.worker == .running)
        #expect(summary.counts == [.queued: 1])

        clinic.clock.move(minutes: 10)
        summary = try clinic.clinic.outboxSummary(admin)
        #expect(summary.worker == .stopped(start.adding(minutes: 1)))
        let worker = try clinic.clinic.examine(admin).first { $0.subject == "worker" }
        #expect(worker?.verdict == .notice)
    }

    @Test func longGoneWorkersAreForgotten() throws {
        let clinic = try Outbox(critical: false)
        try clinic.clinic.workerIsAlive(name: "old", process: 1, startedAt: clinic.clock.now)
        clinic.clock.move(minutes: 8 * 24 * 60)
        try clinic.clinic.workerIsAlive(name: "new", process: 2, startedAt: clinic.clock.now)
        #expect(try clinic.texts("SELECT name FROM workers") == ["new"])
    }
}
