/// A patient to be registered, as it was typed.
public struct NewPatient: Codable, Equatable, Sendable {
    public var details: PatientDetails
    /// Whom to call, in order.
    public var contacts: [NewContact]
    public var consents: [NewConsent]

    public init(
        details: PatientDetails = PatientDetails(), contacts: [NewContact] = [],
        consents: [NewConsent] = []
    ) {
        self.details = details
        self.contacts = contacts
        self.consents = consents
    }
}

/// Who a patient is and how to reach them, as it was typed.
public struct PatientDetails: Codable, Equatable, Sendable {
    public var name = ""
    public var born = ""
    /// A letter or a word.
    public var sex = ""
    public var phone = ""
    public var email = ""
    /// A code or the beginning of a name.
    public var county = ""
    public var place = ""
    public var address = ""
    /// A reference, a user name or a part of the name; empty for none.
    public var physician = ""

    public init() {}
}

/// Who a patient is and how to reach them, as it is kept.
public struct PatientFacts: Equatable, Sendable {
    public let name: String
    public let born: CivilDate
    public let sex: Sex
    public let phone: String?
    public let email: String?
    public let county: County
    public let place: String
    public let address: String
}

/// The rules for what is typed about a patient; gives what is kept, or every error at once.
public struct PatientDetailsCheck: Sendable {
    public private(set) var errors: [FieldError] = []
    /// Nil while there are errors.
    public private(set) var facts: PatientFacts?

    public init(_ typed: PatientDetails, today: CivilDate) {
        let name = note(SafeText.name(typed.name))
        let born = note(BirthDate.read(typed.born, today: today))
        let sex = note(Sex.read(typed.sex))
        let phone = note(optional(typed.phone) { PhoneNumber.normalise($0).map(\.e164) })
        let email = note(optional(typed.email) { EmailAddress.check($0) })
        let county = note(County.find(typed.county))
        let place = note(DeskText.check(typed.place, "place", most: DeskText.longestPlace))
        let address = note(DeskText.check(typed.address, "address", most: DeskText.longestAddress))
        guard let name, let born, let sex, let phone, let email, let county, let place, let address
        else { return }
        facts = PatientFacts(
            name: name, born: born, sex: sex, phone: phone, email: email, county: county,
            place: place, address: address)
    }

    private mutating func note<Value>(_ result: Result<Value, FieldError>) -> Value? {
        switch result {
        case .success(let value): return value
        case .failure(let error):
            errors.append(error)
            return nil
        }
    }

    private func optional(
        _ text: String, _ read: (String) -> Result<String, FieldError>
    ) -> Result<String?, FieldError> {
        text.allSatisfy(\.isWhitespace) ? .success(nil) : read(text).map { $0 }
    }
}

extension Sex {
    /// Reads a letter or a word, in English or in the language of the screens.
    static func read(_ text: String, field: String = "sex") -> Result<Sex, FieldError> {
        let typed = text.lowercased().filter { !$0.isWhitespace }
        guard !typed.isEmpty else {
            return .failure(
                FieldError(field: field, code: "missing", message: DeskSentences.sexMissing))
        }
        let found = Sex.allCases.first {
            $0.rawValue.hasPrefix(typed) || $0.title.lowercased().hasPrefix(typed)
        }
        return found.map { .success($0) }
            ?? .failure(
                FieldError(field: field, code: "impossible", message: DeskSentences.sexMissing))
    }
}

/// Children have somebody who answers for them.
public enum Guardianship {
    /// The age from which a person answers alone, in years (Constitution of Kenya, article 260).
    public static let adult = 18

    /// Whether a guardian is needed.
    public static func isNeeded(born: CivilDate, today: CivilDate) -> Bool {
        ageInYears(born: born, on: today) < adult
    }
}
