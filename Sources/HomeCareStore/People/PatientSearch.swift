public import HomeCareDomain

/// What was typed to find patients: words of a name, a number, a date of birth, a name with a date
/// of birth, or a reference.
struct PatientSearch {
    /// The folded words of the name, the longest first.
    let words: [String]
    /// The ways in which the digits may begin a telephone number.
    let phones: [String]
    let reference: Int64?
    let born: CivilDate?

    /// No more words than these are looked for.
    private static let mostWords = 5

    init(_ text: String, now: Instant) {
        let isNumber = text.allSatisfy { $0.isWhitespace || "+-().0123456789".contains($0) }
        let digits = text.filter { ("0"..."9").contains($0) }
        reference = RecordKind.patient.id(from: text)
        phones = isNumber && digits.count >= 3 ? Self.beginnings(digits) : []
        let whole = Self.birth(text, now)
        guard !isNumber, whole == nil, reference == nil || !text.contains("-") else {
            (born, words) = (whole, [])
            return
        }
        let name: String
        (born, name) = Self.birthAmong(text, now)
        words = Array(
            NameWords.words(of: name).sorted { ($1.count, $0) < ($0.count, $1) }
                .prefix(Self.mostWords))
    }

    /// A date of birth that stands before, behind or between the words of a name, and those.
    private static func birthAmong(_ text: String, _ now: Instant) -> (CivilDate?, String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        for start in words.indices {
            for length in [3, 2, 1] where start + length <= words.count {
                let date = words[start..<start + length].joined(separator: " ")
                guard date.contains(where: \.isNumber), let born = birth(date, now) else {
                    continue
                }
                let name = words[..<start] + words[(start + length)...]
                return (born, name.joined(separator: " "))
            }
        }
        return (nil, text)
    }

    /// Where a clinic's clocks are ahead of UTC its day may be the next.
    private static func birth(_ text: String, _ now: Instant) -> CivilDate? {
        let today = CivilDate(dayNumber: Int(now.milliseconds / 86_400_000)).adding(days: 1)
        return try? BirthDate.read(text, today: today).get()
    }

    /// `0712` and `712` are +254712; other digits may be those behind a plus.
    private static func beginnings(_ digits: String) -> [String] {
        var rest = Substring(digits)
        while rest.first == "0" { rest.removeFirst() }
        return rest.isEmpty ? [] : ["+254" + rest, "+" + rest]
    }

    /// A text that is greater than all that begin with this one.
    static func end(of beginning: String) -> String { beginning + "\u{10FFFF}" }
}

extension PatientQueries {
    /// So many people found by their words are put in order; a single letter finds more.
    private static let mostFound = 2000
    /// Shorter words sound like too much.
    private static let shortestSound = 3

    /// Patients in scope, merged ones left out; by name, or worst first.
    ///
    /// The text is the beginning of words of the name in any order, of a telephone number (a
    /// contact's too), a date of birth (both, where a name stands beside it), or a reference. Where no name begins so,
    /// names that sound so are given.
    public static func list(
        _ db: Connection, scope: PatientScope, matching text: String, worstFirst worst: Bool,
        limit: Int, now: Instant
    ) throws -> [PatientLine] {
        let (condition, user) = restriction(scope)
        let order =
            (worst ? "\(worstFirst), patients.status_at DESC, " : "")
            + "patients.full_name, patients.id"
        func lines(_ from: String, _ and: String, _ values: [Value]) throws -> [PatientLine] {
            try db.rows(
                """
                SELECT \(clinicalColumns) FROM \(from)
                WHERE \(condition) AND patients.merged_into IS NULL \(and)
                ORDER BY \(order) LIMIT ?3
                """, [Value(now), .integer(user), .integer(Int64(limit))] + values, line)
        }
        if text.isEmpty { return try lines("patients", "", []) }
        let search = PatientSearch(text, now: now)
        if let born = search.born, !search.words.isEmpty {
            return try named(search.words, among: try byBirth(db, born), lines)
        }
        var found: [Int64] = try search.reference.map { [try current(db, $0)] } ?? []
        found += try byPhone(db, search.phones)
        found += try search.born.map { try byBirth(db, $0) } ?? []
        if search.words.isEmpty {
            return try numbered(found, lines)
        }
        if case .all = scope {
            found += try byWords(db, search.words)
            if found.isEmpty { found = try bySounds(db, search.words) }
            return try numbered(found, lines)
        }
        let (and, values) = wordConditions(search.words, from: 4)
        return try lines("patients", and, values)
    }

