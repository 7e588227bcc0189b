public import HomeCareDomain
import HomeCareSecurity
public import HomeCareStore
import Words

/// Why a use case was refused or could not be done; nothing was changed, except as said.
public enum ServiceError: Error, Equatable, Sendable {
    /// The person may not do this.
    case notPermitted(String)
    /// No such person, visit or record.
    case notFound(String)
    /// A rule refuses it; each error names its field.
    case refused([FieldError])
    /// A visit cannot be booked or changed so; with what could be booked instead.
    case booking(BookingRefusal)
    /// Name or password are wrong.
    case signInRefused
    /// Too many wrong passwords: the next try is possible in so many seconds.
    case signInDelayed(seconds: Int)
    /// The session has ended: expired, or the account was disabled.
    case sessionEnded
    /// The database said no.
    case store(StoreError)
    /// Hashing, random numbers or the key file failed; the sentence says how.
    case security(String)

    /// One refusal with one field.
    static func refused(_ field: String, _ code: String, _ message: String) -> ServiceError {
        .refused([FieldError(field: field, code: code, message: message)])
    }

    /// What happened, what is safe and what to do, for people.
    public var sentence: String {
        switch self {
        case .notPermitted(let what):
            return say("service.notPermitted", "You may not \(what).")
        case .notFound(let what):
            return say("service.notFound", "There is no \(what).")
        case .refused(let errors):
            return errors.map(\.message).joined(separator: " ")
        case .booking(let refusal):
            return refusal.sentence
        case .signInRefused:
            return say(
                "service.signInRefused",
                "That name and password do not belong together. Please try again.")
        case .signInDelayed(let seconds):
            return say(
                "service.signInDelayed",
                "Too many wrong passwords. Please try again in \(seconds) s.")
        case .sessionEnded:
            return say(
                "service.sessionEnded",
                "Your session has ended. What you typed is kept: sign in again to go on.")
        case .store(let error):
            return error.sentence
        case .security(let sentence):
            return sentence
        }
    }

    /// Any error as one of these.
    public static func from(_ error: any Error) -> ServiceError {
        switch error {
        case let error as ServiceError: return error
        case StoreError.operationReused(let operation):
            let sentence = StoreError.operationReused(operation: operation).sentence
            return .refused("operation", "operationReused", sentence)
        case let error as StoreError: return .store(error)
        case let error as SecurityError: return .security(error.description)
        default: return .store(.other(String(describing: error)))
        }
    }

    static func translating<T>(_ body: () throws -> T) throws(ServiceError) -> T {
        do {
            return try body()
        } catch {
            throw from(error)
        }
    }
}
