import ArgumentParser
import Foundation
import HomeCareDomain
import HomeCareServices

extension PatientsCommand {
    /// `homecare patients register`: somebody who is new.
    struct Register: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Register a patient; likely duplicates are refused without a reason.")
        @OptionGroup var common: CommonOptions
        @Option(help: "The patient's name.") var name: String
        @Option(help: "The date of birth: 3.5.1948, 030548 or 1948-05-03.") var born: String
        @Option(help: "female, male or other; a letter is enough.") var sex: String
        @Option(help: "A code, or the beginning of a name: 47, nai.") var county: String
        @OptionGroup var rest: PatientOptions
        @Option(help: "“Name; relationship; phone; e-mail”; again for the next to be called.")
        var contact: [String] = []
        @Option(help: "A contact who answers for the patient; a child needs one.")
        var guardian: [String] = []
        @Option(help: "PURPOSE=WAY[;by[;relationship]], such as care=phone; may be repeated.")
        var consent: [String] = []
        @Option(help: "Why it is nobody who is on record already.") var inSpiteOf = ""
        @OptionGroup var operation: OperationOption

        func run(_ desk: Desk) throws {
            let new = NewPatient(
                details: details, contacts: try contacts(), consents: try consents())
            do {
                let card = try desk.clinic.registerPatient(
                    desk.actor, new, inSpiteOf: inSpiteOf,
                    operation: operation.name)
                let patient = card.line.patient
                try desk.output.answer(PatientCardRow(card, zone: desk.clinic.settings.zone)) {
                    "\(patient.reference) \(patient.name) is registered."
                }
            } catch let error as ServiceError {
                guard case .refused(let errors) = error, desk.output.json,
                    errors.contains(where: { $0.code == "duplicateLikely" })
                else { throw error }
                try desk.output.printJSON(
                    DuplicateAnswer(
                        errors: errors,
                        candidates: try desk.clinic.likelyDuplicates(desk.actor, of: new)
                            .map(DuplicateRow.init)))
                throw ExitCode(ExitStatus.refused.rawValue)
            }
        }

        private var details: PatientDetails {
            var details = PatientDetails()
            details.name = name
            details.born = born
            details.sex = sex
            details.county = county
            rest.fill(&details)
            return details
        }

        /// Guardians are called first.
        private func contacts() throws -> [NewContact] {
            try guardian.map { try newContact($0, guardian: true, option: "guardian") }
                + contact.map { try newContact($0, option: "contact") }
        }

