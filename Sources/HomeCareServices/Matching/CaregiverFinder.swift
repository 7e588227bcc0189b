import HomeCareDomain
import HomeCareStore

/// Fills one list of caregivers for a wish.
///
/// What it costs grows with the list and not with the clinic: it looks at the first of the
/// ladder's order until enough of them are free, and stops by itself after `mostJudged`.
struct CaregiverFinder {
    let db: Connection
    let wish: CareWish
    let now: Instant
    let zone: ClinicZone
    let ownHold: String?

    private let starts: Range<Instant>
    private let known: KnownCaregivers
    private let judge: FreedomJudge
    private let names: [String]

    /// Somebody whose time was asked for.
    private struct Judged {
        var candidate: Candidate
        let freedom: Freedom
    }

    private static let batch = 32
    /// How many caregivers are judged at most, for lists up to a screen's length.
    static let mostJudged = 512
    /// How many rows of the index are looked through at most, for those who are free and then for
    /// those who are not.
    private static let mostSeen = (free: 12_000, others: 3000)

    init(_ db: Connection, _ wish: CareWish, now: Instant, zone: ClinicZone, ownHold: String?)
        throws
    {
        self.db = db
        self.wish = wish
        self.now = now
        self.zone = zone
        self.ownHold = ownHold
        starts = wish.starts(now: now, zone: zone)
        known =
            try wish.patient.map { try MatchQueries.known(db, patient: $0) }
            ?? KnownCaregivers()
        var busy: [BusyTime] = []
        if let patient = wish.patient, !starts.isEmpty {
            busy = try MatchTimeQueries.patientBusy(
                db, patient: patient, starts: starts, minutes: wish.minutes, now: now,
                ownHold: ownHold)
        }
        judge = FreedomJudge(
            minutes: wish.minutes, starts: starts, patientBusy: busy, now: now, zone: zone)
        names = NameWords.typed(wish.name)
    }

    /// The first `limit` of the list.
    func find(limit: Int) throws -> CaregiverSearch {
        let named = try named()
        var free: [Judged] = []
        let most = max(Self.mostJudged, limit * 4)
        var closed: [Candidate] = []
        var walk = try CaregiverWalk(
            db, wish, filter(onlyOpen: true), known: known, named: named,
            budget: Self.mostSeen.free)
        var judged = 0
        var isCut = false
        while free.count <= limit, !starts.isEmpty {
            let batch = try walk.next(Self.batch)
            if batch.isEmpty { break }
            for one in try self.judged(batch, reasons: false) {
                if one.freedom.start == nil {
                    closed.append(one.candidate)
                } else {
                    free.append(one)
                }
            }
            judged += batch.count
            if judged >= most, free.count <= limit {
                isCut = true
                break
            }
        }
        isCut = isCut || (walk.isCut && free.count <= limit)
        // Where no hours were asked for, the first walk has seen everybody whom a second would.
        let rest = openHours == nil && !starts.isEmpty ? closed : nil
        let list = try filled(free, limit: limit + 1, rest: rest, named: named)
        return CaregiverSearch(
            matches: try matches(Array(list.prefix(limit))),
            hasMore: list.count > limit, stoppedAfter: isCut ? max(judged, walk.seen) : nil)
    }

    /// Those of the name that was typed, where they are few.
    private func named() throws -> [PlaceKey]? {
        guard !names.isEmpty else { return wish.name.trimmed.isEmpty ? nil : [] }
        return try NameQueries.caregivers(
            db, filter(onlyOpen: false),
            county: CaregiverWalk.isAnywhere(wish) ? "" : wish.county ?? "",
            most: CaregiverWalk.mostNamed)
    }

    /// The list with those at its end who are not free, as many as there is room for.
    private func filled(
        _ free: [Judged], limit: Int, rest: [Candidate]?, named: [PlaceKey]?
    ) throws -> [Judged] {
        var list = Array(free.prefix(limit))
        let taken = Set(free.map(\.candidate.place.caregiver))
        guard list.count < limit else { return list }
        if let rest {
            return list + (try judged(Array(rest.prefix(limit - list.count)), reasons: true))
        }
        var walk = try CaregiverWalk(
            db, wish, filter(onlyOpen: false), known: known, named: named,
            budget: Self.mostSeen.others)
        while list.count < limit {
            let batch = try walk.next(Self.batch)
            if batch.isEmpty { break }
            let rest = batch.filter { !taken.contains($0.place.caregiver) }
            // Beyond where the first walk stopped somebody may be free whom nobody had asked.
            list += try judged(rest, reasons: true)
        }
        return Array(
            list.sorted { Ladder.isBefore($0.candidate.standing, $1.candidate.standing) }
                .prefix(limit))
    }

    private func judged(_ batch: [Candidate], reasons: Bool) throws -> [Judged] {
        guard !batch.isEmpty else { return [] }
        let times =
            starts.isEmpty
            ? [:]
            : try MatchTimeQueries.times(
                db, of: batch.map(\.place), starts: starts, minutes: wish.minutes, now: now,
                zone: zone, ownHold: ownHold)
        return batch.map { candidate in
            let time = times[candidate.place.caregiver] ?? CaregiverTime()
            let modes = wish.mode.map { [$0] } ?? candidate.place.modes
            let last = CivilDate(candidate.place.credentialUntil) ?? filterDay
            var judged = Judged(
                candidate: candidate,
                freedom: reasons
                    ? judge.freedom(time, modes: modes, credentialUntil: last)
                    : judge.start(time, modes: modes, credentialUntil: last)
                        .map { .free(at: $0) } ?? .not(.outsideHours))
            judged.candidate.standing.isFree = judged.freedom.start != nil
            return judged
        }
    }

    private func matches(_ list: [Judged]) throws -> [CaregiverMatch] {
        let cards = try MatchQueries.cards(
            db, caregivers: list.map(\.candidate.place.caregiver))
        return list.compactMap { judged in
            let id = judged.candidate.place.caregiver
            guard let card = cards[id] else { return nil }
            return CaregiverMatch(
                standing: judged.candidate.standing, freedom: judged.freedom, name: card.name,
                username: card.username, gender: card.gender, county: card.county,
                counties: card.counties, specialties: card.specialties,
                languages: card.languages, modes: judged.candidate.place.modes,
                ratingCount: card.ratingCount, recommendedBy: known.recommendedBy[id] ?? [])
        }
    }

    private var filterDay: CivilDate { zone.date(of: max(now, starts.lowerBound)) }

    private func filter(onlyOpen: Bool) -> PlaceFilter {
        PlaceFilter(
            specialty: wish.specialty ?? 0, day: filterDay, mode: wish.mode, gender: wish.gender,
            language: wish.language, mostRateCents: wish.mostRateCents,
            leastRatingPoints: wish.leastRatingPoints, names: names,
            hours: onlyOpen ? openHours : nil)
    }

    /// The hours of the day in which the visit may begin, where it is one day.
    private var openHours: (date: CivilDate, fromMinute: Int, untilMinute: Int)? {
        switch wish.time {
        case .soon: return nil
        case .start(let start):
            let time = zone.hourAndMinute(start)
            let minute = time.hour * 60 + time.minute
            return (zone.date(of: start), minute, minute + 1)
        case .day(let date, let from, let to):
            // Where clocks change, the first minutes of the window may be skipped.
            return (date, from, to < 1440 ? max(from + 1, to) : 1440)
        }
    }
}
