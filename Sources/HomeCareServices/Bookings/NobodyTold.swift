public import HomeCareDomain
import HomeCareStore
import Words

/// What is said to whoever changed a visit of which nobody on the patient's side is told.
public enum NobodyTold {
    static let code = "patientNotTold"

    /// Messages were taken back, or there is nowhere to write to.
    enum Cause { case unwanted, noGuardian, noAddress }

    static func warning(_ cause: Cause) -> FieldError {
        FieldError(field: "messages", code: code, message: sentence(cause))
    }

    private static func sentence(_ cause: Cause) -> String {
        switch cause {
        case .unwanted:
            say(
                "nobodyTold.unwanted",
                "No message goes to the patient: messages are not wanted. Please call.")
        case .noGuardian:
            say(
                "nobodyTold.noGuardian",
                """
                No message goes to the child's family: no guardian with a phone or e-mail is \
                written down. Please tell them.
                """)
        case .noAddress:
            say(
                "nobodyTold.noAddress",
                """
                No message goes to the patient: no phone or e-mail is written down. Please tell \
                them.
                """)
        }
    }
}

extension Clinic {
    /// Why nobody on the patient's side is told of a change of a visit that somebody of the clinic
    /// makes; nil where somebody is, where there is nothing to tell, and to patients themselves.
    public func nobodyTold(_ actor: Actor, about id: Int64) throws(ServiceError) -> FieldError? {
        try read(as: actor) { db in
            let side = try bookingSide(actor)
            _ = try visit(db, actor, id)
            return try nobodyTold(db, about: id, by: side)
        }
    }

    func nobodyTold(_ db: Connection, about id: Int64?, by side: BookingSide) throws
        -> FieldError?
    {
        guard side != .patient, let id,
            let visit = try BookingMessageQueries.facts(db, appointment: id),
            !visit.isDeceased, visit.time.endsAt > now()
        else { return nil }
        return try whyNobodyHears(of: visit, at: now(), db).map(NobodyTold.warning)
    }
}
