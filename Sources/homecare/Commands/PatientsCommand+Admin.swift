import ArgumentParser
import HomeCareDomain
import HomeCareServices

extension PatientsCommand {
    /// `homecare patients reverse-death`: a report of a death is withdrawn.
    struct ReverseDeath: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "reverse-death",
            abstract: "Withdraw the report of a death, as an admin; the report stays on record.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as P-0123.") var patient: String
        @Option(help: "Why the report is withdrawn.") var reason: String

        func run(_ desk: Desk) throws {
            let id = try number(patient, of: .patient, called: "patient")
            let done = try desk.clinic.reverseDeath(desk.actor, patient: id, reason: reason)
            let (zone, now) = (desk.clinic.settings.zone, desk.clinic.now())
            try desk.output.answer(ReversalRow(done, zone: zone)) {
                let reference = RecordKind.patient.reference(done.patient)
                let head =
                    "\(reference) \(done.patientName) is \(done.status.title) again; "
                    + "\(done.told) people are told."
                guard !done.bookings.isEmpty else { return head }
                return head + "\nCancelled by that report, to be revived one by one with "
                    + "`homecare appointments decide A-… --revive`:\n"
                    + Output.table(
                        done.bookings.map {
                            [
                                $0.reference, zone.dayAndClock($0.startsAt, now: now),
                                $0.caregiverName,
                            ]
                        })
            }
        }
    }

    /// `homecare patients decisions`: what waits for somebody.
    struct WaitingDecisions: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "decisions",
            abstract: "What waits for you: requests, ends of care, bookings to keep or cancel.")
        @OptionGroup var common: CommonOptions

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            let waiting = try desk.clinic.decisions(desk.actor)
            let rows =
                waiting.completions.map { DecisionRow($0, zone: zone) }
                + waiting.bookings.map { DecisionRow($0, zone: zone) }
                + waiting.requests.map { DecisionRow($0, zone: zone) }
            try desk.output.list(
                rows, empty: TableWords.noDecisions,
                heads: [
                    "", TableWords.patient, TableWords.when, TableWords.why, TableWords.choices,
                ]
            ) {
                [
                    $0.reference, $0.patientName, $0.when, $0.why,
                    $0.choices.joined(separator: ", "),
                ]
            }
        }
    }
}

extension AppointmentsCommand {
    /// `homecare appointments decide`: a booking that waits for the desk.
    struct Decide: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep, cancel or revive a booking that waits for the desk.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as A-1042.") var appointment: String
        @Flag(help: "It stays as it is.") var keep = false
        @Flag(help: "It is cancelled: the care has ended.") var cancel = false
        @Flag(help: "It comes back: a withdrawn report had cancelled it.") var revive = false
        @Flag(help: "It stays cancelled.") var leave = false

        private var decisions: [BookingDecision] {
            let flags: [(Bool, BookingDecision)] = [
                (keep, .keep), (cancel, .cancel), (revive, .revive), (leave, .leave),
            ]
            return flags.filter { $0.0 }.map { $0.1 }
        }

        func validate() throws {
            guard decisions.count == 1 else {
                throw ValidationError(CommandWords.decision)
            }
        }

        func run(_ desk: Desk) throws {
            guard let decision = decisions.first else { return }
            let id = try number(appointment, of: .appointment, called: "appointment")
            let visit = try desk.clinic.decideBooking(
                desk.actor, appointment: id, decision)
            try desk.output.answer(VisitRow(visit, zone: desk.clinic.settings.zone)) {
                "\(visit.reference) is \(visit.state.title)."
            }
        }
    }
}

/// An end of care as it stands.
struct CompletionRow: Encodable {
    let patient: String
    let patientName: String
    let report: String
    let state: String
    let asked: String
    let decided: String?
    let decidedBy: String?
    let note: String

    init(_ completion: CareCompletion, zone: ClinicZone) {
        patient = RecordKind.patient.reference(completion.patientID)
        patientName = completion.patientName
        report = RecordKind.report.reference(completion.reportID)
        state = completion.state.rawValue
        asked = zone.stamp(completion.askedAt)
        decided = completion.decidedAt.map(zone.stamp)
        decidedBy = completion.decidedBy
        note = completion.note
    }
}

private struct ReversalRow: Encodable {
    let ok = true
    let patient: String
    let status: String
    let report: String?
    let alert: String?
    let told: Int
    let bookings: [VisitRow]

    init(_ reversal: DeathReversal, zone: ClinicZone) {
        patient = RecordKind.patient.reference(reversal.patient)
        status = reversal.status.rawValue
        report = reversal.reportID.map(RecordKind.report.reference)
        alert = reversal.alertID.map(RecordKind.alert.reference)
        told = reversal.told
        bookings = reversal.bookings.map { VisitRow($0, zone: zone) }
    }
}

/// One thing that waits: an end of care (by its patient) or a booking.
private struct DecisionRow: Encodable {
    let reference: String
    let patient: String
    let patientName: String
    let when: String
    let why: String
    let choices: [String]

    init(_ request: OpenRequest, zone: ClinicZone) {
        reference = request.visit.reference
        patient = RecordKind.patient.reference(request.visit.patientID)
        patientName = request.visit.patientName
        when = zone.stamp(request.visit.startsAt)
        why = request.visits == 1 ? "asked for" : "\(request.visits) visits asked for"
        choices = [AppointmentState.confirmed, .cancelled].map(\.rawValue)
    }

    init(_ completion: CareCompletion, zone: ClinicZone) {
        patient = RecordKind.patient.reference(completion.patientID)
        reference = patient
        patientName = completion.patientName
        when = zone.stamp(completion.askedAt)
        why = "reported as recovered"
        choices = CompletionDecision.allCases.map(\.rawValue)
    }

    init(_ booking: BookingToDecide, zone: ClinicZone) {
        reference = booking.visit.reference
        patient = RecordKind.patient.reference(booking.visit.patientID)
        patientName = booking.visit.patientName
        when = zone.stamp(booking.visit.startsAt)
        why =
            switch booking.cause {
            case .careEnded: "the care has ended"
            case .waitsForDecision(let physician): "waits for \(physician ?? "an admin")"
            case .cancelledInError: "cancelled in error"
            }
        choices = booking.choices.map(\.rawValue)
    }
}
