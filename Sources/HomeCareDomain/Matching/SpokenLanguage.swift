import Words

/// A language in which care is given; the raw value is its ISO 639 code.
///
/// The order is that of the bits in the search's index: new languages go to the end.
public enum SpokenLanguage: String, CaseIterable, Codable, Sendable {
    case english = "en"
    case swahili = "sw"
    case kikuyu = "ki"
    case luo
    case luhya = "luy"
    case kamba = "kam"
    case kalenjin = "kln"
    case somali = "so"
    case kisii = "guz"
    case meru = "mer"
    case maasai = "mas"
    case mijikenda = "nyf"
    case turkana = "tuv"
    case taita = "dav"
    case embu = "ebu"
    case oromo = "om"
    case arabic = "ar"
    case hindi = "hi"
    case gujarati = "gu"
    case punjabi = "pa"
    case french = "fr"
    case kenyanSign = "xki"

    /// The name for people.
    public var title: String { Self.titles[self]?() ?? rawValue }

    /// Its place in a set of languages that is kept as one number.
    public var bit: Int64 { 1 << Int64(Self.allCases.firstIndex(of: self) ?? 62) }

    /// The language of a code or a name, however the letters are written.
    public static func named(_ text: String) -> SpokenLanguage? {
        let wanted = SafeText.folded(text)
        return allCases.first { $0.rawValue == wanted }
            ?? allCases.first { SafeText.folded($0.title) == wanted }
    }

    private static let titles: [SpokenLanguage: @Sendable () -> String] = [
        .english: { say("language.en", "English") },
        .swahili: { say("language.sw", "Swahili") },
        .kikuyu: { say("language.ki", "Kikuyu") },
        .luo: { say("language.luo", "Dholuo") },
        .luhya: { say("language.luy", "Luhya") },
        .kamba: { say("language.kam", "Kamba") },
        .kalenjin: { say("language.kln", "Kalenjin") },
        .somali: { say("language.so", "Somali") },
        .kisii: { say("language.guz", "Ekegusii") },
        .meru: { say("language.mer", "Meru") },
        .maasai: { say("language.mas", "Maa") },
        .mijikenda: { say("language.nyf", "Mijikenda") },
        .turkana: { say("language.tuv", "Turkana") },
        .taita: { say("language.dav", "Taita") },
        .embu: { say("language.ebu", "Embu") },
        .oromo: { say("language.om", "Oromo") },
        .arabic: { say("language.ar", "Arabic") },
        .hindi: { say("language.hi", "Hindi") },
        .gujarati: { say("language.gu", "Gujarati") },
        .punjabi: { say("language.pa", "Punjabi") },
        .french: { say("language.fr", "French") },
        .kenyanSign: { say("language.xki", "Kenyan Sign Language") },
    ]
}
