extension SignInScreen {
    /// What was refused, and in a demonstration who one can be.
    public static func lines(_ state: State, now: Int64) -> [String]? {
        let people = state.demonstration.map { demonstration in
            [SignInLinearWords.demonstration(demonstration.password)]
                + demonstration.accounts.map { SignInLinearWords.account($0.username, $0.words) }
        }
        return (state.refusal.isEmpty ? [] : [state.refusal]) + (people ?? [])
    }
}
