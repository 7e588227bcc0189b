import HomeCareDomain
import HomeCareStore

/// Wrong passwords are answered ever later, and under names that nobody has just the same: the
/// delay must not tell which names are known.
extension Clinic {
    /// How long a name must be left alone for its failures to be forgotten, in hours.
    static let quietHours = 24
    /// The longest delay, in seconds.
    private static let longestDelay = 60

    /// The delay after so many wrong passwords, in seconds: none for two, then doubling to a minute.
    static func signInDelay(failures: Int) -> Int {
        failures < 3 ? 0 : min(longestDelay, 1 << min(failures - 3, 6))
    }

    /// Refuses a try that comes before its time.
    func requireNoDelay(_ account: Account?, named name: String) throws(ServiceError) {
        let hour = now()
        let earliest = try ServiceError.translating {
            try account?.notBefore ?? notBefore(unknown: name)
        }
        let wait = earliest.milliseconds - hour.milliseconds
        // A longer wait was written by a clock that has been set back since.
        guard wait > 0, wait <= Int64(Self.longestDelay) * 1000 else { return }
        throw .signInDelayed(seconds: Int((wait + 999) / 1000))
    }

    /// Counts a wrong password and audits it. Unknown names are audited too, without the name:
    /// people type passwords there.
    func noteWrongPassword(
        _ account: Account?, named name: String, as action: String
    ) throws(ServiceError) {
        let hour = now()
        let person = account?.person
        let actor = Actor(
            userID: person?.id, name: person?.fullName ?? "unknown person", role: person?.role,
            sessionID: nil, sitting: "")
        try ServiceError.translating {
            let place = try person == nil ? place(of: name) : nil
            try store.write(rings: false) { db in
                if let person { try delayNextSignIn(db, person.id, after: hour) }
                if let place { try delayNextSignIn(db, place, after: hour) }
                try audit(db, actor, action, "users", person?.id)
            }
        }
    }

    /// Counted here and not from what was read before the hashing: guesses may come side by side.
    private func delayNextSignIn(_ db: Connection, _ person: Int64, after hour: Instant) throws {
        let failures = try UserQueries.countFailedSignIn(
            db, id: person, quietSince: quietSince(hour))
        let delay = Self.signInDelay(failures: failures)
        try UserQueries.delaySignIn(db, id: person, until: hour.adding(seconds: delay))
    }

    private func delayNextSignIn(
        _ db: Connection, _ place: UnknownNamePlace, after hour: Instant
    ) throws {
        let failures = try UnknownNameQueries.countFailedSignIn(
            db, slot: place.slot, nameHash: place.nameHash, at: hour,
            quietSince: quietSince(hour))
        let delay = Self.signInDelay(failures: failures)
        try UnknownNameQueries.delaySignIn(
            db, slot: place.slot, until: hour.adding(seconds: delay))
    }

    private func notBefore(unknown name: String) throws -> Instant {
        let place = try place(of: name)
        let found = try store.read {
            try UnknownNameQueries.notBefore($0, slot: place.slot, nameHash: place.nameHash)
        }
        return found ?? Instant(milliseconds: 0)
    }

    private func quietSince(_ hour: Instant) -> Instant {
        hour.adding(minutes: -Self.quietHours * 60)
    }

    /// Hashed with the clinic's own key, so that nobody can try words on the file, or choose names
    /// that meet in a slot.
    private func place(of name: String) throws -> UnknownNamePlace {
        let hash = try link("a name that nobody has", name)
        let number = Int64(hash.prefix(8), radix: 16) ?? 0
        return UnknownNamePlace(slot: number % UnknownNameQueries.slots, nameHash: hash)
    }
}

/// Where the failures of a name that nobody has are counted.
private struct UnknownNamePlace {
    let slot: Int64
    let nameHash: String
}
