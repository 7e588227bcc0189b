import HomeCareDomain
import HomeCareServices
import TerminalKit
import Words

// What the report form asks.

extension ReportWords {
    typealias Question = Dialog<CareReportScreen.Action>

    static let askDiscard = Question(
        title: say("report.askDiscard", "Discard what was typed?"),
        lines: [
            say(
                "report.askDiscard.why",
                "The visit has its report; what you typed beside it is then gone.")
        ],
        choices: [
            .init(
                key: .character("y"), title: say("report.askDiscard.yes", "Yes, discard it"),
                action: .discard)
        ],
        danger: true)

    static func olderDraft(_ lines: [String]) -> Question {
        Question(
            title: say("report.older", "Begun in an older form"),
            lines: [
                say("report.older.why", "This had no field any more and stands in the notes now:")
            ] + lines)
    }

    /// The report's questions: all are answered with one key, or the form stays.
    static func ask(_ questions: [FieldError]) -> Question {
        Question(
            title: say("report.ask", "Please confirm"),
            lines: questions.map { "• \($0.message)" } + [
                "", say("report.ask.right", "Is this right?"),
            ],
            choices: [
                .init(
                    key: .character("y"), title: say("report.ask.yes", "Yes, file it"),
                    action: .confirm(questions.map(\.field)))
            ])
    }

    // MARK: Values typed again

    /// An unusual value is typed a second time; a slip of the finger does not repeat itself.
    static func askAgain(
        _ vital: Vital, _ value: Double, _ state: CareReportScreen.State, filing: Bool
    ) -> Question {
        let last = state.context?.subject.lastWeight
        let question = ReportRules.unusual(vital, value, lastWeight: last)
        let slip = UnitSlip.suspected(vital, typed: value, lastWeight: last)
        return Question(
            title: say("report.again.title", "\(vital.title): please type it again"),
            lines: [question?.message, slip.map { "\($0.sentence)" }].compactMap { $0 },
            prompt: .init(
                label: vital.unit.isEmpty ? vital.title : "\(vital.title), \(vital.unit)",
                check: { text in
                    guard case .failure(let error) = ReportRules.checkVital(vital, text: text)
                    else { return nil }
                    return error.message
                },
                action: { .again(vital, $0, filing: filing) }))
    }

    static func askWhich(
        _ vital: Vital, _ first: Double, _ second: Double, filing: Bool
    ) -> Question {
        let values = [vital.textWithUnit(first), vital.textWithUnit(second)]
        return Question(
            title: say("report.which", "\(vital.title): \(values[0]) or \(values[1])?"),
            lines: [
                say(
                    "report.which.why",
                    "First you typed \(values[0]), then \(values[1]). Which one is right?")
            ],
            choices: [
                .init(
                    key: .character("1"), title: values[0],
                    action: .settled(vital, first, filing: filing)),
                .init(
                    key: .character("2"), title: values[1],
                    action: .settled(vital, second, filing: filing)),
            ])
    }

    // MARK: Not obtained

    private static let letters: [(code: NotObtainedCode, letter: Character)] = [
        (.refused, "r"), (.notObtainable, "n"), (.equipment, "e"), (.deceased, "d"),
        (.other, "o"),
    ]

    /// - Parameters:
    ///   - title: the vitals named in the title; nil for all that are left.
    ///   - rest: how many others are empty too.
    static func askReasons(_ vitals: [Vital], title: [Vital]?, rest: Int = 0) -> Question {
        var choices: [Question.Choice] = letters.map { code, letter in
            .init(
                key: .character(letter), title: code.title,
                action: code == .other
                    ? .askReason(vitals, code) : .notObtained(vitals, NotObtained(code: code)))
        }
        if rest > 0 {
            choices.append(
                .init(
                    key: .character("a"),
                    title: say("report.reasons.all", "all that are empty (\(rest + vitals.count))"),
                    action: .askRest))
        }
        return Question(
            title: title.map { reasonTitle($0) }
                ?? say("report.reasons.rest", "\(names(vitals)): not obtained"),
            lines: [say("report.reasons.why", "Why was it not obtained?")], choices: choices)
    }

    private static func names(_ vitals: [Vital]) -> String {
        vitals.filter { $0 != .diastolic || !vitals.contains(.systolic) }
            .map(VitalWords.title).joined(separator: ", ")
    }

    private static func reasonTitle(_ vitals: [Vital]) -> String {
        say("report.reasons.title", "\(names(vitals)): not obtained")
    }

    /// A vital that has its reason: say more, or take it back.
    static func askMarked(_ vitals: [Vital], _ reason: NotObtained) -> Question {
        Question(
            title: reasonTitle(vitals), lines: [self.reason(reason)],
            choices: [
                .init(
                    key: .character("w"), title: say("report.reasons.words", "say it in words"),
                    action: .askReason(vitals, reason.code)),
                .init(
                    key: .character("t"), title: say("report.reasons.back", "take it back"),
                    action: .takeBack(vitals)),
            ])
    }

    static func askReason(_ vitals: [Vital], _ code: NotObtainedCode) -> Question {
        Question(
            title: reasonTitle(vitals), lines: [],
            prompt: .init(
                label: code == .other ? say("report.reasons.label", "Reason") : code.title,
                check: {
                    $0.allSatisfy(\.isWhitespace)
                        ? say("report.reasons.needed", "Please give the reason.") : nil
                },
                action: { .notObtained(vitals, NotObtained(code: code, text: $0)) }))
    }

    // MARK: When the visit was

    /// Nobody checked in: the report would close the visit without a word of when it was.
    static func askTimes(_ visit: Visit, _ zone: ClinicZone, now: Instant) -> Question {
        let booked = "\(zone.dayAndClock(visit.startsAt))–\(zone.clock(visit.endsAt))"
        var choices: [Question.Choice] = []
        if visit.startsAt <= now {
            let left = min(visit.endsAt, now)
            choices.append(
                .init(
                    key: .character("b"),
                    title: say(
                        "report.times.booked", "\(zone.clock(visit.startsAt))–\(zone.clock(left))"),
                    action: .tellTimes(VisitTimes(arrived: visit.startsAt, left: left))))
        }
        choices += [
            .init(
                key: .character("t"), title: say("report.times.other", "other times"),
                action: .askOtherTimes),
            .init(
                key: .character("w"), title: say("report.times.without", "without times"),
                action: .tellTimes(VisitTimes())),
        ]
        return Question(
            title: say("report.times", "When were you there?"),
            lines: [
                say(
                    "report.times.why",
                    "Nobody checked in at this visit, booked for \(booked). Filing closes it.")
            ], choices: choices)
    }

    static func askOtherTimes(_ state: CareReportScreen.State) -> Question {
        let (day, zone) = (state.context?.subject.on ?? CivilDate(dayNumber: 0), state.zone)
        return Question(
            title: say("report.times", "When were you there?"), lines: [],
            prompt: .init(
                label: say("report.times.label", "Arrived and left, such as 1405-1450"),
                check: { text in
                    guard let times = VisitTimes.read(text, on: day, zone: zone) else {
                        return say("report.times.unread", "Two hours, such as 1405-1450.")
                    }
                    return times.isInOrder
                        ? nil
                        : say("report.times.order", "You cannot have left before you arrived.")
                },
                action: {
                    .tellTimes(VisitTimes.read($0, on: day, zone: zone) ?? VisitTimes())
                }))
    }
}
