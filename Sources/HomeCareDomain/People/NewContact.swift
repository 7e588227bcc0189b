/// Somebody to be called for a patient, as it was typed.
public struct NewContact: Codable, Equatable, Sendable {
    public var name: String
    public var relationship: String
    public var phone: String
    public var email: String
    /// Whether they answer for the patient, as parents do for a child.
    public var guardian: Bool

    public init(
        name: String, relationship: String = "", phone: String = "", email: String = "",
        guardian: Bool = false
    ) {
        self.name = name
        self.relationship = relationship
        self.phone = phone
        self.email = email
        self.guardian = guardian
    }

    /// Reads a line such as `Njoki Kamau; daughter; 0712 345678; njoki@example.org`. Only the name
    /// must come first: a number and an address are known by their looks. Commas do as well.
    public init?(line: String, guardian: Bool = false) {
        let mark: Character = line.contains(";") ? ";" : ","
        var parts = line.split(separator: mark, omittingEmptySubsequences: false).map { part in
            part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        self.init(name: parts.removeFirst(), guardian: guardian)
        for part in parts where !part.isEmpty {
            if part.contains("@"), email.isEmpty {
                email = part
            } else if part.contains(where: \.isNumber), phone.isEmpty {
                phone = part
            } else if relationship.isEmpty {
                relationship = part
            } else {
                relationship += ", " + part
            }
        }
    }

    /// The line that reads as this contact.
    public var line: String {
        [name, relationship, phone, email].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// Everything wrong with it, the fields named below `field`.
    public func errors(in field: String) -> [FieldError] {
        var errors: [FieldError] = []
        func note<Success>(_ result: Result<Success, FieldError>) {
            if case .failure(let error) = result { errors.append(error) }
        }
        note(SafeText.name(name, field: "\(field).name"))
        note(DeskText.check(relationship, "\(field).relationship", most: 60))
        if phone.isEmpty, email.isEmpty {
            errors.append(
                FieldError(
                    field: "\(field).phone", code: "unreachable",
                    message: DeskSentences.contactUnreachable))
        }
        if !phone.isEmpty { note(PhoneNumber.normalise(phone, field: "\(field).phone")) }
        if !email.isEmpty { note(EmailAddress.check(email, field: "\(field).email")) }
        return errors
    }

    /// The contact as it is kept; for one without errors.
    public var tidy: NewContact {
        NewContact(
            name: (try? SafeText.name(name).get()) ?? name,
            relationship: (try? DeskText.check(relationship, "", most: 60).get()) ?? relationship,
            phone: (try? PhoneNumber.normalise(phone).get().e164) ?? "",
            email: (try? EmailAddress.check(email).get()) ?? "", guardian: guardian)
    }
}
