import Words

/// The words of the one-line entry: one table each for names, units, levels and reasons.
enum VitalLineWords {
    /// What a name announces.
    enum Name: Equatable, Sendable {
        case vital(Vital)
        case pressure
        /// `p`: a pulse before a number or a reason, the level P when it stands alone.
        case pulseOrPain
        /// `pain`: a score; as a level of consciousness only behind `responds to`.
        case pain
        case level
        case oxygen
        case air
        case rest
    }

    static let names: [String: Name] = table([
        (.pressure, "bp blood pressure bloodpressure rr/bp"),
        (.vital(.systolic), "sys syst systolic sbp"),
        (.vital(.diastolic), "dia diast diastolic dbp"),
        (.pulseOrPain, "p"), (.vital(.pulse), "pulse hr pr heart heartrate"),
        (.vital(.respiration), "r rr resp resps respiration respirations breathing breaths"),
        (.vital(.temperature), "t temp temperature"),
        (.vital(.spo2), "s sat sats spo2 sao2 o2sat o2sats saturation"),
        (.vital(.weight), "w wt weight"),
        (.vital(.glucose), "g gl glu glucose bg rbs sugar"),
        (.pain, "pain"), (.level, "acvpu avpu loc cons consciousness responds"),
        (.oxygen, "o2 ox oxygen"), (.air, "air ra"), (.rest, "rest others all"),
    ])

    /// Levels of consciousness that stand alone.
    static let levels: [String: Consciousness] = table([
        (.alert, "a alert"), (.confusion, "c confused confusion"), (.voice, "v voice verbal"),
        (.unresponsive, "u unresponsive unconscious"),
    ])

    /// Levels behind `acvpu` or `responds to`, where P can mean nothing else.
    static let namedLevels = levels.merging(["p": .pain, "pain": .pain]) { given, _ in given }

    /// Words that say nothing by themselves.
    static let fillers: Set<String> = ["on", "is", "at", "and", "room", "new", "to"]

    /// Why a vital was not obtained; a phrase is as many words.
    static let reasons: [(words: [String], code: NotObtainedCode)] = [
        (["not", "obtainable"], .notObtainable), (["not", "obtained"], .notObtainable),
        (["equipment", "missing"], .equipment), (["no", "equipment"], .equipment),
        (["patient", "deceased"], .deceased), (["n/a"], .notObtainable), (["na"], .notObtainable),
        (["unobtainable"], .notObtainable), (["notobtainable"], .notObtainable),
        (["refused"], .refused), (["refuses"], .refused), (["declined"], .refused),
        (["equipment"], .equipment), (["broken"], .equipment), (["deceased"], .deceased),
        (["other"], .other),
    ]

    /// A unit: whose it is, and how a value in it becomes one in the vital's own unit.
    struct Unit: Sendable {
        let vitals: Set<Vital>
        var slip: UnitSlip.Kind?
    }

    static let units: [String: Unit] = [
        "%": Unit(vitals: [.spo2]), "°c": Unit(vitals: [.temperature]),
        "c": Unit(vitals: [.temperature]), "°f": Unit(vitals: [.temperature], slip: .fahrenheit),
        "f": Unit(vitals: [.temperature], slip: .fahrenheit),
        "mmhg": Unit(vitals: [.systolic, .diastolic]), "bpm": Unit(vitals: [.pulse]),
        "/min": Unit(vitals: [.pulse, .respiration]), "kg": Unit(vitals: [.weight]),
        "kgs": Unit(vitals: [.weight]), "lb": Unit(vitals: [.weight], slip: .pounds),
        "lbs": Unit(vitals: [.weight], slip: .pounds), "mmol": Unit(vitals: [.glucose]),
        "mmol/l": Unit(vitals: [.glucose]), "mg/dl": Unit(vitals: [.glucose], slip: .milligrams),
    ]

    /// Units of the flow of oxygen, which a report keeps in its notes only.
    static let flows: Set<String> = ["l", "lpm", "l/min", "lt", "litres", "liters"]

    /// Words that hold a digit or a slash, the longest first.
    static let whole = [
        "o2sats", "o2sat", "mmol/l", "mg/dl", "l/min", "spo2", "sao2", "n/a", "o2",
    ]

    private static func table<Meaning>(_ rows: [(Meaning, String)]) -> [String: Meaning] {
        rows.reduce(into: [:]) { table, row in
            for word in row.1.split(separator: " ") { table[String(word)] = row.0 }
        }
    }
}

extension VitalLine {
    /// The grammar for help pages: what is typed, and what it means.
    public static var grammar: [(typed: String, meaning: String)] {
        [
            ("128/82 · bp 128/82 · 128 over 82", say("oneLine.help.pressure", "blood pressure")),
            (
                "p76 · pulse 76 · hr 76 · 76bpm",
                say("oneLine.help.pulse", "pulse; p alone is “responds to pain”")
            ),
            ("r18 · rr 18 · resp 18", say("oneLine.help.respiration", "respiration")),
            (
                "t36.8 · temp 36,8 · t98.6f",
                say("oneLine.help.temperature", "temperature; f is converted")
            ),
            ("s97 · spo2 97 · sat 97 · 97%", say("oneLine.help.spo2", "oxygen saturation")),
            (
                "air · ra · o2 · oxygen · ox 2l",
                say("oneLine.help.oxygen", "air or oxygen; a flow is not kept")
            ),
            (
                "A C V P U · alert · confused · voice",
                say("oneLine.help.consciousness", "consciousness (P: responds to pain)")
            ),
            ("w62 · 62kg · w135lb", say("oneLine.help.weight", "weight")),
            ("g5.6 · glucose 5.6 · g101mg/dl", say("oneLine.help.glucose", "glucose")),
            ("pain 3 · pain 3/10", say("oneLine.help.pain", "pain, as the patient rates it")),
            (
                "p refused · bp n/a · t broken",
                say("oneLine.help.notObtained", "not obtained, and why")
            ),
            ("w other (cannot stand)", say("oneLine.help.other", "another reason, in brackets")),
            ("rest refused", say("oneLine.help.rest", "all that is still empty")),
        ]
    }
}
