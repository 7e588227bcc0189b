public import HomeCareDomain
import HomeCareStore

/// A visit as its own screen shows it: what it is, how it was booked, and what can be done with it.
public struct VisitCard: Codable, Hashable, Sendable {
    public let visit: Visit
    public let facts: BookingFacts?
    /// What can be done with it now; what is not here and has no hindrance is not this person's.
    public let steps: [AppointmentStep]
    public let hindrances: [AppointmentStep: AppointmentHindrance]
    /// With how many visits of the series, this and later ones, a step can be taken together.
    public let together: [AppointmentStep: Int]
    /// Why it lies outside its caregiver's availability by now, to those who can see to it.
    public let outside: String?
    /// Why its caregiver may not make it any more, to the same.
    public let stranded: StrandedCause?
    /// How to join a video visit that is to be.
    public let joining: Joining?

    public init(
        visit: Visit, facts: BookingFacts?, steps: [AppointmentStep],
        hindrances: [AppointmentStep: AppointmentHindrance],
        together: [AppointmentStep: Int] = [:], outside: String? = nil,
        stranded: StrandedCause? = nil, joining: Joining? = nil
    ) {
        self.joining = joining
        self.outside = outside
        self.stranded = stranded
        self.together = together
        self.visit = visit
        self.facts = facts
        self.steps = steps
        self.hindrances = hindrances
    }
}

extension Clinic {
    /// One appointment with all that may be told of it, for those whose it is.
    public func visitCard(_ actor: Actor, _ id: Int64) throws(ServiceError) -> VisitCard {
        let visit = try appointment(actor, id)
        return try read(as: actor) { db in
            let facts = try VisitCardQueries.facts(db, appointment: id)
            guard let side = try? bookingSide(actor) else {
                return VisitCard(
                    visit: visit, facts: facts, steps: [], hindrances: [:],
                    joining: joining(visit, facts?.room))
            }
            var steps: [AppointmentStep] = []
            var hindrances: [AppointmentStep: AppointmentHindrance] = [:]
            for step in AppointmentStep.allCases {
                let outcome = AppointmentLife.outcome(
                    of: step, from: visit.state, by: side, startsAt: visit.startsAt, now: now())
                switch outcome {
                case .success: steps.append(step)
                case .failure(let refusal) where refusal.hindrance == .side: break
                case .failure(let refusal):
                    let isEver = AppointmentLife.transitions.contains {
                        $0.step == step && $0.sides.contains(side)
                    }
                    hindrances[step] = isEver ? refusal.hindrance : nil
                }
            }
            let outside = side == .patient ? nil : try outsideSentence(db, visit)
            if outside == nil { steps.removeAll { $0 == .keep } }
            let counts = try steps.filter(AppointmentLife.wholeSteps.contains).map {
                ($0, try together(db, $0, visit, side).count)
            }
            return VisitCard(
                visit: visit, facts: facts, steps: steps, hindrances: hindrances,
                together: Dictionary(counts.filter { $0.1 > 1 }) { first, _ in first },
                outside: outside, stranded: side == .patient ? nil : try stranded(db, visit),
                joining: joining(visit, facts?.room))
        }
    }

    private func joining(_ visit: Visit, _ room: String?) -> Joining? {
        guard visit.mode == .virtual, visit.state.holdsTime else { return nil }
        return Joining(address: room.flatMap { settings.video?.join($0) })
    }
}
