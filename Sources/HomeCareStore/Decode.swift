import HomeCareDomain

/// Reading of typed values from rows; a value the schema cannot hold is a corrupt file.
enum Decode {
    static func word<T: RawRepresentable>(_ row: Row, _ index: Int) throws -> T
    where T.RawValue == String {
        let text = row.text(index)
        guard let value = T(rawValue: text) else {
            throw StoreError.corrupt(detail: "“\(text)” is no \(T.self)")
        }
        return value
    }

    static func wordOrNil<T: RawRepresentable>(_ row: Row, _ index: Int) throws -> T?
    where T.RawValue == String {
        row.isNull(index) ? nil : try word(row, index)
    }

    static func date(_ row: Row, _ index: Int) throws -> CivilDate {
        let text = row.text(index)
        guard let date = CivilDate(text) else {
            throw StoreError.corrupt(detail: "“\(text)” is no date")
        }
        return date
    }

    static func instantOrNil(_ row: Row, _ index: Int) -> Instant? {
        row.intOrNil(index).map { Instant(milliseconds: $0) }
    }
}

extension Row {
    /// A time, stored in milliseconds.
    func instant(_ index: Int) -> Instant {
        Instant(milliseconds: int(index))
    }
}