        private func consents() throws -> [NewConsent] { try consent.map(newConsent) }
    }

    /// `homecare patients change`: who somebody is and how to reach them.
    struct Change: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change a patient's details; what is not given stays as it is.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as P-0123.") var patient: String
        @Option(help: "The patient's name.") var name: String?
        @Option(help: "The date of birth.") var born: String?
        @Option(help: "female, male or other.") var sex: String?
        @Option(help: "A code, or the beginning of a name.") var county: String?
        @OptionGroup var rest: PatientOptions

        func run(_ desk: Desk) throws {
            let id = try number(patient, of: .patient, called: "patient")
            var details = try desk.clinic.patientDetails(desk.actor, id)
            if let name { details.name = name }
            if let born { details.born = born }
            if let sex { details.sex = sex }
            if let county { details.county = county }
            rest.fill(&details)
            let card = try desk.clinic.changePatient(desk.actor, id, details)
            try desk.output.answer(PatientCardRow(card, zone: desk.clinic.settings.zone)) {
                "\(card.line.patient.reference) \(card.line.patient.name) is changed."
            }
        }
    }

    /// `homecare patients contacts`: whom to call, in order.
    struct Contacts: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Whom to call for a patient: list them, add, remove or move one.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as P-0123.") var patient: String
        @Option(help: "“Name; relationship; phone; e-mail”.") var add: String?
        @Option(help: "The same, of somebody who answers for the patient.") var guardian: String?
        @Option(help: "The place of the contact to remove.") var remove: Int?
        @Option(help: "The place of the contact to move; with --to.") var move: Int?
        @Option(help: "The place it is moved to.") var to: Int?

        func validate() throws {
            guard (move == nil) == (to == nil) else {
                throw ValidationError(CommandWords.moveAndTo)
            }
            let acts = [add != nil, guardian != nil, remove != nil, move != nil]
            guard acts.filter(\.self).count <= 1 else {
                throw ValidationError(CommandWords.contactAct)
            }
        }

        func run(_ desk: Desk) throws {
            let id = try number(patient, of: .patient, called: "patient")
            try desk.output.list(
                try act(desk, id).map(ContactRow.init), empty: TableWords.noContacts,
                heads: [
                    "", TableWords.name, TableWords.relationship, TableWords.phone,
                    TableWords.email, "",
                ]
            ) {
                [
                    String($0.position), $0.name, $0.relationship, $0.phone ?? "–",
                    $0.email ?? "–", $0.guardian ? "guardian" : "",
                ]
            }
        }

        private func act(_ desk: Desk, _ id: Int64) throws -> [EmergencyContact] {
            let present = try desk.clinic.contacts(desk.actor, patient: id)
            func contact(at place: Int) throws -> EmergencyContact {
                guard let contact = present.first(where: { $0.position == place }) else {
                    throw Refusal(
                        .notFound, CommandWords.noContact(place), field: "contact")
                }
                return contact
            }
            if let line = add ?? guardian {
                return try desk.clinic.addContact(
                    desk.actor, patient: id,
                    newContact(
                        line, guardian: guardian != nil, option: add == nil ? "guardian" : "add"))
            }
            if let remove {
                return try desk.clinic.removeContact(desk.actor, contact(at: remove).id)
            }
            guard let move, let to else { return present }
            let (moved, place) = (try contact(at: move), try contact(at: to).position)
            return try desk.clinic.moveContact(desk.actor, moved.id, by: place - move)
        }
    }

    /// `homecare patients consents`: what somebody consents to.
    struct Consents: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "A patient's consents: list them, record or withdraw one.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as P-0123.") var patient: String
        @Option(help: "PURPOSE=WAY[;by[;relationship]], such as care=phone.") var record: String?
        @Option(help: "care, messages or sharing.") var withdraw: String?

        func validate() throws {
            guard record == nil || withdraw == nil else {
                throw ValidationError(CommandWords.consentAct)
            }
            if let withdraw, ConsentPurpose(rawValue: withdraw) == nil {
                throw ValidationError(CommandWords.withdraw)
            }
        }

        func run(_ desk: Desk) throws {
            let id = try number(patient, of: .patient, called: "patient")
            var consents = try desk.clinic.consents(desk.actor, patient: id)
            if let record {
                consents = try desk.clinic.recordConsent(
                    desk.actor, patient: id, newConsent(record))
            }
            if let withdraw, let purpose = ConsentPurpose(rawValue: withdraw) {
                consents = try desk.clinic.withdrawConsent(desk.actor, patient: id, purpose)
            }
            let zone = desk.clinic.settings.zone
            try desk.output.list(
                consents.map { ConsentRow($0, zone: zone) }, empty: TableWords.noConsents,
                heads: [
                    TableWords.purpose, TableWords.way, TableWords.by, TableWords.given,
                    TableWords.withdrawn,
                ]
            ) { [$0.purpose, $0.way, $0.givenBy, $0.given, $0.withdrawn ?? "–"] }
        }
    }

    /// `homecare patients merge`: two registrations of one person.
    struct Merge: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Merge two registrations of one person, or undo it.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The one that is kept, such as P-0123; with --undo the one merged.")
        var kept: String
        @Argument(help: "The one that is merged into it.") var merged: String?
        @Option(help: "How you know that it is one person.") var reason = ""
        @Flag(help: "Bring a merged registration apart again.") var undo = false
        @Flag(help: "It is one person though birth, sex or name differ.")
        var inSpiteOfDifferences = false
        @OptionGroup var operation: OperationOption

        func validate() throws {
            guard undo == (merged == nil) else {
                throw ValidationError(CommandWords.merge)
            }
        }

        func run(_ desk: Desk) throws {
            let id = try number(kept, of: .patient, called: "patient")
            let zone = desk.clinic.settings.zone
            guard let merged else {
                let card = try desk.clinic.undoMerge(desk.actor, merged: id)
                return try desk.output.answer(PatientCardRow(card, zone: zone)) {
                    "\(card.line.patient.reference) stands by itself again."
                }
            }
            let other = try number(merged, of: .patient, called: "patient")
            let card = try desk.clinic.mergePatients(
                desk.actor, kept: id, merged: other, reason: reason,
                inSpiteOfDifferences: inSpiteOfDifferences, operation: operation.name)
            try desk.output.answer(PatientCardRow(card, zone: zone)) {
                "\(RecordKind.patient.reference(other)) is merged into "
                    + "\(card.line.patient.reference) \(card.line.patient.name)."
            }
        }
    }
}

/// What may be known of a patient besides.
struct PatientOptions: ParsableArguments {
    @Option(help: "The phone number; empty for none.") var phone: String?
    @Option(help: "The e-mail address; empty for none.") var email: String?
    @Option(help: "The town or estate.") var place: String?
    @Option(help: "How to find the house.") var address: String?
    @Option(help: "The physician: a reference, a user name or a part of the name.")
    var physician: String?

    func fill(_ details: inout PatientDetails) {
        if let phone { details.phone = phone }
        if let email { details.email = email }
        if let place { details.place = place }
        if let address { details.address = address }
        if let physician { details.physician = physician }
    }
}

private func newContact(
    _ line: String, guardian: Bool = false, option: String
) throws -> NewContact {
    guard let contact = NewContact(line: line, guardian: guardian) else {
        throw Refusal(
            .usage, CommandWords.contactLine(option), field: option)
    }
    return contact
}

private func newConsent(_ line: String) throws -> NewConsent {
    guard let consent = NewConsent(line: line) else {
        throw Refusal(
            .usage,
            CommandWords.consentLine, field: "consent")
    }
    return consent
}

private struct DuplicateAnswer: Encodable {
    let ok = false
    let errors: [FieldError]
    let candidates: [DuplicateRow]
}

/// Somebody who may be the same person, and why.
private struct DuplicateRow: Encodable {
    let patient: String
    let name: String
    let born: String
    let phone: String?
    let score: Int
    let likely: Bool
    let reasons: [String]

    init(_ candidate: DuplicateCandidate) {
        patient = candidate.patient.reference
        name = candidate.patient.name
        born = candidate.patient.born.iso
        phone = candidate.patient.phone
        score = candidate.score
        likely = candidate.isLikely
        reasons = candidate.reasons.map(\.rawValue)
    }
}