    private static func numbered(
        _ ids: [Int64],
        _ lines: (String, String, [Value]) throws -> [PatientLine],
        who: (and: String, values: [Value]) = ("", [])
    ) throws -> [PatientLine] {
        let ids = Set(ids).sorted()
        guard !ids.isEmpty else { return [] }
        // The ids go as one text: a statement takes only so many values.
        let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
        return try lines(
            "json_each(?4) AS found JOIN patients ON patients.id = found.value", who.and,
            [.text(list)] + who.values)
    }

    /// Those of them whose names begin so; where none does, those whose names sound so.
    private static func named(
        _ words: [String], among ids: [Int64],
        _ lines: (String, String, [Value]) throws -> [PatientLine]
    ) throws -> [PatientLine] {
        let begun = try numbered(ids, lines, who: wordConditions(words, from: 5))
        let heard = words.filter { $0.count >= shortestSound }
        guard begun.isEmpty, !heard.isEmpty else { return begun }
        return try numbered(ids, lines, who: soundConditions(heard, from: 5))
    }

    private static func byBirth(_ db: Connection, _ day: CivilDate) throws -> [Int64] {
        try db.rows(
            """
            SELECT coalesce(merged_into, id) FROM patients WHERE date_of_birth = ? LIMIT ?
            """, [.text(day.iso), .integer(Int64(mostFound))]
        ) { $0.int(0) }
    }

    private static func byPhone(_ db: Connection, _ beginnings: [String]) throws -> [Int64] {
        try beginnings.flatMap { beginning in
            try db.rows(
                """
                SELECT id FROM (SELECT coalesce(merged_into, id) AS id FROM patients
                    WHERE phone >= ?1 AND phone < ?2 LIMIT ?3)
                UNION SELECT patient_id FROM (SELECT patient_id FROM emergency_contacts
                    WHERE phone >= ?1 AND phone < ?2 LIMIT ?3)
                """,
                [
                    .text(beginning), .text(PatientSearch.end(of: beginning)),
                    .integer(Int64(mostFound)),
                ]
            ) { $0.int(0) }
        }
    }

    private static func byWords(_ db: Connection, _ words: [String]) throws -> [Int64] {
        guard let first = words.first else { return [] }
        let rest = words.dropFirst().enumerated().map { index, _ in
            """
            AND EXISTS (SELECT 1 FROM patient_words AS also
                WHERE also.patient_id = first.patient_id
                AND also.word >= ?\(4 + index * 2) AND also.word < ?\(5 + index * 2))
            """
        }.joined(separator: "\n")
        let limits: [Value] = words.dropFirst().flatMap {
            [.text($0), .text(PatientSearch.end(of: $0))]
        }
        return try db.rows(
            """
            SELECT coalesce(merged_into, id) FROM (
                SELECT DISTINCT first.patient_id FROM patient_words AS first
                WHERE first.word >= ?1 AND first.word < ?2 \(rest) LIMIT ?3) AS found
            JOIN patients ON patients.id = found.patient_id
            """,
            [
                .text(first), .text(PatientSearch.end(of: first)), .integer(Int64(mostFound)),
            ] + limits
        ) { $0.int(0) }
    }

    /// Those whose names sound like all of the words.
    private static func bySounds(_ db: Connection, _ words: [String]) throws -> [Int64] {
        let words = words.filter { $0.count >= shortestSound }
        guard !words.isEmpty else { return [] }
        return try DuplicateQueries.soundingAlike(
            db, words.map(NameWords.sounds), limit: mostFound)
    }

    private static func wordConditions(_ words: [String], from first: Int) -> (String, [Value]) {
        let conditions = words.indices.map { index in
            familyHas(
                "also.word >= ?\(first + index * 2) AND also.word < ?\(first + 1 + index * 2)")
        }
        return (
            conditions.joined(separator: "\n"),
            words.flatMap { [.text($0), .text(PatientSearch.end(of: $0))] }
        )
    }

    private static func soundConditions(_ words: [String], from first: Int) -> (String, [Value]) {
        var values: [Value] = []
        let conditions = words.map { word in
            let sounds = NameWords.sounds(of: word).sorted()
            let places = sounds.indices.map { "?\(first + values.count + $0)" }
            values += sounds.map { .text($0) }
            return familyHas("also.word IN (\(places.joined(separator: ", ")))")
        }
        return (conditions.joined(separator: "\n"), values)
    }

    /// A name of the patient, or of a registration that was merged into theirs, has such a word.
    private static func familyHas(_ word: String) -> String {
        """
        AND EXISTS (SELECT 1 FROM patient_words AS also
            WHERE also.patient_id IN (SELECT family.id FROM patients AS family
                WHERE family.id = patients.id OR family.merged_into = patients.id)
            AND \(word))
        """
    }
}
