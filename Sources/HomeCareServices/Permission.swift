import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// How far a permission reaches for somebody; the local operator may do everything.
    func reach(_ permission: Permission, _ actor: Actor) -> Reach {
        guard let role = actor.role else { return .all }
        return permission.reach(for: role)
    }

    /// Refuses what somebody may not do at all.
    @discardableResult
    func require(_ permission: Permission, _ actor: Actor, to act: String) throws -> Reach {
        let reach = reach(permission, actor)
        guard reach != .none else { throw ServiceError.notPermitted(act) }
        return reach
    }

    /// Refuses what somebody may not do with this patient's record.
    func require(
        _ permission: Permission, _ actor: Actor, patient: Int64, _ db: Connection, to act: String
    ) throws {
        guard try require(permission, actor, to: act) == .own else { return }
        let kept = try PatientQueries.current(db, patient)
        guard try PatientQueries.contains(db, scope: scope(of: actor), patient: kept) else {
            throw ServiceError.notPermitted(Acts.notYours(act))
        }
    }

    /// The patients that are somebody's own.
    func scope(of actor: Actor) -> PatientScope {
        let user = actor.userID ?? 0
        switch actor.role {
        case .patient: return .own(user: user)
        case .caregiver: return .caregiver(user: user)
        case .physician: return .physician(user: user)
        case .receptionist, .admin, nil: return .all
        }
    }

    /// The patients that a permission shows somebody.
    func scope(_ permission: Permission, _ actor: Actor, to act: String) throws -> PatientScope {
        try require(permission, actor, to: act) == .all ? .all : scope(of: actor)
    }
}
