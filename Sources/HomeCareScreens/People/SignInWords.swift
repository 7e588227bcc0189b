import Words

/// The words of the sign-in.
enum SignInWords {
    static var title: String { say("signIn.title", "Sign in") }
    static var program: String { say("signIn.program", "HomeCare") }
    static var name: String { say("signIn.name", "Name") }
    static var nameHelp: String { say("signIn.nameHelp", "Your user name or e-mail address.") }
    static var password: String { say("signIn.password", "Password") }
    static var passwordHelp: String {
        say("signIn.passwordHelp", "Your password. It is not shown.")
    }
    static var submit: String { say("signIn.submit", "Sign in") }
    static var submitHelp: String {
        say("signIn.submitHelp", "Goes to the password, then signs you in.")
    }
    static var missing: String { say("signIn.missing", "Please type your name and your password.") }
    static var working: String { say("signIn.working", "Signing in") }
    static var demonstration: String {
        say("signIn.demonstration", "A demonstration. Sign in with the password ")
    }
    static var demonstrationAs: String { say("signIn.demonstrationAs", " as") }
}
