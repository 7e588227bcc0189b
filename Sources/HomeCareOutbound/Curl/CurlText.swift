import HomeCareDomain

/// A C text of curl or a server on one line, at most 200 characters: it is not to be trusted.
func curlText<Tuple>(_ field: UnsafeMutablePointer<Tuple>?, capacity: Int) -> String {
    guard let field else { return "" }
    let bytes = UnsafeRawBufferPointer(start: field, count: capacity).prefix { $0 != 0 }
    return shortLine(String(decoding: bytes, as: UTF8.self))
}

/// Somebody else's words as they may stand in a detail.
func shortLine(_ text: String) -> String {
    var line = SafeText.header(text)
    while line.last == " " { line.removeLast() }
    return String(line.prefix(200))
}
