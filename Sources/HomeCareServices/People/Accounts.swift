public import HomeCareDomain
import HomeCareSecurity
import HomeCareStore

/// A person to be added.
public struct NewPerson: Sendable {
    public var username: String
    public var fullName: String
    public var email: String?
    public var phone: String?
    public var role: Role
    public var password: String

    public init(
        username: String, fullName: String, email: String?, phone: String?, role: Role,
        password: String
    ) {
        self.username = username
        self.fullName = fullName
        self.email = email
        self.phone = phone
        self.role = role
        self.password = password
    }
}

extension Clinic {
    /// Everybody who can sign in.
    public func people(_ actor: Actor) throws(ServiceError) -> [Person] {
        try read(as: actor) { db in
            try require(.manageUsers, actor, to: Acts.seeUsers)
            return try UserQueries.all(db)
        }
    }

    /// Adds a person; every field that is wrong is named.
    public func addPerson(_ actor: Actor, _ new: NewPerson) throws(ServiceError) -> Person {
        _ = try read(as: actor) { _ in
            try require(.manageUsers, actor, to: Acts.addUsers)
        }
        let tidy = try ServiceError.translating { try NewPersonCheck(new).checked() }
        let hash = try ServiceError.translating { try PasswordHash.make(new.password) }
        let hour = now()
        return try write(as: actor) { db in
            for (field, name) in [("username", tidy.username), ("email", tidy.email ?? "")]
            where try !name.isEmpty && UserQueries.account(db, named: name) != nil {
                throw ServiceError.refused(field, "taken", PeopleSentences.userTaken(name))
            }
            let id = try UserQueries.add(
                db, username: tidy.username, email: tidy.email, fullName: tidy.fullName,
                phone: tidy.phone, role: tidy.role, passwordHash: hash, at: hour)
            try UserQueries.addProfile(db, user: id, role: tidy.role)
            try audit(db, actor, "added", "users", id, detail: tidy.role.rawValue)
            return Person(
                id: id, username: tidy.username, email: tidy.email, fullName: tidy.fullName,
                phone: tidy.phone, role: tidy.role, active: true)
        }
    }

    /// Disables a person: their sessions end at once.
    public func disablePerson(_ actor: Actor, named name: String) throws(ServiceError) -> Person {
        try write(as: actor) { db in
            try require(.manageUsers, actor, to: Acts.disableUsers)
            let person = try known(db, name)
            guard person.id != actor.userID else {
                throw ServiceError.refused("user", "self", PeopleSentences.userOwn)
            }
            let others = try UserQueries.active(db, role: .admin).filter { $0.id != person.id }
            guard person.role != .admin || !others.isEmpty else {
                throw ServiceError.refused(
                    "user", "lastAdmin", PeopleSentences.userLastAdmin(person.fullName))
            }
            try UserQueries.setActive(db, id: person.id, false)
            try CaregiverPlaces.refresh(db, user: person.id)
            let ended = try SessionQueries.endAll(db, user: person.id, at: now())
            try audit(
                db, actor, "disabled", "users", person.id, detail: "\(ended) sessions ended")
            return try UserQueries.person(db, id: person.id) ?? person
        }
    }

    /// Lets a disabled person sign in again.
    public func enablePerson(_ actor: Actor, named name: String) throws(ServiceError) -> Person {
        try write(as: actor) { db in
            try require(.manageUsers, actor, to: Acts.enableUsers)
            let person = try known(db, name)
            guard !person.active else { return person }
            try UserQueries.setActive(db, id: person.id, true)
            try CaregiverPlaces.refresh(db, user: person.id)
            try audit(db, actor, "enabled", "users", person.id)
            return try UserQueries.person(db, id: person.id) ?? person
        }
    }

    /// Gives a person a new password: their sessions end at once.
    public func setPassword(_ actor: Actor, named name: String, _ password: String)
        throws(ServiceError)
    {
        let person = try read(as: actor) { db in
            try require(.manageUsers, actor, to: Acts.changePasswords)
            return try known(db, name)
        }
        if let error = Passwords.check(password, username: person.username) {
            throw .refused([error])
        }
        let hash = try ServiceError.translating { try PasswordHash.make(password) }
        let hour = now()
        try write(as: actor) { db in
            try UserQueries.setPassword(db, id: person.id, hash: hash, at: hour)
            try SessionQueries.endAll(db, user: person.id, at: hour)
            try audit(db, actor, "changed the password", "users", person.id)
        }
    }

    private func known(_ db: Connection, _ name: String) throws -> Person {
        guard let account = try UserQueries.account(db, named: name.lowercased().trimmed) else {
            throw ServiceError.notFound(Missing.user(name))
        }
        return account.person
    }
}
