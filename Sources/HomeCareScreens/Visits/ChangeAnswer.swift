import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What is answered once a visit is changed.
struct ChangeAnswer: Sendable {
    let words: String
    let tone: Tone

    init(_ words: String) {
        self.words = words
        tone = .good
    }

    /// With why nobody on the patient's side hears of it, where that is so. What was changed is
    /// changed, whether or not that can be read.
    init(_ words: String, _ clinic: Clinic, _ viewer: Actor, about visit: Int64) {
        let nobody = try? clinic.nobodyTold(viewer, about: visit)
        self.words = [words, nobody?.message].compactMap(\.self).joined(separator: " ")
        tone = nobody == nil ? .good : .notice
    }

    func toast<Action>() -> Effect<Action, Workplace> { .toast(words, tone) }
}
