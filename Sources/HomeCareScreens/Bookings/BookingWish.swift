import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What is wrong with one field of the form.
struct FieldFault: Error, Equatable {
    let field: String
    let words: String
}

/// Reads the wish out of the form, and writes one into it.
enum BookingWish {
    /// The wish as it is typed, or the first field that cannot be understood.
    static func read(_ state: BookingScreen.State) -> Result<CareWish, FieldFault> {
        Result { () throws(FieldFault) in
            let form = state.form
            for field in BookingForm.finding
            where state.hasMore || !BookingForm.more.contains(field) {
                guard let words = form[field]?.entry.refusal else { continue }
                throw FieldFault(field: field, words: words)
            }
            var wish = CareWish(
                specialty: Int64(form.text("specialty")),
                mode: AppointmentMode(rawValue: form.text("mode")), time: try time(state),
                minutes: try minutes(form), name: form.text("caregiver"),
                patient: state.patient?.id)
            if state.anyCounty { wish.county = CareWish.anyCounty }
            guard state.hasMore else { return wish }
            wish.mostRateCents = Int64(form.text("rate")).map { $0 * 100 }
            wish.language = SpokenLanguage(rawValue: form.text("language"))
            wish.gender = Sex(rawValue: form.text("gender"))
            wish.leastRatingPoints = try rating(form)
            return wish
        }
    }

    /// What is wrong with a field, or nil.
    static func check(_ field: String, _ state: BookingScreen.State) -> String? {
        switch field {
        case "patient":
            return state.patient == nil ? BookingWords.choosePatient : nil
        case "day", "time", "minutes", "rating":
            guard case .failure(let fault) = read(state), fault.field == field else { return nil }
            return fault.words
        case "ending":
            guard case .failure(let fault) = recurrence(state) else { return nil }
            return fault.words
        default: return nil
        }
    }

    /// The day that is typed; nil where none is.
    static func day(_ state: BookingScreen.State) throws(FieldFault) -> CivilDate? {
        let text = state.form.text("day")
        guard !text.allSatisfy(\.isWhitespace) else { return nil }
        guard let day = TypedDay.read(text, today: state.today, meaning: .soon) else {
            throw FieldFault(field: "day", words: BookingWords.noDay(text))
        }
        guard day >= state.today else {
            throw FieldFault(
                field: "day", words: BookingWords.pastDay(ClinicZone.inYear(day)))
        }
        if let words = BookableDays.fault(day, today: state.today) {
            throw FieldFault(field: "day", words: words)
        }
        return day
    }

    private static func time(_ state: BookingScreen.State) throws(FieldFault) -> WishedTime {
        let (day, text) = (try day(state), state.form.text("time"))
        guard !text.allSatisfy(\.isWhitespace) else {
            return day.map { .day($0, fromMinute: 0, toMinute: 1440) } ?? .soon
        }
        switch TypedTime.read(text) {
        case nil:
            throw FieldFault(field: "time", words: BookingWords.noTime(text))
        case .window(let from, let to):
            return .day(day ?? firstDay(state, before: to), fromMinute: from, toMinute: to)
        case .exact(let minute):
            return .start(try start(day, minute, state))
        }
    }

    /// Today, or tomorrow where that minute of today is over.
    private static func firstDay(_ state: BookingScreen.State, before minute: Int) -> CivilDate {
        let clock = state.zone.hourAndMinute(state.now)
        let isOver = clock.hour * 60 + clock.minute >= minute
        return isOver ? state.today.adding(days: 1) : state.today
    }

    private static func start(
        _ day: CivilDate?, _ minute: Int, _ state: BookingScreen.State
    ) throws(FieldFault) -> Instant {
        let date = day ?? firstDay(state, before: minute)
        guard
            let start = state.zone.instant(date, hour: minute / 60, minute: minute % 60)
        else {
            throw FieldFault(
                field: "time", words: BookingWords.skippedTime(ClinicZone.words(date)))
        }
        guard start > state.now else {
            throw FieldFault(field: "time", words: BookingWords.pastTime)
        }
        return start
    }

