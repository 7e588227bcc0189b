import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@testable import struct HomeCareServices.Clinic

struct DeliveryReportTests {
    /// An SMS that was accepted under the provider's number 77.
    private static func accepted(
        _ outcome: DeliveryOutcome = .sent(detail: "accepted", providerID: "77")
    ) throws -> Outbox {
        let outbox = try Outbox(critical: false, channel: .sms)
        try outbox.work(outcome)
        return outbox
    }

    private static func ask(_ outbox: Outbox, _ report: DeliveryReport) throws -> Int {
        let questions = try outbox.clinic.takeDueQuestions()
        for question in questions {
            #expect(question.providerID == "77" && question.channel == .sms)
            try outbox.clinic.record(question, report)
        }
        return questions.count
    }

    @Test func anAcceptedMessageIsAskedForSixTimesInADayAndThenSaysThatNobodyKnows() throws {
        let outbox = try Self.accepted()
        let start = outbox.clock.now
        for minutes in [1, 5, 15, 60, 360, 1440] {
            let due = start.adding(minutes: minutes)
            #expect(try outbox.clinic.nextDue() == due)
            outbox.clock.move(
                seconds: Int(due.milliseconds - outbox.clock.now.milliseconds) / 1000 - 1)
            #expect(try Self.ask(outbox, .delivered) == 0)
            outbox.clock.move(seconds: 1)
            #expect(try Self.ask(outbox, .waiting(detail: "Scheduled")) == 1)
            #expect(try outbox.line(1).state == .sent)
        }
        #expect(try outbox.clinic.nextDue() == nil)
        let line = try outbox.line(1)
        let told = ClinicZone.nairobi.dayAndClock(start)
        #expect(
            line.detail == "accepted \(told); no word of delivery after 24 h (Scheduled)")
        #expect(line.since == start, "it is accepted since it was accepted")
        #expect(try outbox.history(1).reports.count == 6)
    }

    @Test(
        arguments: [
            (.delivered, "delivered", "delivered"),
            (
                .undeliverable(detail: "SenderName Blacklisted"), "failed",
                "accepted, but not delivered: SenderName Blacklisted"
            ),
            (.waiting(detail: "Scheduled"), "sent", "accepted"),
            (
                .notKnown(detail: "The report says “Buffered”"), "sent",
                "accepted; asked for its delivery: The report says “Buffered”"
            ),
        ] as [(DeliveryReport, String, String)])
    func everyReportHasItsState(_ report: DeliveryReport, _ state: String, _ detail: String) throws
    {
        let outbox = try Self.accepted()
        outbox.clock.move(minutes: 1)
        #expect(try Self.ask(outbox, report) == 1)
        let line = try outbox.line(1)
        #expect(line.state.rawValue == state && line.detail == detail)
        #expect(line.providerID == "77")
    }

    @Test(
        arguments: [
            (.delivered, "delivered"), (.waiting(detail: "Scheduled"), "sent"),
            (.undeliverable(detail: "DeliveryImpossible"), "failed"),
            (.notKnown(detail: "details not found"), "unknown"),
        ] as [(DeliveryReport, String)])
    func anUnknownFateIsResolvedByItsReport(_ report: DeliveryReport, _ state: String) throws {
        let outbox = try Self.accepted(.unknown(detail: "time-out", providerID: "77"))
        #expect(try outbox.line(1).state == .unknown)
        outbox.clock.move(minutes: 1)
        #expect(try Self.ask(outbox, report) == 1)
        #expect(try outbox.line(1).state.rawValue == state)
    }

    @Test func aProviderThatCannotBeAskedIsAskedAgainButNotForEver() throws {
        let outbox = try Self.accepted()
        var asked = 0
        while let due = try outbox.clinic.nextDue(), asked < 1000 {
            outbox.clock.move(
                seconds: Int(due.milliseconds - outbox.clock.now.milliseconds) / 1000)
            asked += try Self.ask(outbox, .notKnown(detail: "no route"))
        }
        #expect((10...100).contains(asked), "\(asked)")
        #expect(try outbox.line(1).detail.contains("no word of delivery after 48 h (no route)"))
        #expect(try outbox.line(1).state == .sent)
    }

    @Test func theLastUnknownDescriptionIsKeptOnceAndGoesWithTheAnswer() throws {
        let outbox = try Self.accepted()
        for words in ["one", "two"] {
            outbox.clock.move(minutes: 10)
            #expect(try Self.ask(outbox, .notKnown(detail: words)) == 1)
            #expect(
                try outbox.line(1).detail == "accepted; asked for its delivery: \(words)")
        }
        outbox.clock.move(minutes: 10)
        #expect(try Self.ask(outbox, .delivered) == 1)
        #expect(try outbox.line(1).detail == "delivered")
    }

    @Test func twoWorkersDoNotAskTheSameAndADeadOneIsStoodInFor() throws {
        let outbox = try Self.accepted()
        outbox.clock.move(minutes: 1)
        let lost = try outbox.clinic.takeDueQuestions()
        #expect(lost.count == 1)
        #expect(try outbox.other.takeDueQuestions().isEmpty)
        outbox.clock.move(minutes: 2)
        let again = try outbox.other.takeDueQuestions()
        #expect(again.count == 1)
        try outbox.other.record(try #require(again.first), .delivered)
        let before = try outbox.history(1)
        try outbox.clinic.record(try #require(lost.first), .undeliverable(detail: "late"))
        #expect(try outbox.history(1) == before)
    }

    @Test func aWorkerThatWasAwayAsksOnceForWhatItMissed() throws {
        let outbox = try Self.accepted()
        outbox.clock.move(minutes: 70)
        #expect(try Self.ask(outbox, .waiting(detail: "Scheduled")) == 1)
        #expect(try outbox.clinic.nextDue() == outbox.clock.now.adding(minutes: 360 - 70))
    }

    @Test func anAnswerThatComesAfterTheEndChangesNothing() throws {
        let outbox = try Self.accepted()
        outbox.clock.move(minutes: 1)
        let question = try #require(try outbox.clinic.takeDueQuestions().first)
        try outbox.run("UPDATE notifications SET state = 'cancelled' WHERE id = 1")
        try outbox.clinic.record(question, .delivered)
        #expect(try outbox.line(1).state == .cancelled)
    }

    @Test func aMessageThatIsGivenUpOrSentAgainIsAskedForNoMore() throws {
        let outbox = try Self.accepted(.unknown(detail: "time-out", providerID: "77"))
        let admin = try outbox.session("wambui")
        _ = try outbox.clinic.giveUpNotification(admin, 1)
        outbox.clock.move(minutes: 2)
        #expect(try Self.ask(outbox, .delivered) == 0)
        #expect(try outbox.line(1).state == .cancelled)
    }

    @Test func aClockSetBackADayBeginsTheQuestionsAnew() throws {
        let outbox = try Self.accepted()
        outbox.clock.move(minutes: -24 * 60)
        _ = try outbox.clinic.carryOutDueSteps(worker: "one")
        #expect(try outbox.clinic.nextDue() == outbox.clock.now.adding(minutes: 1))
        outbox.clock.move(minutes: 1)
        #expect(try Self.ask(outbox, .waiting(detail: "Scheduled")) == 1)
        #expect(try outbox.clinic.nextDue() == outbox.clock.now.adding(minutes: 4))
    }

    @Test func anSMSOfUnknownFateIsNotSentAgainUnlessItIsCriticalAndThenSaysSo() throws {
        let plain = try Self.accepted(.unknown(detail: "time-out"))
        #expect(try plain.line(1).state == .unknown)
        let critical = try Outbox(critical: true, channel: .sms)
        try critical.work(.unknown(detail: "time-out"))
        #expect(try critical.line(1).state == .queued)
        critical.clock.move(minutes: 1)
        try critical.work(.sent(detail: "accepted", providerID: "78"))
        #expect(
            try critical.line(1).detail == "accepted; sent again: its first fate is unknown")
    }
}
