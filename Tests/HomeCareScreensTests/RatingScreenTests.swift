import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("A patient says how a visit was")
struct RatingScreenTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    @Test("five keys beside the report, and a word; once it is said the key says so")
    func rate() throws {
        var rehearsal = clinic.rehearsal(as: .wanjiku)
        rehearsal.press(.character("g"))
        #expect(rehearsal.runtime.topID == RatingScreen.id)
        let visit = try #require(
            rehearsal.runtime.state(of: RatingScreen.self)?.record)
        rehearsal.press(.character("4"), .tab)
        rehearsal.type("Kind, and on time.")
        #expect(rehearsal.journal["rating/\(visit)"] != nil)
        rehearsal.press(.function(2))
        #expect(rehearsal.runtime.topID == MyCareScreen.id)
        #expect(rehearsal.journal["rating/\(visit)"] == nil)
        #expect(rehearsal.frame.text.contains("Thank you: it is saved."))
        let rating = try clinic.clinic.visitToRate(clinic.actor(.wanjiku), appointment: visit)
            .rating
        #expect(rating?.stars == 4 && rating?.comment == "Kind, and on time.")
        rehearsal.press(.character("g"))
        #expect(rehearsal.runtime.topID == MyCareScreen.id)
        #expect(rehearsal.frame.text.contains("You gave this visit 4 of 5"))
    }

    @Test("nothing is saved without stars, whatever the arrows and letters")
    func missing() {
        var rehearsal = clinic.rehearsal(as: .wanjiku)
        rehearsal.press(.character("g"), .function(2))
        #expect(rehearsal.runtime.topID == RatingScreen.id)
        #expect(rehearsal.frame.text.contains("Nothing is saved yet"))
        rehearsal.press(.character("9"))
        #expect(rehearsal.runtime.state(of: RatingScreen.self)?.form.text("stars") == "")
        rehearsal.press(.left)
        #expect(rehearsal.runtime.state(of: RatingScreen.self)?.form.text("stars") == "5")
    }
}
