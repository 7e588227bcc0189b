import ArgumentParser
import HomeCareDomain
import HomeCareServices

extension CaregiversCommand {
    /// `homecare caregivers availability`: a caregiver's own time and offer, shown and changed.
    struct Availability: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show or change when a caregiver makes visits, and what they offer.",
            discussion: """
                A week is written as "mon-fri 08:00-17:00, sat 09:00-12:00 virtual"; a window may \
                run past midnight, and "none" is a week without windows. A comma begins other \
                days or, without days, other hours of the same. "virtual" or "in-person" is about \
                the hours before it, back to the last such word or comma: in \
                "mon 8-10 13-15 virtual" both are virtual, in "mon 8-10, 13-15 virtual" the \
                second alone. Booked visits stay as they are: those that lie outside afterwards \
                are named, and time off over booked visits asks for their number (--visits) first.
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "The caregiver's reference, such as C-0007.") var caregiver: String
        @Option(help: "The whole week anew.") var set: String?
        @Option(
            help: """
                Time off: FROM..UNTIL REASON, with days (both included) or times such as \
                2026-12-24T12:00; may be given again.
                """)
        var off: [String] = []
        @Option(help: "Take time off back, by the number shown; may be given again.")
        var removeOff: [Int64] = []
        @Option(help: "Booked visits in the time off, by how many there are.") var visits = 0
        @Option(help: "Time beside the week, such as \"2026-11-28 09:00-13:00 virtual\".")
        var extra: [String] = []
        @Option(help: "Take such time back, written as it is shown.") var removeExtra: [String] = []
        @Option(help: "Minutes ahead that a visit must be known.") var notice: Int?
        @Option(help: "Minutes of travel between visits in person.") var buffer: Int?
        @Option(help: "Counties served beside their own, by name or code, with commas; or none.")
        var counties: String?
        @Option(help: "Languages, by name or code, with commas; or none.") var languages: String?
        @Option(help: "Specialties, by name, with commas; or none.") var specialties: String?
        @Option(help: "Hourly rate in KES, such as 1500 or 1500.50.") var rate: String?

        func run(_ desk: Desk) throws {
            let id = try number(caregiver, of: .caregiver, called: "caregiver")
            let zone = desk.clinic.settings.zone
            let change = try change(desk, zone)
            let changed =
                change == AvailabilityChange()
                ? ChangedAvailability(
                    kept: try desk.clinic.availability(desk.actor, caregiver: id))
                : try desk.clinic.changeAvailability(desk.actor, caregiver: id, change)
            let row = AvailabilityRow(changed, zone: zone)
            try desk.output.answer(row) { row.words }
        }

        private func change(_ desk: Desk, _ zone: ClinicZone) throws -> AvailabilityChange {
            var change = AvailabilityChange()
            change.weekly = try set.map { try readable($0, "set", WeekText.week) }
            change.addExtra = try extra.flatMap {
                try readable($0, "extra") { try WeekText.extra($0) }
            }
            change.removeExtra = try removeExtra.flatMap {
                try readable($0, "removeExtra") { try WeekText.extra($0) }
            }
            change.addTimeOff = try off.map { text in
                guard let time = TimeOffText.read(text, zone: zone) else {
                    throw Refusal(
                        .usage,
                        CommandWords.noTimeOff(text),
                        field: "off")
                }
                return time
            }
            change.removeTimeOff = removeOff
            change.knownVisits = visits
            change.noticeMinutes = notice
            change.bufferMinutes = buffer
            change.counties = try counties.map { try list($0, "counties", CountyText.code) }
            change.languages = try languages.map {
                try list($0, "languages", SpokenLanguage.named)
            }
            change.specialties = try specialties.map { text in
                let offered = try desk.clinic.offeredSpecialties(desk.actor)
                return try list(text, "specialties") { word in
                    let named = try desk.specialty(word)
                    return offered.contains { $0.id == named } ? named : nil
                }
            }
            change.hourlyRate = try rate.map { text in
                guard let cents = VisitCost.cents(text) else {
                    throw Refusal(.usage, CommandWords.noAmount(text), field: "rate")
                }
                return cents
            }
            return change
        }

        private func readable<Made>(
            _ text: String, _ field: String, _ read: (String) throws -> Made
        ) throws -> Made {
            do {
                return try read(text)
            } catch let error as WeekText.Unreadable {
                throw Refusal(
                    .usage,
                    CommandWords.noWeek(error.text),
                    field: field)
            }
        }

        private func list<Made>(
            _ text: String, _ field: String, _ read: (String) throws -> Made?
        ) throws -> [Made] {
            if text.lowercased() == "none" { return [] }
            guard text.contains(where: { !$0.isWhitespace }) else {
                throw Refusal(.usage, CommandWords.emptyList, field: field)
            }
            return try text.split(separator: ",").map { part in
                let word = part.split(separator: " ").joined(separator: " ")
                guard let made = try read(word) else {
                    throw Refusal(
                        .refused, CommandWords.unknown(word), code: "unknown", field: field)
                }
                return made
            }
        }
    }
}

/// A caregiver's time and offer as the command line shows them.
struct AvailabilityRow: Encodable {
    struct Off: Encodable {
        let number: Int64
        let from: String
        let until: String
        let reason: String
    }

    /// A visit that lies outside since the change.
    struct Left: Encodable {
        let reference: String
        let start: String
        let patient: String
        let patientName: String
        let state: String

        init(_ visit: Visit, zone: ClinicZone) {
            reference = visit.reference
            start = zone.stamp(visit.startsAt)
            patient = RecordKind.patient.reference(visit.patientID)
            patientName = visit.patientName
            state = visit.state.rawValue
        }
    }

    /// How many visits are named in words.
    private static let named = 20

    let caregiver: String
    let name: String
    let week: String
    let extra: [String]
    let timeOff: [Off]
    let noticeMinutes: Int
    let bufferMinutes: Int
    let counties: [String]
    let languages: [String]
    let specialties: [String]
    let hourlyRate: String
    let bookableUntil: String?
    let visitsLeftOutside: [Left]
    let openAlready: [String]

    init(_ kept: KeptAvailability, zone: ClinicZone) {
        self.init(ChangedAvailability(kept: kept), zone: zone)
    }

    init(_ changed: ChangedAvailability, zone: ClinicZone) {
        let kept = changed.kept
        visitsLeftOutside = changed.leftOutside.map { Left($0, zone: zone) }
        openAlready = changed.openAlready.map(Self.words)
        caregiver = kept.reference
        name = kept.name
        week = WeekText.words(kept.weekly)
        extra = kept.extra.map(Self.words)
        timeOff = kept.timeOff.map {
            Off(
                number: $0.id, from: zone.stamp($0.time.startsAt),
                until: zone.stamp($0.time.endsAt), reason: $0.time.reason)
        }
        noticeMinutes = kept.noticeMinutes
        bufferMinutes = kept.bufferMinutes
        counties = kept.counties
        languages = kept.languages.map(\.rawValue)
        specialties = kept.specialties.map(\.name)
        hourlyRate = VisitCost.words(kept.hourlyRate)
        bookableUntil = kept.bookableUntil?.iso
    }

    private static func words(_ extra: ExtraWindow) -> String {
        "\(extra.date.iso) \(WeekText.words(extra.window))"
    }

    /// What is to be known beside what is kept now.
    private var news: [String] {
        let open = openAlready.map { CommandWords.openAlready($0) }
        guard !visitsLeftOutside.isEmpty else { return open }
        let left = visitsLeftOutside.prefix(Self.named).map {
            "  \($0.reference) \($0.start) \($0.patientName), \($0.state)"
        }
        let more = visitsLeftOutside.count - left.count
        return open + [CommandWords.leftOutside(visitsLeftOutside.count)] + left
            + (more > 0 ? ["  " + CommandWords.andMore(more)] : [])
    }

    var words: String {
        let off = timeOff.map { "  \($0.number): \($0.from) – \($0.until) \($0.reason)" }
        return
            ([
                "\(caregiver) \(name)", "Week: \(week)",
                "Extra: \(extra.isEmpty ? "none" : extra.joined(separator: ", "))",
                "Time off:" + (off.isEmpty ? " none" : ""),
            ] + off + [
                "Notice \(noticeMinutes) min, travel \(bufferMinutes) min, \(hourlyRate) an hour",
                "Counties: \(counties.joined(separator: ", "))",
                "Languages: \(languages.joined(separator: ", "))",
                "Specialties: \(specialties.joined(separator: ", "))",
                bookableUntil.map { "Verified; papers valid until \($0)." }
                    ?? "Not verified: cannot be found or booked.",
            ] + news).joined(separator: "\n")
    }
}
