import HomeCareDomain
import Testing

@Suite("The life of an appointment")
struct AppointmentLifeTests {
    /// From and to, and who may: p patient, c caregiver, d desk; with "<" before the start alone,
    /// with ">" after it alone. Moves are told apart, for they may lead to the same state.
    static let table: [(from: AppointmentState, to: AppointmentState, who: String, String)] = [
        (.requested, .confirmed, "cd", "<"), (.requested, .cancelled, "pcd", ""),
        (.confirmed, .cancelled, "p", "<"), (.confirmed, .cancelled, "cd", ""),
        (.confirmed, .noShow, "cd", ">"), (.confirmed, .inProgress, "c", ""),
        (.inProgress, .completed, "c", ""), (.cancelled, .confirmed, "d", "<"),
        (.noShow, .confirmed, "cd", ""), (.confirmed, .confirmed, "cd", "<"),
    ]

    private static let letters: [BookingSide: Character] = [
        .patient: "p", .caregiver: "c", .desk: "d",
    ]
    private static let start = Instant(milliseconds: 1_795_500_000_000)

    @Test("Each role passes where the table says and nowhere else", arguments: BookingSide.allCases)
    func transitions(side: BookingSide) throws {
        let letter = try #require(Self.letters[side])
        for from in AppointmentState.allCases {
            for to in AppointmentState.allCases {
                let rows = Self.table.filter {
                    $0.from == from && $0.to == to && $0.who.contains(letter)
                }
                for (word, now) in [("<", -1), (">", 1)] {
                    let expected = rows.contains { $0.3.isEmpty || $0.3 == word }
                    let passes = AppointmentStep.allCases.contains { step in
                        step != .move
                            && AppointmentLife.outcome(
                                of: step, from: from, by: side, startsAt: Self.start,
                                now: Self.start.adding(minutes: now)) == .success(to)
                    }
                    #expect(passes == expected, "\(side) \(from) → \(to) \(word)")
                }
                #expect(
                    (AppointmentLife.step(from: from, to: to, by: side) != nil) == !rows.isEmpty,
                    "\(side) \(from) → \(to)")
            }
        }
    }

    @Test(
        "A move keeps the state, and a patient's asks again",
        arguments: [
            (BookingSide.patient, AppointmentState.requested, AppointmentState.requested),
            (.patient, .confirmed, .requested), (.caregiver, .confirmed, .confirmed),
            (.desk, .confirmed, .confirmed), (.desk, .requested, .requested),
        ])
    func move(side: BookingSide, from: AppointmentState, to: AppointmentState) {
        #expect(
            AppointmentLife.outcome(
                of: .move, from: from, by: side, startsAt: Self.start,
                now: Self.start.adding(minutes: -1)) == .success(to))
        for ended in [AppointmentState.inProgress, .completed, .cancelled, .noShow] {
            #expect(
                AppointmentLife.outcome(
                    of: .move, from: ended, by: side, startsAt: Self.start,
                    now: Self.start.adding(minutes: -1))
                    == .failure(AppointmentRefusal(.state(ended))))
        }
    }

    @Test("A step that cannot be taken says what hinders it")
    func hindrances() {
        func outcome(
            _ step: AppointmentStep, _ from: AppointmentState, _ side: BookingSide, _ m: Int
        )
            -> Result<AppointmentState, AppointmentRefusal>
        {
            AppointmentLife.outcome(
                of: step, from: from, by: side, startsAt: Self.start,
                now: Self.start.adding(minutes: m))
        }
        #expect(outcome(.markNoShow, .confirmed, .desk, -1) == .failure(.init(.notYet)))
        #expect(outcome(.markNoShow, .confirmed, .desk, 0) == .success(.noShow))
        #expect(outcome(.accept, .requested, .desk, 0) == .failure(.init(.tooLate)))
        #expect(outcome(.accept, .requested, .patient, -1) == .failure(.init(.side)))
        #expect(outcome(.cancel, .completed, .desk, 1) == .failure(.init(.state(.completed))))
        #expect(
            AppointmentLife.steps(
                from: .requested, by: .caregiver, startsAt: Self.start,
                now: Self.start.adding(minutes: -1)) == [.accept, .decline, .cancel, .move])
    }

    @Test(
        "A visit costs its share of the hour, half a cent rounded up",
        arguments: [
            (120_000, 60, 120_000), (120_000, 50, 100_000), (100, 5, 8), (90, 5, 8), (89, 5, 7),
            (1, 30, 1), (1, 29, 0), (0, 60, 0), (150_000, 1440, 3_600_000), (100_001, 45, 75_001),
            (99_999, 7, 11_667), (7, 90, 11), (10, 3, 1),
        ] as [(Int64, Int, Int64)])
    func cost(rate: Int64, minutes: Int, cents: Int64) {
        #expect(VisitCost.cents(hourlyRate: rate, minutes: minutes) == cents)
    }

    @Test(
        "Money is written with its thousands",
        arguments: [
            (0, "KES 0.00"), (5, "KES 0.05"), (100_000, "KES 1,000.00"),
            (123_456_789, "KES 1,234,567.89"), (99_999, "KES 999.99"),
        ] as [(Int64, String)])
    func money(cents: Int64, words: String) {
        #expect(VisitCost.words(cents) == words)
    }

    @Test("A series has its days, those left out taken away, and never an end beyond its most")
    func series() throws {
        let first = try #require(CivilDate("2026-11-26"))
        let last = try #require(CivilDate("2026-12-24"))
        #expect(
            Recurrence(end: .count(3)).days(from: first).map(\.iso)
                == ["2026-11-26", "2026-12-03", "2026-12-10"])
        #expect(
            Recurrence(everyWeeks: 2, end: .until(last)).days(from: first).map(\.iso)
                == ["2026-11-26", "2026-12-10", "2026-12-24"])
        let left = Recurrence(
            end: .until(last), leavingOut: [first.adding(days: 7), first.adding(days: 14)])
        #expect(left.days(from: first).map(\.iso) == ["2026-11-26", "2026-12-17", "2026-12-24"])
        #expect(Recurrence(end: .count(500)).days(from: first).count == Recurrence.most + 1)
        #expect(Recurrence(end: .count(0)).days(from: first).isEmpty)
        #expect(Recurrence(end: .until(first.adding(days: -1))).days(from: first).isEmpty)
    }
}
