import ArgumentParser
import HomeCareDomain
import HomeCareServices

/// `homecare caregivers`: who cares for patients, and who is free.
struct CaregiversCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caregivers", abstract: "Find the right caregiver, and when they are free.",
        subcommands: [List.self, Show.self, Slots.self, Availability.self])

    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find caregivers for a wish, the best first, with why each stands there.",
            discussion: """
                Only verified caregivers with a valid credential are found. Who is free comes \
                first; then who a physician recommends for the patient, who has been there \
                before, who lives in the county, who serves it, the rating and the rate. Where \
                nobody is free, --easier says what to let go.
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var wish: WishOptions
        @Option(help: "At most so many.") var limit = 40
        @Flag(help: "List instead which wishes to let go where nobody is free, and who is then.")
        var easier = false

        func validate() throws {
            guard limit > 0 else { throw ValidationError(CommandWords.noLimit) }
        }

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            let wish = try wish.wish(desk)
            if easier { return try listEasier(wish, desk) }
            let search = try desk.clinic.findCaregivers(wish, as: desk.actor, limit: limit)
            try desk.output.list(
                search.matches.map { CaregiverRow($0, minutes: wish.minutes, zone: zone) },
                empty: TableWords.noCaregiver,
                heads: ["", TableWords.caregiver, TableWords.whyHere]
            ) { [$0.reference, $0.name, $0.words] }
            if let count = search.stoppedAfter {
                Output.say("Only the best \(count) were looked at; narrow the wish to see others.")
            }
            guard search.freeCount == 0 else { return }
            if desk.output.json {
                return Output.say("Nobody is free; the same with --easier says what to let go.")
            }
            try listEasier(wish, desk)
        }

        private func listEasier(_ wish: CareWish, _ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            let found = try desk.clinic.relaxations(wish, as: desk.actor)
            try desk.output.list(
                found.map { EasierRow($0, minutes: wish.minutes, zone: zone) },
                empty: TableWords.nothingEasier,
                heads: [TableWords.whatToLetGo]
            ) { [$0.words] }
        }
    }

    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Show one caregiver.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as C-0007.") var caregiver: String

        func run(_ desk: Desk) throws {
            let id = try number(caregiver, of: .caregiver, called: "caregiver")
            let zone = desk.clinic.settings.zone
            let profile = try desk.clinic.caregiver(id, as: desk.actor)
            let row = CaregiverProfileRow(profile, zone: zone)
            try desk.output.answer(row) { words(profile, zone) }
        }

        private func words(_ profile: CaregiverProfile, _ zone: ClinicZone) -> String {
            let counties = ([profile.county] + profile.counties).map {
                County.named(byCode: $0)?.name ?? $0
            }
            let rows: [[String]] = [
                [profile.reference, profile.name],
                ["Specialties", profile.specialties.joined(separator: ", ")],
                ["Counties", counties.joined(separator: ", ")],
                ["Visits", profile.modes.map(\.title).joined(separator: ", ")],
                ["Languages", profile.languages.map(\.title).joined(separator: ", ")],
                [
                    "Rating",
                    MatchSentences.rating(
                        points: profile.ratingPoints, count: profile.ratingCount),
                ],
                [
                    "Rate",
                    MatchSentences.rate(
                        cents: profile.hourlyRateCents, currency: CaregiverRow.currency),
                ],
                ["Credential until", profile.credentialUntil?.iso ?? "–"],
                ["Phone", profile.phone ?? "–"], ["About", profile.about],
            ]
            let comments = profile.comments.map {
                ["\(zone.date(of: $0.at).iso)", "\($0.stars) of 5. \($0.comment)"]
            }
            return Output.table(rows + comments)
        }
    }
}

/// `homecare specialties`: what care can be booked for.
struct SpecialtiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "specialties", abstract: "What care can be booked for.",
        subcommands: [List.self])

    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List the specialties.")
        @OptionGroup var common: CommonOptions

        func run(_ desk: Desk) throws {
            try desk.output.list(
                try desk.clinic.specialties(desk.actor), empty: TableWords.noSpecialties,
                heads: [TableWords.number, TableWords.specialty]
            ) { ["\($0.id)", $0.name] }
        }
    }
}
