import Words

/// The words of the sign-in in linear mode.
enum SignInLinearWords {
    static func demonstration(_ password: String) -> String {
        say(
            "signIn.linear.demonstration",
            "A demonstration. Sign in with the password \(password) as one of these:")
    }
    static func account(_ name: String, _ words: String) -> String {
        say("signIn.linear.account", "\(name): \(words)")
    }
}
