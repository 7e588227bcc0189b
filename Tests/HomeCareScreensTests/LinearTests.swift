import HomeCareDomain
import HomeCareServices
import HomeCareStore
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("Linear mode")
struct LinearTests {
    private static let reportAnswers = [
        "128/82", "76", "18", "36.8", "97", "alert", "air", "61.5", "", "2", "stable",
        "All well.", "",
    ]

    @Test("A report is asked for field by field, read back and filed")
    func filesReport() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .amina)
        try talk.openReport()
        #expect(talk.prompt.hasPrefix("Systolic"))
        #expect(talk.transcript.contains { $0.contains("Last visit: 131") })
        for answer in Self.reportAnswers.dropLast() { talk.type(answer) }
        let review = talk.type("")
        #expect(review.contains("This is what was understood:"))
        #expect(review.contains("Pulse: 76 /min"))
        #expect(review.contains("Consciousness: Alert"))
        #expect(review.contains("Not given: Glucose"))
        #expect(talk.type("").contains("When were you there?"))
        let filed = talk.type("w")
        #expect(filed.contains("is filed"), "\(filed)")
        let reports = try clinic.clinic.reports(clinic.actor(.amina), patient: 101)
        #expect(reports.first?.vitals.diastolic == 82)
        #expect(reports.first?.notes == "All well.")
        #expect(talk.journal.isEmpty)
    }

    @Test(
        "What is wrong is said at once, and the same field is asked again",
        arguments: [
            ("400", "must be between"), ("abc", "no number"), ("1.5", "no number"),
            ("7654", "no number"),
        ])
    func saysErrors(_ typed: String, _ words: String) throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .amina)
        try talk.openReport()
        talk.type("128/82")
        #expect(talk.prompt.hasPrefix("Pulse"))
        let said = talk.type(typed)
        #expect(said.contains(words), "\(said)")
        #expect(talk.prompt.hasPrefix("Pulse"))
        talk.type("76")
        #expect(talk.prompt.hasPrefix("Respiration"))
    }

    @Test("Enter keeps, < goes back, - empties, ? explains")
    func movesInForms() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .amina)
        try talk.openReport()
        #expect(talk.type("<").contains("first field"))
        talk.type("128/82")
        talk.type("76")
        #expect(talk.type("<").contains("Now: 76"))
        talk.type("")
        #expect(talk.prompt.hasPrefix("Respiration"))
        talk.type("<")
        talk.type("-")
        talk.type("<")
        #expect(talk.transcript.last?.contains("Now:") == false)
        #expect(talk.type("?").contains("Each field is asked for"))
    }

    @Test("One line for all vitals is read back before it is taken")
    func readsLineBack() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .amina)
        try talk.openReport()
        let opened = talk.type(".f3")
        #expect(opened.contains("what was understood is read back"), "\(opened)")
        #expect(!opened.contains("words to look for"))
        #expect(talk.type("p76 x9").contains("“x” is not understood."))
        let fahrenheit = talk.type("128/82 p76 r18 t98.6 s97 air A")
        #expect(fahrenheit.contains("98.6 °F is 37.0 °C. .f5 takes it."), "\(fahrenheit)")
        let converted = talk.type(".f5")
        #expect(converted.contains("Temperature 37.0 °C"), "\(converted)")
        let again = talk.type("128/82 p76 r18 t36.8 s97 air A")
        #expect(again.contains("Understood: Blood pressure 128/82 mmHg, Pulse 76 /min"))
        #expect(talk.type("128/82 p76 r18 t36.8 s97 air A").contains("Understood:"))
        #expect(talk.type("").contains("8 values are in the form."))
        #expect(talk.prompt.hasPrefix("Status"))
    }

    @Test("A search says what it looked for")
    func readsSearchBack() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .grace)
        talk.type("/")
        #expect(talk.type("otieno").contains("Looked for: otieno"))
    }

    @Test("Not obtained is asked for by its key, with its reason")
    func notObtained() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .amina)
        try talk.openReport()
        talk.type("128/82")
        #expect(talk.type(".f4").contains("equipment missing"))
        talk.type("e")
        #expect(talk.prompt.hasPrefix("Respiration"))
        #expect(talk.type("<").contains("not obtained: equipment missing"))
    }

    @Test("Questions of the report rules are asked, and a no goes back to the form")
    func asksQuestions() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .amina)
        try talk.openReport()
        for answer in Self.reportAnswers { talk.type(answer == "97" ? "80" : answer) }
        #expect(talk.type("").contains("type it again"))
        #expect(talk.type("maybe").contains("Not right"))
        talk.type(".esc")
        #expect(talk.prompt.hasPrefix("SpO₂"))
        talk.type(".f2")
        let next = talk.type("80")
        #expect(next.contains("?"), "\(next)")
        #expect(talk.prompt.hasPrefix("Your answer"))
        #expect(talk.type("maybe").contains("Nothing here is called"))
        for answer in ["y", "w"] where !talk.transcript.contains(where: { $0.contains("is filed") })
        {
            talk.type(answer)
        }
        #expect(talk.transcript.contains { $0.contains("is filed") })
    }

    @Test("After a cut the same field is asked again, and nothing typed is gone")
    func resumes() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .amina)
        try talk.openReport()
        for answer in ["128/82", "76", "18"] { talk.type(answer) }
        let draft = try #require(talk.journal["report/1050"])
        let later = Workplace(
            clinic: clinic.clinic, origin: "test",
            drafts: { _ in [(key: draft.key, body: draft.body)] })
        let form = CareReportScreen.reopened([draft], viewer: clinic.actor(.amina))
        let again = LinearTalk(
            in: clinic, as: .amina, [Tab.home(clinic.actor(.amina))] + form, at: later)
        #expect(again.prompt.hasPrefix("Temperature"))
        #expect(again.transcript.contains { $0.contains("nothing of it was lost") })
    }

    @Test("An alert is taken, and resolved with a note")
    func handlesAlerts() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .wambui)
        #expect(talk.transcript.contains { $0.contains("Alert: CRITICAL, Otieno Odhiambo") })
        #expect(talk.type("1").contains("SpO₂ 84 %"))
        talk.type("k")
        #expect(talk.transcript.contains { $0.contains("is yours") })
        talk.type("r")
        #expect(talk.type("").contains("Not right"))
        talk.type("Seen at home.")
        talk.type("")
        let alert = try clinic.clinic.alerts(clinic.actor(.wambui)).first {
            $0.patientID == 102
        }
        #expect(alert?.state == .resolved)
        #expect(alert?.resolution == "Seen at home.")
    }

    @Test("A booking takes no patient before the names that fit were read, and says who was taken")
    func booksForWhomItSaid() throws {
        let clinic = try TestClinic()
        let grace = clinic.actor(.grace)
        var talk = LinearTalk(
            in: clinic, as: .grace, [BookingEntry.screen(grace, BookingOpening(patient: 105))])
        while !talk.prompt.hasPrefix("Patient") { talk.type("<") }
        let found = talk.type("kamau")
        #expect(found.contains("Wanjikũ Kamau") && found.contains("Kamau wa Mwangi"), "\(found)")
        #expect(talk.prompt == "Book care > ", "nobody is taken yet")
        let taken = talk.type("#\(try talk.row(of: "Kamau wa Mwangi"))")
        #expect(taken.contains("Kamau wa Mwangi · P-0104"), "\(taken)")
        #expect(talk.prompt.hasPrefix("Care") || talk.prompt.hasPrefix("Day"), "\(talk.prompt)")
    }

    @Test("No field of a booking is explained by keys that only a screen has")
    func speaksOfNoScreenKeys() throws {
        let clinic = try TestClinic()
        let grace = clinic.actor(.grace)
        var talk = LinearTalk(
            in: clinic, as: .grace, [BookingEntry.screen(grace, BookingOpening(patient: 104))])
        talk.type(".f4")
        for _ in 0..<12 { talk.type("<") }
        for _ in 0..<10 { talk.type("") }
        let said = talk.transcript.joined(separator: "\n")
        #expect(said.contains("What is needed.") && said.contains("- for any."), "\(said)")
        for word in ["arrow", "Backspace", "left and right", "Enter takes"] {
            #expect(!said.contains(word), "\(word): \(said)")
        }
    }

    @Test("A list is read whole: no column cuts a name or a place")
    func readsListsWhole() throws {
        let talk = LinearTalk(in: try TestClinic(), as: .grace)
        let said = talk.transcript.joined(separator: " ")
        #expect(said.contains("Nyokabi Wanjirũ wa Gathoni Thiong’o-Kariũki"))
        #expect(said.contains("Ongata Rongai, behind the old mill"))
    }

    @Test("A new alert is said between two lines, never before one is finished")
    func announcesAlerts() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .drMwangi)
        let before = talk.transcript.count
        try clinic.clinic.store.write { db in
            try db.run(
                "UPDATE status_alerts SET state = 'resolved', resolved_at = 1, "
                    + "resolved_by = 1, resolution = 'x' WHERE state <> 'resolved'", [])
            try db.run(
                """
                INSERT INTO status_alerts (patient_id, report_id, severity, status, reason, state,
                    opened_at)
                VALUES (101, 9, 'critical', 'critical', 'Critical · SpO₂ 80 %', 'open', 1)
                """, [])
        }
        talk.tell(.changed)
        #expect(talk.transcript.count == before)
        #expect(talk.bells == 1)
        #expect(talk.type("").contains("Alert: CRITICAL, Wanjikũ Kamau"))
    }

    @Test("A number means the row that was read with it, even when the list has changed")
    func keepsNumbers() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .grace)
        let row = try #require(
            talk.transcript.first { $0.contains("Wanjikũ Kamau") }?.split(separator: " ").first)
        try clinic.clinic.store.write { db in
            try db.run("UPDATE patients SET full_name = 'Zzz' WHERE id = 109", [])
        }
        talk.tell(.changed)
        talk.type(String(row))
        #expect(talk.prompt.contains("Wanjikũ Kamau"), "\(talk.prompt)")
    }

    @Test("A patient is found by words and opened by a number")
    func searches() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .drMwangi)
        talk.type("/")
        #expect(talk.type("otieno").contains("Otieno Odhiambo"))
        #expect(talk.type("#1").contains("Chart ▸ Otieno Odhiambo"))
        let curves = talk.type("tab")
        #expect(curves.contains("Pulse: 84 on Sun 15 Nov, 124 on Tue 24 Nov; from 84 to 124 /min"))
        #expect(talk.type("h").contains("Deteriorating then; ! Critical now"))
        talk.type("esc")
        #expect(talk.prompt.hasPrefix("Chart"))
    }

    @Test("What cannot be done says why, and what is unknown is not guessed")
    func saysWhyNot() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .wanjiku)
        #expect(talk.type("zz").contains("Nothing here is called “zz”"))
        #expect(talk.type("77").contains("There is no row 77."))
        var amina = LinearTalk(in: clinic, as: .amina)
        amina.type(try amina.row(of: "Wanjikũ Kamau"))
        #expect(amina.type("o").contains("Check in first."))
        #expect(amina.type("?").contains("Not now: Check in first."))
        #expect(amina.interrupt().contains("Nothing was changed."))
    }

    @Test("Every screen can be read, and nothing is said that a terminal would obey")
    func readsEverything() throws {
        let clinic = try TestClinic()
        try clinic.clinic.store.write { db in
            try db.run("UPDATE patients SET place = 'Ka\u{1B}[2Jren\u{202E}'", [])
        }
        for scene in Scene.all {
            guard let member = scene.member else { continue }
            let screens = scene.open.map { [$0(clinic.actor(member))] } ?? []
            var talk = LinearTalk(in: clinic, as: member, screens)
            talk.type("?")
            talk.type("+")
            let text = talk.transcript.joined(separator: "\n")
            #expect(text.split(separator: "\n").count > 3, "\(scene): \(text)")
            let bad = text.unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || $0.value == 0x7F || $0.value == 0x202E
            }
            #expect(bad.isEmpty, "\(scene)")
        }
    }

    @Test("A long list is read in parts")
    func readsOn() throws {
        let clinic = try TestClinic()
        try clinic.clinic.store.write { db in
            for number in 0..<60 {
                try db.run(
                    """
                    INSERT INTO patients (full_name, date_of_birth, sex, county_code, created_at,
                        status_at) VALUES ('Patient \(number)', '1950-01-01', 'male', '047', 0, 0)
                    """, [])
            }
        }
        var talk = LinearTalk(in: clinic, as: .grace)
        #expect(talk.transcript.last?.contains("+ reads on") == true)
        #expect(talk.type("+").contains("Patient"))
    }

    @Test("An answer to what does not stand there any more is not used for something else")
    func refusesLateAnswers() throws {
        let clinic = try TestClinic()
        var talk = LinearTalk(in: clinic, as: .amina)
        try talk.openReport()
        try clinic.endSession(of: .amina)
        talk.tell(.changed)
        let said = talk.type("128")
        #expect(said.contains("your answer was not used"))
        #expect(said.contains("session has ended"))
        #expect(talk.prompt.hasPrefix("Name"))
        #expect(!talk.transcript.contains { $0.contains("Now: 128") })
    }
}
