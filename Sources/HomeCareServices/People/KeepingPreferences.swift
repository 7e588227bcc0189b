public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// What somebody prefers at any terminal.
    public func preferences(_ actor: Actor) throws(ServiceError) -> Preferences {
        try read(as: actor) { db in
            guard let user = actor.userID else { return Preferences() }
            let kept = try PreferenceQueries.all(db, user: user)
            return Preferences(
                theme: kept[PreferenceWord.theme.rawValue],
                mouse: kept[PreferenceWord.mouse.rawValue] == "on")
        }
    }

    /// Keeps what somebody prefers. A theme's name is taken as it is: another terminal may have
    /// themes that this one has not.
    public func keepPreferences(
        _ actor: Actor, _ preferences: Preferences
    ) throws(ServiceError) {
        if let theme = preferences.theme, theme.isEmpty || theme.utf8.count > 200 {
            throw .refused("theme", "impossible", PeopleSentences.theme)
        }
        try write(as: actor, rings: false) { db in
            guard let user = actor.userID else {
                throw ServiceError.notPermitted(Acts.keepPreferences)
            }
            try keep(db, user, .theme, preferences.theme)
            try keep(db, user, .mouse, preferences.mouse ? "on" : nil)
            try audit(
                db, actor, "preferred", "users", user,
                detail:
                    "theme \(preferences.theme ?? "of the clinic"), mouse \(preferences.mouse ? "on" : "off")"
            )
        }
    }

    private func keep(
        _ db: Connection, _ user: Int64, _ word: PreferenceWord, _ value: String?
    ) throws {
        if let value {
            try PreferenceQueries.set(db, user: user, word: word.rawValue, value: value)
        } else {
            try PreferenceQueries.clear(db, user: user, word: word.rawValue)
        }
    }
}

/// What preferences are called in the database.
private enum PreferenceWord: String {
    case theme, mouse
}
