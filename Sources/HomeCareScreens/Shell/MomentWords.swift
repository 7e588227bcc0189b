import Words

/// The words of near moments and of what is left of a page.
enum MomentWords {
    static var justNow: String { say("moment.justNow", "just now") }

    static func today(_ clock: String) -> String { say("moment.today", "today \(clock)") }
    static func tomorrow(_ clock: String) -> String { say("moment.tomorrow", "tomorrow \(clock)") }
    static func yesterday(_ clock: String) -> String {
        say("moment.yesterday", "yesterday \(clock)")
    }
    static func ago(_ age: String) -> String { say("moment.ago", "\(age) ago") }

    static func below(_ lines: Int) -> String { say("page.below", "\(lines) more") }
    static var end: String { say("page.end", "end") }
}
