/// Fields in their order of focus. Validation on leaving a field marks it but never traps;
/// submitting jumps to the first error. All of it, focus included, is part of a draft.
public struct Form: Codable, Equatable, Sendable {
    /// Says what is wrong with the entry of a field, or nil.
    public typealias Check = (_ field: String, _ form: Form) -> String?

    public internal(set) var fields: [FormField]
    /// The id of the field in focus.
    public internal(set) var focus: String

    public init(_ fields: [FormField], focus: String? = nil) {
        self.fields = fields
        self.focus = focus ?? fields.first?.id ?? ""
    }

    /// The field of an id.
    public subscript(_ id: String) -> FormField? { index(of: id).map { fields[$0] } }

    /// Whether printable keys belong to the form: as long as it has a field. A letter that a
    /// number refuses must not leave the screen.
    public var isTyping: Bool { fields.contains { !$0.isHidden } }

    /// The field in focus.
    public var current: FormField? { self[focus] }

    /// What was entered into a field: a text, the digits of a number, the id of a choice.
    public func text(_ id: String) -> String {
        index(of: id).map { fields[$0].entry.text } ?? ""
    }

    /// Whether the field in focus is the last one that is shown.
    public var isAtEnd: Bool { order.last == focus }

    /// Whether every shown field is free of errors as far as they were checked.
    public var hasErrors: Bool { fields.contains { !$0.isHidden && $0.error != nil } }

    /// The bottom line: what is wrong with the field in focus, or its help.
    public var hint: String {
        guard let current else { return "" }
        if current.entry.truncatedPaste {
            return KitWords.pasteCut
        }
        return current.entry.refusal ?? current.error ?? current.help
    }

    /// Enters something in place of the person, and forgets the field's error.
    public mutating func set(_ id: String, _ text: String) {
        change(id) {
            $0.entry.set(text)
            $0.error = nil
        }
    }

    /// The letters that fit no choice, by field: a draft keeps them beside the texts.
    public var refused: [String: String] {
        fields.reduce(into: [:]) { $0[$1.id] = $1.entry.refused }
    }

    /// Brings such letters back as they stood there.
    public mutating func refuse(_ letters: [String: String]) {
        for (field, letters) in letters { change(field) { $0.entry.refuse(letters) } }
    }

    /// What was proposed for the field in focus gives way to the first letter typed after it; a
    /// cursor that was moved into the text means to change it.
    public mutating func giveWay(_ proposed: FormEntry?, to input: Input) {
        switch input {
        case .key(.character), .paste:
            if let proposed, current?.entry == proposed { set(focus, "") }
        default: break
        }
    }

    /// Marks a field, or clears its mark: an answer of a service, for example.
    public mutating func mark(_ id: String, _ error: String?) { change(id) { $0.error = error } }

    /// Leaves fields out or brings them back. The focus never stays on one that is left out.
    public mutating func hide(_ ids: Set<String>) {
        let before = order.firstIndex(of: focus) ?? 0
        for index in fields.indices { fields[index].isHidden = ids.contains(fields[index].id) }
        guard !order.isEmpty, !order.contains(focus) else { return }
        focus = order[min(before, order.count - 1)]
    }

    /// Goes to a field.
    public mutating func focus(on id: String) {
        guard order.contains(id) else { return }
        change(focus) { $0.entry.leave() }
        focus = id
    }

    /// Tells notes how wide they are drawn by `draw`, which up and down go by.
    public mutating func fit(columns: Int) {
        let width = FormLayout(self, columns: columns).entryWidth - 2
        for index in fields.indices { fields[index].entry.fit(columns: width) }
    }

    /// Takes an input; true when it was meant for the form. Enter on the last field is left to
    /// the screen. A slash leaves a number, because people write 128/82.
    public mutating func handle(_ input: Input, check: Check = { _, _ in nil }) -> Bool {
        if case .pointed(let name) = input { return point(at: name, check) }
        guard let current else { return false }
        if input == .key(.character("/")), leavesNumber(current) { return step(1, check) }
        var entry = current.entry
        if entry.handle(input) {
            let changed =
                entry.text != current.entry.text || entry.refusal != current.entry.refusal
            change(focus) { field in
                field.entry = entry
                if changed { field.error = nil }
            }
            return true
        }
        guard case .key(let key) = input else { return false }
        switch key {
        case .tab, .down: return step(1, check)
        case .backTab, .up: return step(-1, check)
        case .enter: return isAtEnd ? false : step(1, check)
        default: return false
        }
    }

    private func leavesNumber(_ field: FormField) -> Bool {
        guard case .number(let number) = field.entry else { return false }
        return !number.isEmpty && number.refusal == nil && !isAtEnd
    }

    /// Checks every shown field, goes to the first error; true when there is none.
    public mutating func submit(check: Check) -> Bool {
        for id in order {
            judge(id, check)
        }
        guard let wrong = fields.first(where: { !$0.isHidden && $0.error != nil }) else {
            return true
        }
        focus = wrong.id
        return false
    }

    /// The ids of the shown fields in order.
    var order: [String] { fields.filter { !$0.isHidden }.map { $0.id } }

    private mutating func step(_ by: Int, _ check: Check) -> Bool {
        let order = order
        guard let place = order.firstIndex(of: focus) else { return false }
        leave(check)
        focus = order[min(max(0, place + by), order.count - 1)]
        return true
    }

    private mutating func leave(_ check: Check) {
        judge(focus, check)
        change(focus) { $0.entry.leave() }
    }

    private mutating func judge(_ id: String, _ check: Check) {
        let error = self[id]?.entry.refusal ?? check(id, self)
        change(id) { $0.error = error }
    }

    /// The name of a field for the mouse.
    static func name(ofField id: String) -> String { "field/\(id)" }

    /// Goes to the field that was pointed at, leaving the one in focus as any key would.
    private mutating func point(at name: String, _ check: Check) -> Bool {
        guard let id = order.first(where: { Form.name(ofField: $0) == name }) else { return false }
        leave(check)
        focus = id
        return true
    }

    private func index(of id: String) -> Int? { fields.firstIndex { $0.id == id } }

    private mutating func change(_ id: String, _ body: (inout FormField) -> Void) {
        guard let index = index(of: id) else { return }
        body(&fields[index])
    }
}
