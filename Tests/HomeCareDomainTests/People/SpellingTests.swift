import Testing

@testable import HomeCareDomain

@Suite("Names as they are spelt in Kenya")
struct SpellingTests {
    @Test(
        "Spellings of one name sound alike",
        arguments: [
            ("Mohamed", "Mohammed"), ("Mohamed", "Muhammad"), ("Mohamud", "Mohamut"),
            ("Achieng", "Acheng"), ("Achieng'", "Achieng"), ("Njoroge", "Njorogi"),
            ("Wanjiku", "Wanjikũ"), ("Wanjiku", "Wanjiko"), ("Otieno", "Otyeno"),
            ("Otieno", "Othieno"), ("Kamau", "Kamao"), ("Cheruiyot", "Cheruyot"),
            ("Cheruiyot", "Cheruiot"), ("Odhiambo", "Odiambo"), ("Ng'ang'a", "Nganga"),
            ("Ng’ang’a", "Ngang'a"), ("Khadija", "Hadija"), ("Khadija", "Kadija"),
            ("Philip", "Filip"), ("Phillip", "Philip"), ("Stephen", "Steven"),
            ("Catherine", "Katherine"), ("Wacira", "Wachira"), ("Chege", "Cege"),
            ("Mwangi", "Muangi"), ("Awuor", "Auor"), ("Oduor", "Odwor"), ("Ouko", "Oko"),
            ("Sarah", "Sara"), ("Aisha", "Asha"), ("Fatuma", "Fatma"), ("Yusuf", "Yussuf"),
            ("Ahmed", "Ahmad"), ("Hussein", "Hussain"), ("Abdullahi", "Abdalla"),
            ("Elizabeth", "Elisabeth"), ("Mukhwana", "Mukwana"), ("Shikuku", "Sikuku"),
            ("Wairimu", "Wairimũ"), ("Kariuki", "Kariũki"), ("Gĩthĩnji", "Gethenji"),
            ("Wafula", "Wafulla"), ("Josphat", "Josfat"), ("Evelyn", "Evelin"),
            ("Beatrice", "Beatris"), ("Beatrice", "Beatriz"), ("Joyce", "Jois"),
            ("Grace", "Gras"), ("Cecilia", "Sesilia"), ("Njace", "Njache"),
            ("محمد", "مُحَمَّد"), ("José", "Jose"),
        ])
    func alike(_ one: String, _ other: String) throws {
        let words = try [one, other].map { try #require(NameWords.ordered($0).first) }
        #expect(NameWords.areAlike(words[0], words[1]), "\(words.map(NameWords.sounds))")
    }

    @Test(
        "Names of two people do not",
        arguments: [
            ("Wanjiku", "Wanjiru"), ("Otieno", "Atieno"), ("Achieng", "Ochieng"),
            ("Kamau", "Kamande"), ("Njeri", "Njoki"), ("Njeri", "Njiru"), ("Mwangi", "Mwende"),
            ("Kiprono", "Kipruto"), ("Cheruiyot", "Cherono"), ("Odhiambo", "Adhiambo"),
            ("Wekesa", "Wafula"), ("Ali", "Ole"), ("Juma", "Jama"), ("Ouma", "Auma"),
            ("Hassan", "Hussein"), ("Ahmed", "Hamed"), ("Musa", "Moses"), ("Mary", "Mercy"),
            ("Mary", "Mali"), ("Wangari", "Wangechi"), ("Chebet", "Chepkemoi"),
            ("Barasa", "Balala"), ("Kibet", "Kiplagat"), ("Ann", "Ian"), ("Omar", "Omari2"),
            ("Grace", "Gres"), ("Alice", "Ali"), ("محمد", "أحمد"),
        ])
    func notAlike(_ one: String, _ other: String) throws {
        let words = try [one, other].map { try #require(NameWords.ordered($0).first) }
        #expect(!NameWords.areAlike(words[0], words[1]), "\(words.map(NameWords.sounds))")
    }

    @Test(
        "A name is found by its words, whatever stands between them",
        arguments: [
            ("Wanjikũ wa Kamau", ["kamau", "wa", "wanjiku"]), ("Pelé", ["pele"]),
            ("Thiong’o-Kariũki", ["kariuki", "thiongo"]), ("O'Brien", ["obrien"]),
            ("", []), ("– ’ –", []), ("AMINA  amina", ["amina"]),
        ])
    func words(_ name: String, _ words: [String]) {
        #expect(NameWords.words(of: name).sorted() == words)
    }

    @Test("A word of many readings has a few sounds, and a long one does no harm")
    func few() {
        let long = String(repeating: "khc", count: 200)
        #expect(NameWords.sounds(of: long).count <= NameSound.most)
        #expect(NameWords.sounds(of: "hhh") == ["~h"])
    }
}
