/// Somebody who can sign in.
public struct Person: Hashable, Sendable {
    public let id: Int64
    public let username: String
    public let email: String?
    public let fullName: String
    public let phone: String?
    public let role: Role
    public let active: Bool

    public init(
        id: Int64, username: String, email: String?, fullName: String, phone: String?, role: Role,
        active: Bool
    ) {
        self.id = id
        self.username = username
        self.email = email
        self.fullName = fullName
        self.phone = phone
        self.role = role
        self.active = active
    }
}
