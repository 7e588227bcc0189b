public import HomeCareDomain
import HomeCareSecurity
import HomeCareStore

/// What somebody does with their own password while they are signed in.
extension Clinic {
    /// Unlocks a terminal: the session stays the same. Wrong passwords count, and are delayed, as
    /// at sign-in.
    public func unlock(_ actor: Actor, password: String) throws(ServiceError) {
        let account = try requirePassword(
            actor, password, field: "password", refusedAs: "unlock.refused")
        try write(as: actor, rings: false) { db in
            try requireUnchanged(db, account)
            try UserQueries.signInSucceeded(db, id: account.person.id)
            try audit(db, actor, "unlocked", "sessions", actor.sessionID)
        }
    }

    /// Gives somebody the password they want; their sessions at other terminals end at once.
    /// - Returns: how many ended.
    @discardableResult
    public func changePassword(
        _ actor: Actor, old: String, new: String
    ) throws(ServiceError) -> Int {
        let account = try requirePassword(
            actor, old, field: "old", refusedAs: "password.refused")
        if let error = Passwords.check(new, username: account.person.username) {
            throw .refused("new", error.code, error.message)
        }
        guard new != old else {
            throw .refused("new", "same", PeopleSentences.passwordSame)
        }
        let hash = try ServiceError.translating { try PasswordHash.make(new) }
        let hour = now()
        return try write(as: actor) { db in
            try requireUnchanged(db, account)
            try UserQueries.setPassword(db, id: account.person.id, hash: hash, at: hour)
            let ended = try SessionQueries.endOthers(
                db, user: account.person.id, but: actor.sessionID ?? 0, at: hour)
            try audit(
                db, actor, "changed the password", "users", account.person.id,
                detail: "own, \(ended) other sessions ended")
            return ended
        }
    }

    /// Hashing takes its time, so it happens outside of any transaction.
    private func requirePassword(
        _ actor: Actor, _ password: String, field: String, refusedAs action: String
    ) throws(ServiceError) -> Account {
        let found = try read(as: actor) { db in
            guard let user = actor.userID, let person = try UserQueries.person(db, id: user)
            else { return nil as Account? }
            return try UserQueries.account(db, named: person.username)
        }
        guard let account = found else {
            throw .notPermitted(Acts.needsPassword)
        }
        try requireNoDelay(account, named: account.person.username)
        guard PasswordHash.verify(password, against: account.passwordHash) else {
            try noteWrongPassword(account, named: account.person.username, as: action)
            throw .refused(field, "wrong", PeopleSentences.passwordWrong)
        }
        return account
    }
}
