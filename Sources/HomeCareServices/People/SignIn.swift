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
        try requireNoDelay(account, named: name)
        let verified = PasswordHash.verify(
            password, against: account?.passwordHash ?? PasswordHash.dummy)
        guard let account, account.person.active, verified else {
            try noteWrongPassword(account, named: name, as: "signIn.refused")
            throw .signInRefused
        }
        return try openSession(account, origin: origin)
    }

    /// The account is looked at again: the password took its time, and it may be disabled by now.
    func requireUnchanged(_ db: Connection, _ account: Account) throws {
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

    /// Ends the person's session, and lets a time go that they kept, unless they work in another
    /// session too.
    public func signOut(_ actor: Actor) throws(ServiceError) {
        guard let session = actor.sessionID, let user = actor.userID else { return }
        let hour = now()
        try ServiceError.translating {
            let keeps = try store.read { try HoldQueries.isKeeping($0, user: user) }
            try store.write(rings: keeps) { db in
                guard try SessionQueries.end(db, id: session, at: hour) else { return }
                try audit(db, actor, "signOut", "sessions", session)
                guard try !SessionQueries.isOpen(db, user: user, at: hour) else { return }
                try HoldQueries.removeAll(db, of: user)
            }
        }
    }

    /// Acts with the permissions of a person, as the command line's `--as` asks.
    public func actor(named name: String) throws(ServiceError) -> Actor {
        let account = try ServiceError.translating {
            try store.read { try UserQueries.account($0, named: name.lowercased().trimmed) }
        }
        guard let account else { throw .notFound(Missing.user(name)) }
        guard account.person.active else {
            throw .notPermitted(Acts.actAs(account.person.fullName))
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
