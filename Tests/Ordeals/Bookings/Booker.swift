import TerminalHarness

/// Somebody who books and changes at random, each time by a process of its own.
struct Booker {
    let clinic: OrdealClinic
    let stock: BookingStock
    let ledger: BookingLedger
    var dice: Dice

    /// What the rules of booking may answer in such a storm; anything else is a fault.
    private static let expected: Set<String> = [
        "slotTaken", "slotHeld", "wrongState", "unchanged", "wrongSpecialty",
    ]

    mutating func act() throws {
        guard let id = known(), !dice.once(in: 3) else { return try create() }
        switch dice.roll(10) {
        case 0...2: try change("move", ["reschedule", id, "--start", start()])
        case 3: try change("reassign", ["reschedule", id, "--caregiver", caregiver()])
        case 4: try change("mode", ["reschedule", id, "--mode", mode()])
        case 5: try change("lengthen", ["reschedule", id, "--minutes", minutes()])
        case 6, 7: try change("cancel", ["status", id, "cancelled"])
        default: try change("confirm", ["status", id, "confirmed"])
        }
    }

    private mutating func create() throws {
        var words = booking()
        if dice.once(in: 4) {
            let held = try run("hold", ["hold"] + words)
            guard let token = held?["token"] else { return }
            words += ["--hold", token]
        }
        let isPatient = words[1] == "123" && dice.once(in: 2)
        let answer = try run(
            "create", ["create"] + words, as: isPatient ? "wanjiku" : nil)
        if let answer { ledger.heard(answer, doing: isPatient ? "request" : "create") }
    }

    private mutating func change(_ what: String, _ words: [String]) throws {
        if let answer = try run(what, words) { ledger.heard(answer, doing: what) }
    }

    /// A command's answer; nil where a rule of booking refused it.
    private mutating func run(
        _ what: String, _ words: [String], as user: String? = nil
    ) throws -> BookingAnswer? {
        // Whoever holds does not take the place of somebody else's hold.
        let who =
            user ?? (words[0] == "hold" ? nil : dice.pick([nil, "grace", "halima", "wambui"]))
        let run = try clinic.run(
            ["appointments"] + words + ["--json"] + (who.map { ["--as", $0] } ?? []))
        guard let answer = BookingAnswer(run.output) else {
            throw OrdealError("\(words): \(run.status) \(run.output)\(run.errors)")
        }
        if run.status == .success { return answer }
        let codes = Set(answer.codes)
        guard run.status == .exited(65), !codes.isEmpty, codes.isSubset(of: Self.expected) else {
            throw OrdealError("\(words): \(run.status) \(run.output)\(run.errors)")
        }
        ledger.note { entries in
            for code in codes { entries.refused[code, default: 0] += 1 }
        }
        return nil
    }

    private mutating func known() -> String? {
        let known = ledger.note { $0.known }
        return known.isEmpty ? nil : "\(dice.pick(known))"
    }

    private mutating func booking() -> [String] {
        [
            "--patient", "\(stock.patients[dice.roll(6)])", "--caregiver", caregiver(), "--start",
            start(), "--minutes", minutes(), "--mode", mode(),
        ]
    }

    private mutating func caregiver() -> String { "\(dice.pick(stock.caregivers))" }
    private mutating func mode() -> String { dice.pick(["in-person", "virtual"]) }
    private mutating func minutes() -> String { dice.pick(["15", "45", "60", "150"]) }

    private mutating func start() -> String {
        let (hour, minute) = (8 + dice.roll(9), dice.pick([0, 10, 30, 45]))
        return "\(dice.pick(stock.days))T\(two(hour)):\(two(minute))"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
