public import TerminalKit

extension SignInScreen {
    public static func form(_ state: State) -> Form? { state.form }

    /// What was refused, and in a demonstration who one can be.
    public static func lines(_ state: State, now: Int64) -> [String]? {
        let people = state.demonstration.map { demonstration in
            [SignInWords.demonstration(demonstration.password)]
                + demonstration.accounts.map { SignInWords.account($0.username, $0.words) }
        }
        return (state.refusal.isEmpty ? [] : [state.refusal]) + (people ?? [])
    }
}
