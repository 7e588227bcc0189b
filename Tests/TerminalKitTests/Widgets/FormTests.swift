import Foundation
import TerminalKit
import Testing

struct FormTests {
    private var form: Form {
        Form([
            FormField(
                "systolic", "Systolic", .number(NumberField(digits: 3)), unit: "mmHg",
                help: "Systolic, 20–350."),
            FormField("diastolic", "Diastolic", .number(NumberField(digits: 3)), unit: "mmHg"),
            FormField("name", "Name", .text(TextField(limit: 20)), help: "Who it was."),
            FormField(
                "status", "Status",
                .choice(ChoiceField([.init("s", "Stable"), .init("c", "Critical")]))),
            FormField("notes", "Notes", .notes(NotesField())),
        ])
    }

    private func check(_ id: String, _ form: Form) -> String? {
        switch id {
        case "systolic": Int(form.text(id)).map { $0 > 350 } ?? true ? "Not above 350." : nil
        case "name": form.text(id).isEmpty ? "A name is needed." : nil
        default: nil
        }
    }

    private func typing(_ keys: String, into form: Form? = nil) -> Form {
        var form = form ?? self.form
        for input in inputs(keys) { _ = form.handle(input, check: check) }
        return form
    }

    @Test(
        "Focus moves",
        arguments: [
            ("TAB", "diastolic"), ("DOWN DOWN", "name"), ("ENTER ENTER ENTER", "status"),
            ("BACKTAB", "systolic"), ("UP", "systolic"), ("TAB BACKTAB", "systolic"),
            ("128/82", "diastolic"), ("/", "systolic"), ("1x/2", "systolic"),
            ("TAB TAB TAB TAB TAB TAB", "notes"),
            ("TAB TAB TAB TAB a ENTER b UP UP", "status"), ("TAB TAB TAB RIGHT DOWN", "notes"),
        ])
    func focus(_ keys: String, _ id: String) {
        #expect(typing(keys).focus == id)
    }

    @Test func aWholeFormIsFilledByKeysAlone() {
        let form = typing("128/82 TAB Ann/e TAB c TAB hello␣you")
        #expect(form.fields.map { form.text($0.id) } == ["128", "82", "Ann/e", "c", "hello you"])
    }

    @Test func leavingMarksButNeverTraps() {
        let form = typing("999 TAB 5")
        #expect(form["systolic"]?.error == "Not above 350.")
        #expect(form.focus == "diastolic")
        #expect(form.text("diastolic") == "5")
    }

    @Test func aMarkGoesWhenTheEntryChanges() {
        let marked = typing("999 TAB BACKTAB")
        #expect(marked.hint == "Not above 350.")
        #expect(typing("LEFT", into: marked)["systolic"]?.error != nil)
        let corrected = typing("BS", into: marked)
        #expect(corrected["systolic"]?.error == nil)
        #expect(corrected.hint == "Systolic, 20–350.")
    }

    @Test func submittingMarksAllAndGoesToTheFirstError() {
        var form = typing("120 TAB TAB TAB")
        do {
            let done = form.submit(check: check)
            #expect(done == false)
        }
        #expect(form.focus == "name")
        #expect(form["systolic"]?.error == nil)
        form.set("name", "Anne")
        do {
            let done = form.submit(check: check)
            #expect(done)
        }
        #expect(!form.hasErrors)
    }

    @Test func enterOnTheLastFieldIsLeftToTheScreen() {
        var form = Form([
            FormField("a", "A", .text(TextField())), FormField("b", "B", .text(TextField())),
        ])
        do {
            let taken = form.handle(.key(.enter))
            #expect(taken)
        }
        #expect(form.isAtEnd)
        do {
            let taken = form.handle(.key(.enter))
            #expect(!taken)
        }
        #expect(form.focus == "b")
    }

    @Test func hiddenFieldsAreSkippedAndNeverChecked() {
        var form = form
        form.hide(["diastolic", "name"])
        #expect(typing("TAB", into: form).focus == "status")
        form.set("systolic", "120")
        do {
            let done = form.submit(check: check)
            #expect(done)
        }
        form.focus(on: "name")
        #expect(form.focus == "systolic")
    }

    @Test func theFocusLeavesAFieldThatIsHidden() {
        var form = typing("TAB TAB")
        form.hide(["name"])
        #expect(form.focus == "status")
        form.hide(["systolic", "diastolic", "name", "status", "notes"])
        #expect(!form.isTyping)
        do {
            let taken = form.handle(.key(.tab))
            #expect(!taken)
        }
    }

