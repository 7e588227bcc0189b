public import HomeCareDomain

/// A caregiver in the search's index.
public struct CaregiverPlace: Sendable {
    public let caregiver: Int64
    /// Whether the county is one they serve but do not live in.
    public let isAway: Bool
    /// The county the row is about; empty for anywhere.
    public let county: String
    public let ratingPoints: Int
    public let hourlyRateCents: Int64
    public let modes: [AppointmentMode]
    public let bufferMinutes: Int
    public let noticeMinutes: Int
    /// The last day with time beside the weekly windows; empty for none.
    public let extraUntil: String
    /// The last day on which a credential is valid, such as `2026-11-24`.
    public let credentialUntil: String

    public init(
        caregiver: Int64, isAway: Bool, county: String, ratingPoints: Int,
        hourlyRateCents: Int64, modes: [AppointmentMode], bufferMinutes: Int, noticeMinutes: Int,
        extraUntil: String, credentialUntil: String
    ) {
        self.caregiver = caregiver
        self.isAway = isAway
        self.county = county
        self.ratingPoints = ratingPoints
        self.hourlyRateCents = hourlyRateCents
        self.modes = modes
        self.bufferMinutes = bufferMinutes
        self.noticeMinutes = noticeMinutes
        self.extraUntil = extraUntil
        self.credentialUntil = credentialUntil
    }

    /// Where it stands in its lane.
    public var key: PlaceKey {
        PlaceKey(
            ratingPoints: ratingPoints, hourlyRateCents: hourlyRateCents, caregiver: caregiver)
    }
}

/// What a caregiver in the search's index must be.
public struct PlaceFilter: Sendable {
    /// 0 for any.
    public var specialty: Int64
    /// The day on which a credential must be valid.
    public var day: CivilDate
    public var mode: AppointmentMode?
    public var gender: Sex?
    public var language: SpokenLanguage?
    public var mostRateCents: Int64?
    public var leastRatingPoints: Int?
    /// Beginnings of words of the name, folded.
    public var names: [String]
    /// Hours of a day of which one must be in a window, as far as the index knows.
    public var hours: (date: CivilDate, fromMinute: Int, untilMinute: Int)?

    public init(
        specialty: Int64, day: CivilDate, mode: AppointmentMode? = nil, gender: Sex? = nil,
        language: SpokenLanguage? = nil, mostRateCents: Int64? = nil,
        leastRatingPoints: Int? = nil, names: [String] = [],
        hours: (date: CivilDate, fromMinute: Int, untilMinute: Int)? = nil
    ) {
        self.specialty = specialty
        self.day = day
        self.mode = mode
        self.gender = gender
        self.language = language
        self.mostRateCents = mostRateCents
        self.leastRatingPoints = leastRatingPoints
        self.names = names
        self.hours = hours
    }

    /// The conditions on a row named `place`, with their arguments.
    var conditions: (sql: String, arguments: [Value]) {
        var all: [String] = []
        var arguments: [Value] = []
        func and(_ condition: String, _ values: Value...) {
            all.append(condition)
            arguments += values
        }
        // What most rows fail comes first: row by row, the rest is not looked at then.
        if !names.isEmpty {
            let bits = names.reduce(0) { $0 | NameBits.typed($1) }
            and("place.name_bits & ? = ?", .integer(bits), .integer(bits))
        }
        if let hours {
            let bits = HourBits.hours(
                fromMinute: hours.fromMinute, untilMinute: hours.untilMinute)
            and(
                "(place.\(Self.weekdays[hours.date.weekday - 1]) & ? <> 0 OR place.extra_until >= ?)",
                .integer(bits), .text(hours.date.iso))
        }
        if let gender { and("place.gender = ?", Value(gender)) }
        if let language { and("place.languages & ? <> 0", .integer(language.bit)) }
        if let mostRateCents { and("place.rate_cents <= ?", .integer(mostRateCents)) }
        if let leastRatingPoints {
            // Without the plus it would be the bound of the walk, in place of the walk's own.
            and(
                "+place.rating_order <= ?",
                .integer(CaregiverPlaces.ratingOrder(points: leastRatingPoints)))
        }
        if let mode { and("place.modes & ? <> 0", .integer(CaregiverPlaces.bit(of: mode))) }
        and("place.credential_until >= ?", .text(day.iso))
        for name in names {
            and(
                """
                EXISTS (SELECT 1 FROM caregiver_words
                    INDEXED BY caregiver_words_by_caregiver
                    WHERE caregiver_words.caregiver_id = place.caregiver_id
                    AND caregiver_words.word >= ? AND caregiver_words.word < ?)
                """, .text(name), .text(NameWords.end(of: name)))
        }
        return (all.joined(separator: " AND "), arguments)
    }

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}
