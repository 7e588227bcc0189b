import HomeCareDomain
import HomeCareServices

/// A caregiver as a search lists them.
struct CaregiverRow: Encodable {
    /// From when to when the visit could be.
    struct Stretch: Encodable {
        let start: String
        let end: String
    }

    /// The one that rates and costs are in.
    static let currency = "KES"

    let reference: String
    let name: String
    let username: String
    let role = Role.caregiver.rawValue
    let gender: String
    let rungs: [String]
    /// The rungs and the rest in words.
    let words: String
    let rating: Double
    let ratingCount: Int
    let hourlyRate: Double
    let currency = Self.currency
    let county: String
    let counties: [String]
    let specialties: [String]
    let languages: [String]
    let modes: [String]
    let recommendedBy: [String]
    let visitsBefore: Int
    let free: Bool
    let firstFree: Stretch?
    let whyNot: String?

    init(_ match: CaregiverMatch, minutes: Int, zone: ClinicZone) {
        reference = match.reference
        name = match.name
        username = match.username
        gender = match.gender.rawValue
        rungs = match.rungs.map(\.rawValue)
        words = MatchSentences.line(match, currency: Self.currency, zone: zone)
        rating = Double(match.standing.ratingPoints) / 1000
        ratingCount = match.ratingCount
        hourlyRate = Double(match.standing.hourlyRateCents) / 100
        county = match.county
        counties = match.counties
        specialties = match.specialties
        languages = match.languages.map(\.rawValue)
        modes = match.modes.map { ModeWord($0).rawValue }
        recommendedBy = match.recommendedBy
        visitsBefore = match.standing.visitsBefore
        free = match.standing.isFree
        firstFree = match.freedom.start.map {
            Stretch(start: zone.stamp($0), end: zone.stamp($0.adding(minutes: minutes)))
        }
        whyNot = match.freedom.why.map { MatchSentences.why($0, zone: zone) }
    }
}

/// Wishes to let go, and what that gives.
struct EasierRow: Encodable {
    struct First: Encodable {
        let reference: String
        let name: String
        let start: String?
        let end: String?
    }

    let letGo: [String]
    let words: String
    /// Counted up to ten.
    let freeCount: Int
    let first: First

    init(_ easier: Relaxation, minutes: Int, zone: ClinicZone) {
        letGo = easier.parts.map(\.rawValue)
        words = easier.words(zone: zone)
        freeCount = easier.freeCount
        let start = easier.best.freedom.start
        first = First(
            reference: easier.best.reference, name: easier.best.name,
            start: start.map(zone.stamp),
            end: start.map { zone.stamp($0.adding(minutes: minutes)) })
    }
}

/// One caregiver as `caregivers show` has them.
struct CaregiverProfileRow: Encodable {
    struct Comment: Encodable {
        let stars: Int
        let comment: String
        let at: String
    }

    let reference: String
    let name: String
    let username: String
    let role = Role.caregiver.rawValue
    let gender: String
    let county: String
    let counties: [String]
    let specialties: [String]
    let languages: [String]
    let modes: [String]
    let rating: Double
    let ratingCount: Int
    let comments: [Comment]
    let hourlyRate: Double
    let currency = CaregiverRow.currency
    let credentialUntil: String?
    let verification: String
    let bufferMinutes: Int
    let noticeMinutes: Int
    let phone: String?
    let about: String

    init(_ profile: CaregiverProfile, zone: ClinicZone) {
        reference = profile.reference
        name = profile.name
        username = profile.username
        gender = profile.gender.rawValue
        county = profile.county
        counties = profile.counties
        specialties = profile.specialties
        languages = profile.languages.map(\.rawValue)
        modes = profile.modes.map { ModeWord($0).rawValue }
        rating = Double(profile.ratingPoints) / 1000
        ratingCount = profile.ratingCount
        comments = profile.comments.map {
            Comment(stars: $0.stars, comment: $0.comment, at: zone.stamp($0.at))
        }
        hourlyRate = Double(profile.hourlyRateCents) / 100
        credentialUntil = profile.credentialUntil?.iso
        verification = profile.verification
        bufferMinutes = profile.bufferMinutes
        noticeMinutes = profile.noticeMinutes
        phone = profile.phone
        about = profile.about
    }
}
