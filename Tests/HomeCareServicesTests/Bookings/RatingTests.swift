import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("Ratings of visits")
struct RatingTests {
    /// Who rates which visit with how many stars, and the answer.
    @Test(
        arguments: [
            ("wanjiku", 106, 5, "allowed"), ("wanjiku", 106, 1, "allowed"),
            ("wanjiku", 106, 0, "impossible"), ("wanjiku", 106, 6, "impossible"),
            ("wanjiku", 107, 5, "notPermitted"), ("wanjiku", 101, 5, "notCompleted"),
            ("wanjiku", 105, 5, "notCompleted"), ("wanjiku", 110, 5, "notCompleted"),
            ("wanjiku", 999, 5, "notFound"), ("barasa", 106, 5, "notPermitted"),
            ("amina", 106, 5, "notPermitted"), ("drmwangi", 106, 5, "notPermitted"),
            ("grace", 106, 5, "notPermitted"), ("wambui", 106, 5, "notPermitted"),
            ("local operator", 106, 5, "missing"),
        ] as [(String, Int64, Int, String)])
    func whoMayRateWhat(_ name: String, _ visit: Int64, _ stars: Int, _ answer: String) throws {
        let clinic = try TestClinic()
        let actor = try clinic.actor(name)
        #expect(
            verdict { _ = try clinic.clinic.rate(actor, appointment: visit, stars: stars) }
                == answer)
        let isRated = answer == "allowed"
        #expect(try clinic.number("SELECT count(*) FROM ratings") == (isRated ? 1 : 0))
        #expect(
            try clinic.number("SELECT rating_sum FROM caregivers WHERE id = 1")
                == (isRated ? Int64(stars) : 0))
        #expect(
            try clinic.number("SELECT count(*) FROM audit_entries WHERE action = 'rated'")
                == (isRated ? 1 : 0))
    }

    @Test func onceAndNeverChanged() throws {
        let clinic = try TestClinic()
        let wanjiku = try clinic.session("wanjiku")
        let rating = try clinic.clinic.rate(
            wanjiku, appointment: 106, stars: 4, comment: "  Kind, and on time. ",
            operation: "one")
        #expect(rating.comment == "Kind, and on time.")
        let again = try clinic.clinic.rate(
            wanjiku, appointment: 106, stars: 4, comment: "Kind, and on time.", operation: "one")
        #expect(again == rating, "the same operation saves once and answers the same")
        #expect(
            verdict { _ = try clinic.clinic.rate(wanjiku, appointment: 106, stars: 1) }
                == "ratedAlready")
        #expect(throws: (any Error).self) { try clinic.run("UPDATE ratings SET stars = 1") }
        #expect(try clinic.number("SELECT rating_count FROM caregivers WHERE id = 1") == 1)
        let known = try clinic.clinic.visitsToRate(wanjiku, patient: 1)
        #expect(known.map(\.appointment) == [106] && known.first?.rating == rating)
    }

    @Test(arguments: [(59, "allowed"), (61, "tooLate")])
    func withinSixtyDays(_ days: Int, _ answer: String) throws {
        let clinic = try TestClinic()
        clinic.clock.move(minutes: days * 1440 - 2 * 1440)
        let wanjiku = try clinic.actor("wanjiku")
        #expect(
            verdict { _ = try clinic.clinic.rate(wanjiku, appointment: 106, stars: 5) } == answer)
    }

    @Test func aCommentHasAnEnd() throws {
        let clinic = try TestClinic()
        let wanjiku = try clinic.actor("wanjiku")
        #expect(
            verdict {
                _ = try clinic.clinic.rate(
                    wanjiku, appointment: 106, stars: 5,
                    comment: String(repeating: "ũ", count: 501))
            } == "tooLong")
    }

    @Test func theEndOfCareAsksNothingAboutTheDead() throws {
        let told = try Announced()
        try told.around.file(.recovered, appointment: 109)
        try told.around.run("UPDATE patients SET status = 'deceased' WHERE id = 1")
        _ = try told.clinic.decideCompletion(
            try told.actor("drmwangi"), patient: 1, .confirm, note: "")
        #expect(try told.messages("purpose = 'ratingRequest'").isEmpty)
    }

    /// Whether the end of care asks for a rating, and by what it is kept from it.
    @Test(
        arguments: [
            ("", ["ratingRequest email Wanjikũ Kamau"]),
            ("UPDATE users SET active = 0 WHERE id = 7;", []),
            ("UPDATE users SET email = NULL WHERE id = 7;", []),
            (
                """
                INSERT INTO ratings (appointment_id, patient_id, caregiver_id, stars, rated_at)
                VALUES (109, 1, 1, 5, 0), (106, 1, 1, 5, 0);
                """, []
            ),
            (
                """
                INSERT INTO consents (patient_id, purpose, given_by, how, given_at, withdrawn_at)
                VALUES (1, 'messages', 'W', 'phone', 0, 1);
                """, []
            ),
        ] as [(String, [String])])
    func theEndOfCareAsksOnce(_ extra: String, _ asked: [String]) throws {
        let told = try Announced(extra)
        try told.around.file(.recovered, appointment: 109)
        #expect(try told.messages("purpose = 'ratingRequest'").isEmpty, "not yet decided")
        _ = try told.clinic.decideCompletion(
            try told.actor("drmwangi"), patient: 1, .confirm, note: "")
        #expect(try told.messages("purpose = 'ratingRequest'") == asked)
        try told.around.run("UPDATE appointments SET state = 'completed' WHERE id = 111")
        if !asked.isEmpty {
            try told.around.file(.deceased, appointment: 101)
            #expect(
                try told.messages("purpose = 'ratingRequest' AND state = 'queued'").isEmpty)
        }
    }
}
