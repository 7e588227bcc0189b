/// Something that caregivers are trained for.
public struct Specialty: Hashable, Codable, Sendable {
    public let id: Int64
    public let name: String

    public init(id: Int64, name: String) {
        self.id = id
        self.name = name
    }
}

/// What one patient said about a visit.
public struct RatingComment: Hashable, Codable, Sendable {
    public let stars: Int
    public let comment: String
    public let at: Instant

    public init(stars: Int, comment: String, at: Instant) {
        self.stars = stars
        self.comment = comment
        self.at = at
    }
}

/// A caregiver as those see them who choose one.
public struct CaregiverProfile: Hashable, Codable, Sendable {
    public let id: Int64
    public let userID: Int64
    public let name: String
    public let username: String
    public let gender: Sex
    /// The county where they live, by code.
    public let county: String
    /// The other counties they serve, by code.
    public let counties: [String]
    public let specialties: [String]
    public let languages: [SpokenLanguage]
    public let modes: [AppointmentMode]
    public let hourlyRateCents: Int64
    public let ratingPoints: Int
    public let ratingCount: Int
    /// The last things patients said, the newest first.
    public let comments: [RatingComment]
    /// The last day of the verified credential; nil where there is none.
    public let credentialUntil: CivilDate?
    /// As the table of verification has it, such as `verified`.
    public let verification: String
    public let about: String
    public let bufferMinutes: Int
    public let noticeMinutes: Int
    /// Nil for those who may not know it.
    public var phone: String?

    public init(
        id: Int64, userID: Int64, name: String, username: String, gender: Sex, county: String,
        counties: [String], specialties: [String], languages: [SpokenLanguage],
        modes: [AppointmentMode], hourlyRateCents: Int64, ratingPoints: Int, ratingCount: Int,
        comments: [RatingComment], credentialUntil: CivilDate?, verification: String,
        about: String, bufferMinutes: Int, noticeMinutes: Int, phone: String?
    ) {
        self.id = id
        self.userID = userID
        self.name = name
        self.username = username
        self.gender = gender
        self.county = county
        self.counties = counties
        self.specialties = specialties
        self.languages = languages
        self.modes = modes
        self.hourlyRateCents = hourlyRateCents
        self.ratingPoints = ratingPoints
        self.ratingCount = ratingCount
        self.comments = comments
        self.credentialUntil = credentialUntil
        self.verification = verification
        self.about = about
        self.bufferMinutes = bufferMinutes
        self.noticeMinutes = noticeMinutes
        self.phone = phone
    }

    public var reference: String { RecordKind.caregiver.reference(id) }
}
