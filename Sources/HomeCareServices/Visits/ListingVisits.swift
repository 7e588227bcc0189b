public import HomeCareDomain
import HomeCareStore

/// Which visits a list shows. Without a patient: everybody's whom the asker may see; a caregiver's
/// and a patient's own.
public enum VisitList: Hashable, Codable, Sendable {
    /// What is not over, cancelled visits among it, by time.
    case toCome(patient: Int64?)
    /// What is over, the newest first.
    case earlier(patient: Int64?)
    /// What patients asked for and nobody answered yet, by time.
    case requests
    /// What is booked with caregivers who may not make it any more, or outside their availability,
    /// by time.
    case stranded
}

extension Clinic {
    /// As many visits as a list shows at most.
    public static let mostListedVisits = 200

    /// Visits to choose from.
    public func visits(_ actor: Actor, _ list: VisitList) throws(ServiceError) -> [Visit] {
        let (hour, most) = (now(), Self.mostListedVisits)
        switch list {
        case .toCome(let patient):
            return try appointments(
                actor, VisitFilter(patient: patient, from: hour, runningOn: true, limit: most))
        case .earlier(let patient):
            return try appointments(
                actor, VisitFilter(patient: patient, until: hour, newestFirst: true, limit: most)
            ).filter { $0.endsAt <= hour }
        case .requests:
            return try appointments(
                actor, VisitFilter(from: hour, state: .requested, limit: most))
        case .stranded:
            return try strandedVisits(actor).visits.map(\.visit)
        }
    }
}
