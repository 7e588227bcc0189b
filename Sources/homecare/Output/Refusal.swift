import ArgumentParser
import HomeCareDomain
import HomeCareServices
import HomeCareStore

/// A command that ends with a sentence and one of the contract's exit statuses.
struct Refusal: Error {
    let errors: [FieldError]
    let status: ExitStatus

    init(_ status: ExitStatus, _ message: String, code: String? = nil, field: String = "") {
        self.status = status
        errors = [FieldError(field: field, code: code ?? status.code, message: message)]
    }

    /// Rules that refuse, each with what it refuses.
    init(_ errors: [FieldError]) {
        self.errors = errors
        status = .refused
    }

    init(_ error: any Error) {
        if let refusal = error as? Refusal {
            self = refusal
            return
        }
        let error = ServiceError.from(error)
        status = ExitStatus(error)
        if case .refused(let fields) = error {
            errors = fields
        } else if case .booking(let refusal) = error {
            errors = refusal.errors
        } else if case .store(.unknownOutcome(let operation)) = error {
            let again =
                operation.isEmpty
                ? "" : " " + CommandWords.again(operation)
            errors = [
                FieldError(field: "", code: "unknownOutcome", message: error.sentence + again)
            ]
        } else {
            errors = [FieldError(field: "", code: status.code, message: error.sentence)]
        }
    }
}

/// The exit statuses of the command line's contract.
enum ExitStatus: Int32 {
    case usage = 64
    case refused = 65
    case notFound = 66
    case unavailable = 69
    case busy = 75
    case notPermitted = 77

    init(_ error: ServiceError) {
        switch error {
        case .notPermitted, .signInRefused, .signInDelayed, .sessionEnded: self = .notPermitted
        case .notFound: self = .notFound
        case .refused, .booking: self = .refused
        case .store(let error): self = ExitStatus(error)
        case .security: self = .unavailable
        }
    }

    init(_ error: StoreError) {
        switch error {
        case .busy: self = .busy
        case .slotTaken, .slotHeld, .tooLong, .patientDeceased, .patientMerged,
            .appendOnly, .constraint,
            .alreadySeeded:
            self = .refused
        default: self = .unavailable
        }
    }

    /// The code in JSON answers where no rule names its own.
    var code: String {
        switch self {
        case .usage: return "usage"
        case .refused: return "refused"
        case .notFound: return "notFound"
        case .unavailable: return "unavailable"
        case .busy: return "busy"
        case .notPermitted: return "notPermitted"
        }
    }
}
