/// How a name's word sounds in Kenya, where the same name is written in many ways.
///
/// A letter that is read in two ways gives two sounds: `Khamis` is heard as `Kamis` and `Hamis`.
/// l and r stay apart: too many names differ by nothing else.
enum NameSound {
    /// A word has at most so many sounds, however many letters of two readings it has.
    static let most = 4

    /// The sounds of a folded word; empty where nothing of it can be heard.
    static func sounds(of word: String) -> Set<String> {
        let name = Spellings.sameName[word] ?? word
        var sounds = [""]
        var rest = Array(name)[...]
        while !rest.isEmpty {
            let (readings, used) = readings(rest)
            let next = sounds.flatMap { start in readings.map { start + $0 } }
            sounds = next.count > most ? sounds.map { $0 + (readings.first ?? "") } : next
            rest = rest.dropFirst(used)
        }
        return Set(sounds.map(finished).filter { !$0.isEmpty })
    }

    /// How the word goes on, and by how many of its letters.
    private static func readings(_ rest: ArraySlice<Character>) -> ([String], Int) {
        for length in [3, 2, 1] where rest.count >= length {
            let part = String(rest.prefix(length))
            if part == "ce", rest.count == 2 { return (Self.finalCE, 2) }
            if part == "c" { return (soundsOfC(before: rest.dropFirst().first), 1) }
            if let heard = Spellings.letters[part] { return (heard, length) }
        }
        return ([String(rest.prefix(1))], 1)
    }

    /// `Beatrice` is heard as `Beatris` too: in English a last e after a c is not heard.
    private static let finalCE = ["s", "si", "ci"]

    /// In Kikuyu a c is a ch, in English a k or an s.
    private static func soundsOfC(before next: Character?) -> [String] {
        guard let next, "eiy".contains(next) else { return ["c", "k"] }
        return ["c", "s"]
    }

    /// A letter twice is heard once, and an h at the end is not heard.
    private static func finished(_ sound: String) -> String {
        var heard = sound.reduce(into: "") { heard, letter in
            if heard.last != letter { heard.append(letter) }
        }
        while heard.count > 1, heard.last == "h" { heard.removeLast() }
        return heard
    }
}
