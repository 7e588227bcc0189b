public import HomeCareDomain
import HomeCareSecurity
import HomeCareStore

extension Clinic {
    /// Signs a person in by user name or e-mail address.
    ///
    /// Unknown names cost the same work as known ones; wrong passwords are answered ever later.
    public func signIn(name: String, password: String, origin: String) throws(ServiceError)
        -> Actor
    {
        let name = name.lowercased().trimmed
        let account = try ServiceError.translating {
            try store.read { try UserQueries.account($0, named: name) }
        }
        let hour = now()
        if let account, account.notBefore > hour {
            let wait = account.notBefore.milliseconds - hour.milliseconds
            throw .signInDelayed(seconds: Int((wait + 999) / 1000))
        }
        let verified = PasswordHash.verify(
            password, against: account?.passwordHash ?? PasswordHash.dummy)
        guard let account, account.person.active, verified else {
            try noteFailedSignIn(account)
            throw .signInRefused
        }
        return try openSession(account, origin: origin)
    }

    /// The delay after so many wrong passwords, in seconds: none for two, then doubling to a minute.
    static func signInDelay(failures: Int) -> Int {
        failures < 3 ? 0 : min(60, 1 << min(failures - 3, 6))
    }

    /// Unknown names are audited too, without the name: people type passwords there.
    private func noteFailedSignIn(_ account: Account?) throws(ServiceError) {
        let hour = now()
        let person = account?.person
        let actor = Actor(
            userID: person?.id, name: person?.fullName ?? "unknown person", role: person?.role,
            sessionID: nil, sitting: "")
        try ServiceError.translating {
            try store.write(rings: false) { db in
                if let person { try delayNextSignIn(db, person.id, after: hour) }
                try audit(db, actor, "signIn.refused", "users", person?.id)
            }
        }
    }

    /// Counted here and not from what was read before the hashing: guesses may come side by side.
    private func delayNextSignIn(_ db: Connection, _ person: Int64, after hour: Instant) throws {
        let failures = try UserQueries.countFailedSignIn(db, id: person)
        let delay = Self.signInDelay(failures: failures)
        try UserQueries.delaySignIn(db, id: person, until: hour.adding(seconds: delay))
    }

    /// The account is looked at again: the password took its time, and it may be disabled by now.
    private func requireUnchanged(_ db: Connection, _ account: Account) throws {
        let current = try UserQueries.account(db, named: account.person.username)
        guard let current, current.person.active, current.passwordHash == account.passwordHash
        else { throw ServiceError.signInRefused }
    }

    private func openSession(_ account: Account, origin: String) throws(ServiceError) -> Actor {
        let hour = now()
        let person = account.person
        return try ServiceError.translating {
            let sitting = try SecureRandom.hex(8)
            let tokenHash = try Digest.sha256Hex(SecureRandom.hex(32))
            return try store.write(rings: false) { db in
                try requireUnchanged(db, account)
                let session = try SessionQueries.open(
                    db, user: person.id, tokenHash: tokenHash, origin: origin, at: hour,
                    until: hour.adding(minutes: settings.sessionMinutes))
                try UserQueries.signInSucceeded(db, id: person.id)
                let actor = Actor(
                    userID: person.id, name: person.fullName, role: person.role,
                    sessionID: session, sitting: sitting)
                try audit(db, actor, "signIn", "sessions", session)
                return actor
            }
        }
    }

    /// Refuses a person whose session has ended.
    public func confirmSession(_ actor: Actor) throws(ServiceError) {
        try read(as: actor) { _ in }
    }

    /// Ends the person's session.
    public func signOut(_ actor: Actor) throws(ServiceError) {
        guard let session = actor.sessionID else { return }
        let hour = now()
        try ServiceError.translating {
            try store.write(rings: false) { db in
                guard try SessionQueries.end(db, id: session, at: hour) else { return }
                try audit(db, actor, "signOut", "sessions", session)
            }
        }
    }

    /// Acts with the permissions of a person, as the command line's `--as` asks.
    public func actor(named name: String) throws(ServiceError) -> Actor {
        let account = try ServiceError.translating {
            try store.read { try UserQueries.account($0, named: name.lowercased().trimmed) }
        }
        guard let account else { throw .notFound("user “\(name)”") }
        guard account.person.active else {
            throw .notPermitted("act as \(account.person.fullName): the account is disabled")
        }
        return Actor(
            userID: account.person.id, name: account.person.fullName, role: account.person.role,
            sessionID: nil, sitting: try Self.sitting())
    }

    /// The owner of the database file, at the command line.
    public static func localOperator() throws(ServiceError) -> Actor {
        .localOperator(sitting: try sitting())
    }

    private static func sitting() throws(ServiceError) -> String {
        try ServiceError.translating { try SecureRandom.hex(8) }
    }
}
