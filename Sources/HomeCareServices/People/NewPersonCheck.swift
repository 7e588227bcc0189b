import HomeCareDomain

/// The rules for a person to be added; gives the person tidied, or every error at once.
struct NewPersonCheck {
    private let new: NewPerson
    private var errors: [FieldError] = []

    init(_ new: NewPerson) {
        self.new = new
    }

    func checked() throws -> NewPerson {
        var check = self
        let tidy = check.tidied()
        guard check.errors.isEmpty else { throw ServiceError.refused(check.errors) }
        return tidy
    }

    private mutating func tidied() -> NewPerson {
        var tidy = new
        tidy.username = username()
        if case .success(let name) = SafeText.name(new.fullName, field: "fullName") {
            tidy.fullName = name
        }
        note(SafeText.name(new.fullName, field: "fullName"))
        tidy.email = new.email.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed.lowercased() }
        if let email = tidy.email { note(EmailAddress.check(email, field: "email")) }
        if let phone = new.phone, !phone.trimmed.isEmpty {
            let result = PhoneNumber.normalise(phone, field: "phone")
            tidy.phone = try? result.get().e164
            note(result)
        }
        if let error = Passwords.check(new.password, username: tidy.username) {
            errors.append(error)
        }
        return tidy
    }

    private mutating func note<Success>(_ result: Result<Success, FieldError>) {
        if case .failure(let error) = result { errors.append(error) }
    }

    private mutating func username() -> String {
        let name = new.username.trimmed.lowercased()
        let letters = name.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0)
                || ".-_".unicodeScalars.contains($0)
        }
        if name.isEmpty || name.count > 40 || !letters {
            errors.append(
                FieldError(
                    field: "username", code: name.isEmpty ? "missing" : "impossible",
                    message:
                        PeopleSentences.userName
                ))
        }
        return name
    }
}
