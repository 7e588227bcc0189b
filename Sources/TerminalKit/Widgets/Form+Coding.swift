// A form is part of a draft that is written at every key. One flat list takes a fraction of the
// time that nested containers take.

extension Form {
    public init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        focus = try list.decode(String.self)
        fields = []
        while !list.isAtEnd { fields.append(try FormField(from: &list)) }
    }

    public func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(focus)
        for field in fields { try field.encode(to: &list) }
    }
}

extension FormField {
    fileprivate init(from list: inout any UnkeyedDecodingContainer) throws {
        id = try list.decode(String.self)
        label = try list.decode(String.self)
        unit = try list.decode(String.self)
        help = try list.decode(String.self)
        let error = try list.decode(String.self)
        self.error = error.isEmpty ? nil : error
        isHidden = try list.decode(Bool.self)
        entry = try FormEntry(from: &list)
    }

    fileprivate func encode(to list: inout any UnkeyedEncodingContainer) throws {
        for text in [id, label, unit, help, error ?? ""] { try list.encode(text) }
        try list.encode(isHidden)
        try entry.encode(to: &list)
    }
}

extension FormEntry {
    private enum Kind: String, Codable {
        case text, number, choice, notes
    }

    fileprivate init(from list: inout any UnkeyedDecodingContainer) throws {
        switch try list.decode(Kind.self) {
        case .text: self = .text(try list.decode(TextField.self))
        case .number: self = .number(try NumberField(from: &list))
        case .choice: self = .choice(try list.decode(ChoiceField.self))
        case .notes: self = .notes(try list.decode(NotesField.self))
        }
    }

    fileprivate func encode(to list: inout any UnkeyedEncodingContainer) throws {
        switch self {
        case .text(let field):
            try list.encode(Kind.text.rawValue)
            try list.encode(field)
        case .number(let field):
            try list.encode(Kind.number.rawValue)
            try field.encode(to: &list)
        case .choice(let field):
            try list.encode(Kind.choice.rawValue)
            try list.encode(field)
        case .notes(let field):
            try list.encode(Kind.notes.rawValue)
            try list.encode(field)
        }
    }
}

extension NumberField {
    fileprivate init(from list: inout any UnkeyedDecodingContainer) throws {
        let text = try list.decode(String.self)
        let cursor = try list.decode(Int.self)
        let digits = try list.decode(Int.self)
        self.init(text, digits: digits, decimal: try list.decode(Bool.self))
        move(to: cursor)
    }

    fileprivate func encode(to list: inout any UnkeyedEncodingContainer) throws {
        try list.encode(text)
        try list.encode(cursor)
        try list.encode(digits)
        try list.encode(decimal)
    }
}
