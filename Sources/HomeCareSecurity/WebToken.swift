import Foundation

/// Why a token is not accepted.
public enum WebTokenError: Error, Hashable, Sendable, CustomStringConvertible {
    case malformed
    /// Any algorithm but HS256, "none" included.
    case algorithm
    case badSignature
    case expired
    case notYetValid

    public var description: String {
        switch self {
        case .malformed: "This is not a token of this program."
        case .algorithm: "The token is signed in a way that is not accepted."
        case .badSignature: "The token's signature is wrong."
        case .expired: "The token has expired; sign in again."
        case .notYetValid: "The token is not valid yet."
        }
    }
}

/// What a token says; times are seconds since 1970 UTC.
public struct WebTokenClaims: Codable, Hashable, Sendable {
    public var iss: String?
    /// The user name.
    public var sub: String?
    /// The random id of the session the token stands for.
    public var jti: String?
    public var iat: Int64?
    public var nbf: Int64?
    public var exp: Int64

    public init(
        iss: String? = nil, sub: String? = nil, jti: String? = nil, iat: Int64? = nil,
        nbf: Int64? = nil, exp: Int64
    ) {
        self.iss = iss
        self.sub = sub
        self.jti = jti
        self.iat = iat
        self.nbf = nbf
        self.exp = exp
    }
}

/// JSON Web Tokens signed with HMAC-SHA256 and nothing else (RFC 7515, RFC 7519).
public enum WebToken {
    /// A token that says some claims.
    public static func sign(_ claims: WebTokenClaims, key: [UInt8]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try sign(payload: Array(try encoder.encode(claims)), key: key)
    }

    /// A token with a payload of JSON that is already written.
    public static func sign(payload: [UInt8], key: [UInt8]) throws(SecurityError) -> String {
        let header = Base64URL.encode(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8))
        let signed = "\(header).\(Base64URL.encode(payload))"
        let code = try HMACSHA256.code(key: key, message: Array(signed.utf8))
        return "\(signed).\(Base64URL.encode(code))"
    }

    /// The claims of a token that is signed with the key and valid at a time.
    ///
    /// Throws a `WebTokenError`. A token is valid up to, not at, its expiry.
    public static func verify(
        _ token: String, key: [UInt8], nowSeconds: Int64
    ) throws -> WebTokenClaims {
        let payload = try payload(of: token, key: key)
        guard let claims = try? JSONDecoder().decode(WebTokenClaims.self, from: Data(payload))
        else { throw WebTokenError.malformed }
        if nowSeconds >= claims.exp { throw WebTokenError.expired }
        if let start = claims.nbf, nowSeconds < start { throw WebTokenError.notYetValid }
        return claims
    }

    private static let longestToken = 8192

    private struct Header: Decodable {
        let alg: String
        let crit: [String]?
    }

    private static func payload(of token: String, key: [UInt8]) throws -> [UInt8] {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard token.utf8.count <= longestToken, parts.count == 3,
            let header = Base64URL.decode(parts[0]), let payload = Base64URL.decode(parts[1]),
            let signature = Base64URL.decode(parts[2]),
            let said = try? JSONDecoder().decode(Header.self, from: Data(header))
        else { throw WebTokenError.malformed }
        guard said.alg == "HS256", said.crit == nil else { throw WebTokenError.algorithm }
        let code = try HMACSHA256.code(key: key, message: Array("\(parts[0]).\(parts[1])".utf8))
        guard constantTimeEquals(code, signature) else { throw WebTokenError.badSignature }
        return payload
    }
}
