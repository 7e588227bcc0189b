import Foundation
import HomeCareDomain
import HomeCareSecurity
import HomeCareServices
import HomeCareStore
import Synchronization
import TerminalKit
import Testing

@testable import HomeCareScreens

extension TestClinic {
    static let password = "matumaini ya asubuhi"
    /// The least work bcrypt can do: this hash guards nothing.
    private static let hash = Result { try PasswordHash.make(password, cost: 4) }

    /// Gives somebody a password that works.
    func setPassword(of member: Member) throws {
        let hash = try Self.hash.get()
        try clinic.store.write {
            try $0.run(
                "UPDATE users SET password_hash = ? WHERE id = ?",
                [.text(hash), .integer(member.rawValue)])
        }
    }

    /// What the audit says that somebody did, in order.
    func actions(of member: Member) throws -> [String] {
        try clinic.store.read {
            try $0.rows(
                "SELECT action FROM audit_entries WHERE actor_id = ? ORDER BY id",
                [.integer(member.rawValue)]
            ) { $0.text(0) }
        }
    }
}
