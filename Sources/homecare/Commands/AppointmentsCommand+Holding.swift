import ArgumentParser
import HomeCareDomain
import HomeCareServices
import HomeCareStore

extension AppointmentsCommand {
    /// `homecare appointments hold`: keeps a time for ten minutes.
    struct Hold: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a time for ten minutes; create --hold TOKEN books it.")
        @OptionGroup var common: CommonOptions
        @Option(help: "The patient's reference, such as P-0123.") var patient: String
        @Option(help: "The caregiver's reference, such as C-0007.") var caregiver: String
        @Option(help: "When it begins, such as 2026-11-24T10:00.") var start: String
        @Option(help: "How long it lasts, 5 to 1440.") var minutes: Int
        @Option(help: "in-person or virtual.") var mode: ModeWord
        @Option(help: "What for; else the caregiver's only one, or that of their last visit.")
        var specialty: String?
        @Option(
            help: "Why it is kept outside the availability (the desk alone); create says it too.")
        var override: String?
        @OptionGroup var operation: OperationOption

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            let patient = try number(patient, of: .patient, called: "patient")
            let caregiver = try number(caregiver, of: .caregiver, called: "caregiver")
            let held = try desk.clinic.hold(
                desk.actor,
                BookingInput(
                    patient: patient, caregiver: caregiver,
                    specialty: try desk.specialty(specialty, patient, caregiver), mode: mode.mode,
                    start: try moment(start, in: zone), minutes: minutes,
                    overrideReason: override),
                operation: operation.name)
            let row = HoldRow(held, zone: zone)
            try desk.output.answer(row) {
                "\(row.start) – \(row.end) is kept until \(row.until): \(row.token)"
            }
        }
    }

    /// `homecare appointments release`: lets a time go.
    struct Release: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a time go that was kept; one that has lapsed is no fault.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The token that “hold” gave.") var token: String

        func run(_ desk: Desk) throws {
            let isReleased = try desk.clinic.releaseHold(desk.actor, token: token)
            try desk.output.answer(Released(released: isReleased)) {
                isReleased ? "The time is free for others." : CommandWords.nothingHeld
            }
        }

        private struct Released: Encodable {
            let ok = true
            let released: Bool
        }
    }
}

/// A time that is kept.
private struct HoldRow: Encodable {
    let token: String
    let caregiver: String
    let patient: String?
    let start: String
    let end: String
    let until: String

    init(_ hold: HoldLine, zone: ClinicZone) {
        token = hold.token
        caregiver = RecordKind.caregiver.reference(hold.caregiverID)
        patient = hold.patientID.map(RecordKind.patient.reference)
        start = zone.stamp(hold.startsAt)
        end = zone.stamp(hold.endsAt)
        until = zone.stamp(hold.expiresAt)
    }
}
