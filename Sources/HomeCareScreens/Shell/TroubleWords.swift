import Words

/// What is said of refusals that mean the same on every screen.
enum TroubleWords {
    static var filedBefore: String {
        say(
            "trouble.filedBefore",
            """
            Not saved: from this form something else was saved before, in another window perhaps. \
            That stands; look at it first. What is typed here is kept: the same key again saves \
            it, too.
            """)
    }
}