    @Test func aDraftBringsBackEverythingFocusIncluded() throws {
        let form = typing("128/82 TAB Anne LEFT TAB c")
        let data = try JSONEncoder().encode(form)
        #expect(try JSONDecoder().decode(Form.self, from: data) == form)
    }

    @Test func aDraftOfAnotherMakeIsRefusedAndABrokenCursorIsHarmless() throws {
        let decoder = JSONDecoder()
        #expect(throws: (any Error).self) {
            try decoder.decode(Form.self, from: Data(#"["a", "b"]"#.utf8))
        }
        let broken = #"{"text":"ab","cursor":-7,"limit":9,"secret":false,"truncatedPaste":false}"#
        var field = try decoder.decode(TextField.self, from: Data(broken.utf8))
        for input in inputs("x BS DEL LEFT") { _ = field.handle(input) }
        #expect(field.text == "b")
        let choice = #"{"options":[{"id":"a","title":"A"}],"index":-9,"optional":true}"#
        var chosen = try decoder.decode(ChoiceField.self, from: Data(choice.utf8))
        #expect(chosen.selected == nil)
        for input in inputs("LEFT a") { _ = chosen.handle(input) }
        #expect(chosen.selected == "a")
    }

    @Test func lettersThatFitNoChoiceAreSaidAndStayUntilTheyAreTakenBack() {
        var form = typing("TAB TAB TAB q")
        #expect(form.hint.contains("begins with “q”"))
        form = typing("TAB BACKTAB", into: form)
        #expect(form.hint.contains("begins with “q”"))
        let mayGo = form.submit(check: { _, _ in nil })
        #expect(!mayGo && form.focus == "status")
        form = typing("BS", into: form)
        #expect(!form.hint.contains("begins with"))
    }

    @Test func eachVisitToAChoiceBeginsANameAnew() {
        #expect(typing("TAB TAB TAB s TAB BACKTAB c").text("status") == "c")
        #expect(typing("TAB TAB TAB s t TAB BACKTAB c r").text("status") == "c")
    }

    @Test(
        "What is no number is said, and stops the form until it is corrected",
        arguments: ["1 x", "9-1", "1 x 2", "1␣2", "1288"])
    func noNumber(_ keys: String) {
        var form = typing(keys)
        let isSaid = ["is no number", "Longer than"].contains { form.hint.contains($0) }
        #expect(isSaid, "\(form.hint)")
        let mayGo = form.submit(check: { _, _ in nil })
        #expect(!mayGo && form.focus == "systolic")
        form = typing("^U 12", into: form)
        #expect(form.hint == "Systolic, 20–350.")
        let mayGoNow = form.submit(check: { _, _ in nil })
        #expect(mayGoNow)
    }

    @Test func lettersThatFitNoChoiceComeBackInADraftAsTheyWereShown() throws {
        let form = typing("TAB TAB TAB c q")
        let data = try JSONEncoder().encode(form)
        #expect(try JSONDecoder().decode(Form.self, from: data).hint == form.hint)
        var again = typing("TAB TAB TAB")
        again.refuse(form.refused)
        #expect(again.hint == form.hint && again.text("status") == form.text("status"))
        #expect(typing("BS", into: again).refused.isEmpty)
    }

    @Test func aPasteThatIsTooLongIsSaid() {
        var form = typing("TAB TAB")
        _ = form.handle(.paste(String(repeating: "x", count: 30)))
        #expect(form.hint.contains("too long"))
    }

    @Test func itIsDrawnWithUnitsAndErrors() {
        let form = typing("999 TAB 82 TAB")
        let notes = "            " + String(repeating: "_", count: 47)
        #expect(
            drawn(60, 11) { form.draw(on: &$0) } == [
                "Systolic     999   mmHg", "            ! Not above 350.",
                "Diastolic    82    mmHg",
                "Name       [_____________________]",
                "Status     ( – )", "Notes" + notes.dropFirst(5), notes, notes, notes, "", "",
            ])
    }

    @Test func whereThereIsLittleRoomTheLabelStandsAboveItsEntry() {
        let form = typing("999 TAB 82")
        #expect(
            drawn(30, 5) { form.draw(on: &$0) } == [
                "Systolic", "  999   mmHg", " ! Not above 350.", "Diastolic",
                "[ 82_ ] mmHg",
            ])
    }

    @Test("The field in focus is always in sight", arguments: 3...12)
    func focusInSight(_ rows: Int) {
        var form = typing("999 TAB")
        for field in form.fields {
            form.focus(on: field.id)
            for columns in [20, 40, 80] {
                #expect(picture(columns, rows) { form.draw(on: &$0) }.cursor != nil)
            }
        }
    }
}
