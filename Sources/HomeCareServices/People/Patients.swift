public import HomeCareDomain
import HomeCareStore

/// A patient as the desk sees them: contacts and appointments, nothing clinical.
public struct PatientCard: Codable, Equatable, Sendable {
    public let line: PatientLine
    public let contacts: [EmergencyContact]
    public let visits: [Visit]

    public init(line: PatientLine, contacts: [EmergencyContact], visits: [Visit]) {
        self.line = line
        self.contacts = contacts
        self.visits = visits
    }
}

extension Clinic {
    /// The patients somebody may see, by name or worst first; the condition only for those who
    /// may open the chart.
    public func patients(
        _ actor: Actor, matching text: String = "", worstFirst: Bool = false, limit: Int = 200
    ) throws(ServiceError) -> [PatientLine] {
        try read(as: actor) { db in
            let scope = try scope(.seePatients, actor, to: Acts.seePatients)
            let clinical = reach(.seeChart, actor) != .none
            let isOwn = actor.role == .patient
            return try PatientQueries.list(
                db, scope: scope, matching: text.trimmed, worstFirst: worstFirst && clinical,
                limit: limit, now: now()
            ).map { line in
                let tells = clinical && !(isOwn && line.condition?.status == .deceased)
                return tells ? line : line.withoutCondition
            }
        }
    }

    /// A patient's card: who they are, whom to call, what is booked; audited as an opening where
    /// it tells the condition.
    public func patientCard(_ actor: Actor, _ id: Int64) throws(ServiceError) -> PatientCard {
        let card = try read(as: actor) { db in
            let line = try knownPatient(
                db, actor, id, permission: .seePatients, to: Acts.openPatient)
            try withholdNews(line, from: actor)
            let clinical = reach(.seeChart, actor) != .none
            return PatientCard(
                line: clinical ? line : line.withoutCondition,
                contacts: try PatientQueries.contacts(db, patient: id),
                visits: told(
                    try VisitQueries.list(
                        db, VisitFilter(patient: id, newestFirst: true, limit: 20)), to: actor))
        }
        if card.line.condition != nil {
            try ServiceError.translating { try noteOpening(actor, "patients", id, patient: id) }
        }
        return card
    }

    /// A patient whose record somebody may use for something.
    func knownPatient(
        _ db: Connection, _ actor: Actor, _ id: Int64, permission: Permission, to act: String
    ) throws -> PatientLine {
        try require(permission, actor, to: act)
        guard let line = try PatientQueries.patient(db, id: id, now: now()) else {
            throw ServiceError.notFound(Missing.patient(RecordKind.patient.reference(id)))
        }
        try require(permission, actor, patient: id, db, to: act)
        return line
    }

    /// The patient record of somebody signed in as a patient.
    public func ownPatient(_ actor: Actor) throws(ServiceError) -> Int64? {
        guard actor.role == .patient else { return nil }
        return try patients(actor, limit: 1).first?.patient.id
    }
}

extension PatientLine {
    /// The same line for those who may not know the condition.
    var withoutCondition: PatientLine {
        PatientLine(patient: patient, condition: nil, lastReport: nil, nextVisit: nextVisit)
    }
}
