/// The words of the sign-in.
enum SignInWords {
    static let title = "Sign in"
    static let program = "HomeCare"
    static let name = "Name"
    static let nameHelp = "Your user name or e-mail address."
    static let password = "Password"
    static let passwordHelp = "Your password. It is not shown."
    static let submit = "Sign in"
    static let submitHelp = "Goes to the password, then signs you in."
    static let missing = "Please type your name and your password."
    static let working = "Signing in"
    static let demonstration = "A demonstration. Sign in with the password "
    static let demonstrationAs = " as"
}
