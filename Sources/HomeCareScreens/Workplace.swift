public import Foundation
public import HomeCareDomain
public import HomeCareServices

/// What screens work with: the clinic, and what was typed and not yet saved.
public struct Workplace: Sendable {
    /// The clinic's use cases.
    public let clinic: Clinic
    /// Where this terminal is, for the session's record.
    public let origin: String
    /// Who can be signed in as; only in a demonstration.
    public let demonstration: Demonstration?
    /// The drafts of a person, the newest first: their key and body.
    public let drafts: @Sendable (_ user: Int64) -> [(key: String, body: Data)]
    /// Opens a form for this session alone, and gives what was left unfinished in it.
    public let takeDraft: @Sendable (_ viewer: Actor, _ key: String) -> Data?
    /// The themes that can be chosen at this terminal.
    public let themes: @Sendable () -> [ThemeOffer]

    public init(
        clinic: Clinic, origin: String, demonstration: Demonstration? = nil,
        drafts: @escaping @Sendable (_ user: Int64) -> [(key: String, body: Data)] = { _ in [] },
        takeDraft: (@Sendable (_ viewer: Actor, _ key: String) -> Data?)? = nil,
        themes: @escaping @Sendable () -> [ThemeOffer] = { [] }
    ) {
        self.themes = themes
        self.clinic = clinic
        self.origin = origin
        self.demonstration = demonstration
        self.drafts = drafts
        self.takeDraft =
            takeDraft ?? { viewer, key in
                drafts(viewer.userID ?? 0).first { $0.key == key }?.body
            }
    }

    /// Runs a use case; what it refuses becomes an action too.
    func attempt<Action>(
        failed: (ServiceError) -> Action, _ body: (Clinic) throws -> Action
    ) -> Action {
        do {
            return try body(clinic)
        } catch {
            return failed(ServiceError.from(error))
        }
    }
}

/// What the sign-in screen of a demonstration tells.
public struct Demonstration: Codable, Hashable, Sendable {
    /// Somebody worth being.
    public struct Account: Codable, Hashable, Sendable {
        public let username: String
        public let words: String

        public init(username: String, words: String) {
            self.username = username
            self.words = words
        }
    }

    public let accounts: [Account]
    /// The password of all of them.
    public let password: String

    public init(accounts: [Account], password: String) {
        self.accounts = accounts
        self.password = password
    }
}
