public import HomeCareDomain
import HomeCareStore

/// A patient as the desk sees them: contacts and appointments, nothing clinical.
public struct PatientCard: Codable, Equatable, Sendable {
    public let line: PatientLine
    public let contacts: [EmergencyContact]
    public let visits: [Visit]
    /// The newest first, those withdrawn too; for those who register.
    public let consents: [Consent]
    /// The registrations that were merged into this one.
    public let merges: [PatientMerge]
    /// The registration that was asked for, where it stands behind this one.
    public let askedFor: Int64?

    public init(
        line: PatientLine, contacts: [EmergencyContact], visits: [Visit],
        consents: [Consent] = [], merges: [PatientMerge] = [], askedFor: Int64? = nil
    ) {
        self.line = line
        self.contacts = contacts
        self.visits = visits
        self.consents = consents
        self.merges = merges
        self.askedFor = askedFor
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
            let registers = reach(.register, actor) != .none
            let kept = line.patient.id
            return PatientCard(
                line: clinical ? line : line.withoutCondition,
                contacts: try PatientQueries.contacts(db, patient: kept),
                visits: told(
                    try VisitQueries.list(
                        db, VisitFilter(patient: kept, newestFirst: true, limit: 20)), to: actor),
                consents: registers
                    ? try ConsentQueries.list(db, patient: kept, limit: 50) : [],
                merges: reach(.register, actor) == .all
                    ? try MergeQueries.standing(db, kept: kept) : [],
                askedFor: kept == id ? nil : id)
        }
        if card.line.condition != nil {
            let kept = card.line.patient.id
            try ServiceError.translating {
                try noteOpening(actor, "patients", kept, patient: kept)
            }
        }
        return card
    }

    /// A patient whose record somebody may use for something; for a registration that was merged
    /// the one that is kept.
    func knownPatient(
        _ db: Connection, _ actor: Actor, _ id: Int64, permission: Permission, to act: String
    ) throws -> PatientLine {
        try require(permission, actor, to: act)
        let kept = try PatientQueries.current(db, id)
        guard let line = try PatientQueries.patient(db, id: kept, now: now()) else {
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
