import HomeCareSecurity
import Testing

@Suite struct PasswordHashTests {
    @Test(
        "Published hashes are recognised",
        arguments: [
            ("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"),
            ("", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy"),
            ("Kk4DQuMMfZL9o", "$2b$04$cVWp4XaNU8a4v1uMRum2SO026BWLIoQMD/TXg5uZV.0P.uO8m3YEm"),
        ])
    func published(password: String, hash: String) {
        #expect(PasswordHash.verify(password, against: hash))
        #expect(!PasswordHash.verify(password + "x", against: hash))
    }

    @Test func aFreshHashVerifiesItsPasswordAndNoOther() throws {
        let hash = try PasswordHash.make("blue-lamp river ũ", cost: 4)
        #expect(hash.hasPrefix("$2b$04$"))
        #expect(hash.utf8.count == 60)
        #expect(PasswordHash.verify("blue-lamp river ũ", against: hash))
        #expect(!PasswordHash.verify("blue-lamp river u", against: hash))
        #expect(try PasswordHash.make("blue-lamp river ũ", cost: 4) != hash)
    }

    @Test func theUsualCostIsTwelve() throws {
        #expect(try PasswordHash.make("blue-lamp river").hasPrefix("$2b$12$"))
    }

    @Test func longPasswordsAreRefusedNotCut() throws {
        let longest = String(repeating: "a", count: 72)
        let hash = try PasswordHash.make(longest, cost: 4)
        #expect(PasswordHash.verify(longest, against: hash))
        #expect(!PasswordHash.verify(longest + "b", against: hash))
        #expect(throws: SecurityError.passwordTooLong(bytes: 73)) {
            try PasswordHash.make(longest + "b", cost: 4)
        }
    }

    @Test func aNulDoesNotEndAPassword() throws {
        #expect(throws: SecurityError.passwordHoldsNul) {
            try PasswordHash.make("secret\0tail", cost: 4)
        }
        let hash = try PasswordHash.make("secret", cost: 4)
        #expect(!PasswordHash.verify("secret\0tail", against: hash))
    }

    @Test("A cost bcrypt does not have is refused", arguments: [-1, 0, 3, 32, 1_000_000])
    func costs(cost: Int) {
        #expect(throws: SecurityError.hashing) { try PasswordHash.make("secret", cost: cost) }
    }

    @Test(
        "What is no hash verifies nothing",
        arguments: [
            "", "*0", "*1", "x", "$2b$", "$2b$04$", "$2b$04$short", "$2b$99$cVWp4XaNU8a4v1uMRum2SO",
            "$2b$03$cVWp4XaNU8a4v1uMRum2SO026BWLIoQMD/TXg5uZV.0P.uO8m3YEm",
            "$2b$04$cVWp4XaNU8a4v1uMRum2S!026BWLIoQMD/TXg5uZV.0P.uO8m3YEm",
            "$6$saltsalt$x", "\0$2b$04$cVWp4XaNU8a4v1uMRum2SO026BWLIoQMD/TXg5uZV.0P.uO8m3YE",
        ])
    func broken(hash: String) {
        for password in ["", "x", "Kk4DQuMMfZL9o", hash] {
            #expect(!PasswordHash.verify(password, against: hash))
        }
    }

    /// A dummy that bcrypt refused at once would tell which names exist: "verify" must come back
    /// with a whole hash, which only the real work gives.
    @Test func theDummyIsAHashOfTheUsualCostThatTakesNoPassword() throws {
        let real = try PasswordHash.make("blue-lamp river")
        #expect(PasswordHash.dummy.prefix(7) == real.prefix(7))
        #expect(PasswordHash.work(of: "x", against: PasswordHash.dummy))
        #expect(!PasswordHash.work(of: "x", against: "$2b$12$!"))
        #expect(!PasswordHash.verify("", against: PasswordHash.dummy))
        #expect(!PasswordHash.verify("password", against: PasswordHash.dummy))
    }
}
