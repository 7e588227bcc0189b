import HomeCareDomain
import HomeCareStore

/// A booking whose people are known and may be booked by whoever asks.
struct BookingPlan {
    let side: BookingSide
    let actor: Actor
    let patient: BookedPatient
    let caregiver: BookableCaregiver
    let specialty: Int64
    let shape: VisitShape
    /// Of a series the first.
    let start: Instant
    let address: String
    let notes: String
    /// Why the desk books outside the availability; nil where it does not mean to.
    let overrideReason: String?
    let hold: HoldOwner

    /// What the audit says of a reason for going outside the availability.
    static func audited(_ reason: String?) -> String {
        reason.map { "outside the availability: \($0)" } ?? ""
    }
}

extension Clinic {
    /// The longest notes and reasons, in characters.
    static let longestBookingText = 2000

    /// From where somebody books, moves and cancels.
    func bookingSide(_ actor: Actor) throws -> BookingSide {
        if try require(.book, actor, to: Acts.book) == .all { return .desk }
        return actor.role == .patient ? .patient : .caregiver
    }

    /// A patient books for themselves, a caregiver own visits for own patients, the desk all.
    func requireBookable(
        _ db: Connection, _ actor: Actor, patient: Int64, caregiver: Int64, _ side: BookingSide
    ) throws {
        guard side != .desk else { return }
        try require(.book, actor, patient: patient, db, to: Acts.bookFor)
        if side == .patient { return try withholdNews(db, from: actor) }
        let own = try CaregiverTimeQueries.caregiver(db, user: actor.userID ?? 0)
        guard own?.id == caregiver else { throw ServiceError.notPermitted(Acts.bookOwn) }
    }

    /// Looks everything up that a booking names, or refuses with all that is wrong with it.
    func plan(
        _ db: Connection, _ actor: Actor, _ input: BookingInput, moving visit: Visit? = nil
    ) throws -> BookingPlan {
        let side = try bookingSide(actor)
        try requireBookable(
            db, actor, patient: input.patient, caregiver: input.caregiver, side)
        let patient = try bookedPatient(db, input.patient)
        let caregiver = try bookedCaregiver(db, input.caregiver)
        var errors = faults(input, side)
        errors += try faults(db, patient, actor)
        if !caregiver.isVerified { errors.append(notBookable(caregiver)) }
        let specialty = try specialty(db, input, caregiver, moving: visit, &errors)
        guard errors.isEmpty else { throw ServiceError.booking(errors) }
        let override = input.overrideReason?.trimmed ?? ""
        return BookingPlan(
            side: side, actor: actor, patient: patient, caregiver: caregiver,
            specialty: specialty,
            shape: VisitShape(
                minutes: input.minutes, mode: input.mode, bufferMinutes: caregiver.bufferMinutes),
            start: input.start,
            address: place(input, patient.address),
            notes: input.notes.trimmed, overrideReason: override.isEmpty ? nil : override,
            hold: HoldOwner(token: input.hold, user: actor.userID, patient: patient.id))
    }

    /// Where a visit is. A visit at home is never without an address that is on record.
    private func place(_ input: BookingInput, _ home: String) -> String {
        let typed = input.address?.trimmed ?? ""
        return typed.isEmpty && input.mode == .inPerson ? home : typed
    }

    func bookedPatient(_ db: Connection, _ id: Int64) throws -> BookedPatient {
        guard let patient = try BookingQueries.patient(db, id: id) else {
            throw ServiceError.notFound(Missing.patient(RecordKind.patient.reference(id)))
        }
        return patient
    }

    func bookedCaregiver(_ db: Connection, _ id: Int64) throws -> BookableCaregiver {
        guard let caregiver = try CaregiverTimeQueries.caregiver(db, id: id) else {
            throw ServiceError.notFound(Missing.caregiver(RecordKind.caregiver.reference(id)))
        }
        return caregiver
    }

    func notBookable(_ caregiver: BookableCaregiver) -> FieldError {
        FieldError(
            field: "caregiver", code: "notBookable",
            message: BookingSentences.notBookable(caregiver.name))
    }

    /// What is wrong with a booking whoever it is for.
    private func faults(_ input: BookingInput, _ side: BookingSide) -> [FieldError] {
        var errors: [FieldError] = []
        func refuse(_ field: String, _ code: String, _ message: String) {
            errors.append(FieldError(field: field, code: code, message: message))
        }
        if input.minutes < FreeTime.shortestVisit {
            refuse("minutes", "tooShort", BookingSentences.tooShort)
        }
        if input.minutes > FreeTime.longestVisit {
            refuse("minutes", "tooLong", BookingSentences.tooLong)
        }
        if FreeTime.wholeMinute(input.start) != input.start {
            refuse("start", "impossible", BookingSentences.wholeMinute)
        }
        if side != .desk, input.overrideReason?.trimmed.isEmpty == false {
            refuse("override", "notPermitted", BookingSentences.overrideNotYours)
        }
        let texts = [
            ("address", input.address), ("notes", input.notes), ("override", input.overrideReason),
        ]
        for (field, text) in texts where (text?.count ?? 0) > Self.longestBookingText {
            refuse(field, "tooLong", BookingSentences.textTooLong)
        }
        return errors
    }

    /// Why nothing is booked for a patient. That somebody has died is told to those alone who may
    /// open the chart, and by no sentence.
    func faults(_ db: Connection, _ patient: BookedPatient, _ actor: Actor) throws
        -> [FieldError]
    {
        if patient.isDeceased {
            let tells = reach(.seeChart, actor) == .all
            return [
                FieldError(
                    field: "patient", code: tells ? "patientDeceased" : "notBookable",
                    message: StoreError.patientDeceased.sentence)
            ]
        }
        guard let kept = patient.mergedInto else { return [] }
        return [
            FieldError(
                field: "patient", code: "merged",
                message: BookingSentences.merged(
                    patient.name, RecordKind.patient.reference(kept)))
        ]
    }

    /// The specialty that was named, or that of the visit that moves; else the only one, or that of
    /// the pair's last visit. A visit keeps its own even when its caregiver books it no more.
    private func specialty(
        _ db: Connection, _ input: BookingInput, _ caregiver: BookableCaregiver,
        moving visit: Visit?, _ errors: inout [FieldError]
    ) throws -> Int64 {
        let all = try CaregiverTimeQueries.specialties(db, caregiver: caregiver.id)
        let own = visit?.caregiverID == caregiver.id ? visit?.terms?.specialtyID : nil
        func can(_ id: Int64) -> Bool { id == own || all.contains { $0.id == id } }
        func refuse(_ code: String, _ sentence: (String, String) -> String) {
            let names = all.map(\.name).joined(separator: ", ")
            errors.append(
                FieldError(
                    field: "specialty", code: code,
                    message: all.isEmpty
                        ? BookingSentences.noSpecialty(caregiver.name)
                        : sentence(caregiver.name, names)))
        }
        if let wanted = input.specialty ?? visit?.terms?.specialtyID {
            if !can(wanted) { refuse("wrongSpecialty", BookingSentences.wrongSpecialty) }
            return wanted
        }
        if all.count == 1, let only = all.first { return only.id }
        let last = try BookingQueries.lastSpecialty(
            db, patient: input.patient, caregiver: caregiver.id)
        if let last, can(last) { return last }
        refuse("missing", BookingSentences.whichSpecialty)
        return 0
    }
}