    private static func minutes(_ form: Form) throws(FieldFault) -> Int {
        guard let minutes = Int(form.text("minutes")),
            (5...FreeTime.longestVisit).contains(minutes)
        else { throw FieldFault(field: "minutes", words: BookingWords.wrongMinutes) }
        return minutes
    }

    private static func rating(_ form: Form) throws(FieldFault) -> Int? {
        let text = form.text("rating")
        guard !text.isEmpty else { return nil }
        guard let stars = Double(text), (1...5).contains(stars) else {
            throw FieldFault(field: "rating", words: BookingWords.wrongRating)
        }
        return BayesianRating.points(stars: stars)
    }

    /// How often the visit comes again; nil for once.
    static func recurrence(_ state: BookingScreen.State) -> Result<Recurrence?, FieldFault> {
        guard let weeks = Int(state.form.text("repeat")), weeks > 0, let chosen = state.chosen
        else { return .success(nil) }
        let text = state.form.text("ending")
        func series(_ end: Recurrence.End) -> Recurrence {
            Recurrence(everyWeeks: weeks, end: end, leavingOut: state.leavingOut)
        }
        let first = state.zone.date(of: chosen.start)
        // “1 0” is no ten, and +5 is a day.
        let words = text.split(separator: " ")
        if words.count == 1, words[0].allSatisfy(\.isNumber), let count = Int(words[0]) {
            return (2...Recurrence.most).contains(count)
                ? .success(series(.count(count)))
                : .failure(FieldFault(field: "ending", words: BookingWords.wrongCount))
        }
        guard let last = TypedDay.read(text, today: first, meaning: .soon) else {
            let isEmpty = text.allSatisfy(\.isWhitespace)
            return .failure(
                FieldFault(
                    field: "ending",
                    words: isEmpty ? BookingWords.noEnding : BookingWords.noDayOrCount(text)))
        }
        let asked = series(.until(last))
        let visits = Recurrence(everyWeeks: weeks, end: .until(last)).days(from: first).count
        guard visits <= Recurrence.most else {
            return .failure(FieldFault(field: "ending", words: BookingWords.tooMany(until: last)))
        }
        guard visits > 1 else {
            let next = first.adding(days: 7 * weeks)
            return .failure(
                FieldFault(
                    field: "ending", words: BookingWords.noSecond(until: last, after: next)))
        }
        return .success(asked)
    }

    /// Lets go of one part of the wish, or of two.
    static func relax(_ easier: Relaxation, _ state: inout BookingScreen.State) {
        for part in easier.parts { relax(part, easier.wish, &state) }
    }

    private static func relax(
        _ part: Relaxed, _ wish: CareWish, _ state: inout BookingScreen.State
    ) {
        switch part {
        case .time, .nextDay, .dayBefore, .anyDay: write(wish.time, &state)
        case .mode: state.form.set("mode", wish.mode?.rawValue ?? "")
        case .county: state.anyCounty = true
        case .rate: state.form.set("rate", "")
        case .rating: state.form.set("rating", "")
        case .language: state.form.set("language", "")
        case .gender: state.form.set("gender", "")
        case .name: state.form.set("caregiver", "")
        }
    }

    /// Writes a time into the form as it could have been typed.
    static func write(_ time: WishedTime, _ state: inout BookingScreen.State) {
        var (day, hours) = ("", "")
        switch time {
        case .soon: break
        case .day(let date, let from, let to):
            day = date.iso
            if from > 0 || to < 1440 { hours = "\(clock(from))-\(clock(to))" }
        case .start(let start):
            day = state.zone.date(of: start).iso
            hours = state.zone.face(start)
        }
        state.form.set("day", day)
        state.form.set("time", hours)
    }

    private static func clock(_ minute: Int) -> String {
        let (hour, rest) = (String(minute / 60), String(minute % 60))
        return (hour.count < 2 ? "0" : "") + hour + ":" + (rest.count < 2 ? "0" : "") + rest
    }
}
