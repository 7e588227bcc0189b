import ArgumentParser
import HomeCareDomain
import HomeCareServices

/// What can be wished for when looking for a caregiver.
struct WishOptions: ParsableArguments {
    @Option(help: "The specialty's name or number.") var specialty: String?
    @Option(help: "The county's name or code; the patient's own where a patient is named.")
    var county: String?
    @Option(help: "in-person or virtual.") var mode: String?
    @Option(help: "The day, such as 2026-11-24; otherwise the next seven days.")
    var day: String?
    @Option(help: "The visit begins no earlier than this hour of the day, such as 09:00.")
    var from: String?
    @Option(help: "The visit ends no later than this hour of the day, such as 12:00.")
    var to: String?
    @Option(help: "The visit begins exactly then, such as 2026-11-24T10:00.") var start: String?
    @Option(help: "How many minutes the visit lasts.") var minutes = 60
    @Option(help: "At most so much for an hour, in whole shillings.") var maxRate: Int?
    @Option(help: "A language they speak: its name or code, such as Swahili or sw.")
    var language: String?
    @Option(help: "female, male or other.") var gender: String?
    @Option(help: "At least so many stars, such as 4.5.") var minRating: Double?
    @Option(help: "Beginnings of words of the name.") var name = ""
    @Option(help: "For whom, such as P-0123.") var patient: String?

    func wish(_ desk: Desk) throws -> CareWish {
        let patient = try patient.map { try number($0, of: .patient, called: "patient") }
        return CareWish(
            specialty: try specialty.map { try desk.specialty($0) },
            county: try county.map(Self.county), mode: try mode.map(Self.mode),
            time: try time(desk.clinic), minutes: minutes,
            mostRateCents: try maxRate.map(Self.cents),
            language: try language.map {
                try Self.known(SpokenLanguage.named($0), "language", $0, "Swahili or sw")
            },
            gender: try gender.map {
                try Self.known(
                    Self.sex($0), "gender", $0, "female, male or other")
            },
            leastRatingPoints: try minRating.map(Self.points), name: name, patient: patient)
    }

    private func time(_ clinic: Clinic) throws -> WishedTime {
        let zone = clinic.settings.zone
        if let start {
            guard day == nil, from == nil, to == nil else {
                throw Refusal(
                    .usage, CommandWords.startOrDay, field: "start")
            }
            return .start(try moment(start, in: zone))
        }
        guard day != nil || from != nil || to != nil else { return .soon }
        let date = try day.map { try Self.known(CivilDate($0), "day", $0, "2026-11-24") }
        return .day(
            date ?? zone.date(of: clinic.now()),
            fromMinute: try from.map { try Self.minute($0, "from") } ?? 0,
            toMinute: try to.map { try Self.minute($0, "to") } ?? 1440)
    }

    private static func county(_ text: String) throws -> String {
        try known(CountyText.code(text), "county", text, "047 or Nairobi")
    }

    private static func sex(_ text: String) -> Sex? {
        let wanted = SafeText.folded(text)
        return wanted.isEmpty ? nil : Sex.allCases.first { $0.rawValue.hasPrefix(wanted) }
    }

    private static func mode(_ text: String) throws -> AppointmentMode {
        let modes: [String: AppointmentMode] = ["in-person": .inPerson, "virtual": .virtual]
        return try known(modes[text.lowercased()], "mode", text, "in-person or virtual")
    }

    private static func cents(_ rate: Int) throws -> Int64 {
        guard (0...10_000_000).contains(rate) else {
            throw Refusal(.usage, CommandWords.noRate(rate), field: "maxRate")
        }
        return Int64(rate) * 100
    }

    private static func points(_ stars: Double) throws -> Int {
        guard stars >= 0, stars <= 5 else {
            throw Refusal(.usage, CommandWords.noRating, field: "minRating")
        }
        return BayesianRating.points(stars: stars)
    }

    /// `09:00`, and `24:00` for the end of the day.
    private static func minute(_ text: String, _ field: String) throws -> Int {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { UInt8($0).map(Int.init) }
        guard parts.count == 2, numbers.count == 2, parts.allSatisfy({ $0.count <= 2 }),
            numbers[1] < 60, numbers[0] * 60 + numbers[1] <= 1440
        else {
            throw Refusal(
                .usage, CommandWords.noClock(text), field: field)
        }
        return numbers[0] * 60 + numbers[1]
    }

    private static func known<Value>(
        _ value: Value?, _ field: String, _ text: String, _ example: String
    ) throws -> Value {
        guard let value else {
            throw Refusal(
                .usage, CommandWords.noValue(text, example), field: field)
        }
        return value
    }
}
