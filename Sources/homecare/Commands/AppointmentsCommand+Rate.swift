import ArgumentParser
import HomeCareDomain
import HomeCareServices

extension AppointmentsCommand {
    /// `homecare appointments rate`: a patient says how a visit was.
    struct Rate: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how a visit of your own was.",
            discussion: "Possible once for each visit, for 60 days; with --as, for the patient.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as A-1042.") var appointment: String
        @Option(help: "1 to 5.") var stars: Int
        @Option(help: "A word about it, if you like.") var comment = ""

        func run(_ desk: Desk) throws {
            let id = try number(appointment, of: .appointment, called: "appointment")
            let rating = try desk.clinic.rate(
                desk.actor, appointment: id, stars: stars, comment: comment)
            try desk.output.answer(RatingRow(rating, zone: desk.clinic.settings.zone)) {
                "\(RecordKind.appointment.reference(id)) has \(rating.stars) of 5. Thank you!"
            }
        }
    }
}

/// A rating as the command line answers with it.
struct RatingRow: Encodable {
    let appointment: String
    let stars: Int
    let comment: String
    let ratedAt: String

    init(_ rating: Rating, zone: ClinicZone) {
        appointment = RecordKind.appointment.reference(rating.appointmentID)
        stars = rating.stars
        comment = rating.comment
        ratedAt = zone.stamp(rating.ratedAt)
    }
}
