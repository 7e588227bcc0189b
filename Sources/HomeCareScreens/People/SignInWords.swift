import Words

/// The words of the sign-in in linear mode.
enum SignInWords {
    static func demonstration(_ password: String) -> String {
        say(
            "signIn.demonstration",
            "A demonstration. Sign in with the password \(password) as one of these:")
    }
    static func account(_ name: String, _ words: String) -> String {
        say("signIn.account", "\(name): \(words)")
    }
}
