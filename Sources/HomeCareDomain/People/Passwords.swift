/// What a password must be; it is never cut short or changed on the way.
public enum Passwords {
    /// The fewest bytes of a password.
    public static let shortest = 12
    /// The most bytes of a password: bcrypt ignores what follows.
    public static let longest = 72

    /// Why a password cannot be taken; nil when it can.
    public static func check(_ password: String, username: String) -> FieldError? {
        let size = password.utf8.count
        if size < shortest {
            return refuse("tooShort", PersonSentences.passwordShort(shortest))
        }
        if size > longest {
            return refuse("tooLong", PersonSentences.passwordLong(longest))
        }
        if password.utf8.contains(0) {
            return refuse("impossible", PersonSentences.passwordZero)
        }
        let plain = password.lowercased()
        if !username.isEmpty, plain.contains(username.lowercased()) {
            return refuse("tooCommon", PersonSentences.passwordUserName)
        }
        if isCommon(plain) {
            return refuse("tooCommon", PersonSentences.passwordCommon)
        }
        return nil
    }

    private static func refuse(_ code: String, _ message: String) -> FieldError {
        FieldError(field: "password", code: code, message: message)
    }

    /// A common word stays common with digits and marks behind it, or said twice.
    private static func isCommon(_ password: String) -> Bool {
        if Set(password).count < 4 || isRun(Array(password.utf8)) { return true }
        let letters = password.filter(\.isLetter)
        return common.contains(password) || words.contains(letters)
            || words.contains { password == $0 + $0 || password == $0 + $0 + $0 }
    }

    /// `123456789012`, `abcdefghijkl`: each character follows the one before.
    private static func isRun(_ bytes: [UInt8]) -> Bool {
        let steps = zip(bytes.dropFirst(), bytes).filter { later, earlier in
            later == earlier &+ 1 || later == earlier || later == earlier &- 9
        }
        return steps.count == bytes.count - 1
    }

    private static let words: Set<String> = [
        "password", "passw", "welcome", "letmein", "admin", "administrator", "homecare", "nairobi",
        "kenya", "changeme", "qwerty", "qwertyuiop", "iloveyou", "secret", "nurse", "caregiver",
        "patient", "physician", "receptionist", "hospital", "clinic", "jesus", "hakunamatata",
        "monkey", "dragon", "football", "arsenal", "chelsea", "liverpool", "manchester",
        "sunshine", "princess", "master", "login", "test", "demo", "guest", "user",
        "passwordpassword", "abc", "harambee", "mombasa", "kisumu", "safaricom", "mpesa",
    ]

    private static let common: Set<String> = [
        "1q2w3e4r5t6y", "1qaz2wsx3edc", "qazwsxedcrfv", "q1w2e3r4t5y6", "asdfghjkl123",
        "qwertyuiop12", "zaq12wsxcde3", "p@ssw0rd1234", "p@ssword1234", "passw0rd1234",
        "correcthorsebatterystaple", "trustno1trustno1", "987654321098", "1234567890qw",
        "qwerty123456", "123456qwerty", "0987654321qw", "letmeinletmein", "adminadminadmin",
    ]
}
