import Foundation
import Ordeals

/// `--name value` pairs after the ordeal's name.
struct Arguments {
    private var values: [String: String] = [:]

    init(_ words: [String]) throws {
        var rest = words[...]
        while let name = rest.popFirst() {
            guard name.hasPrefix("--"), let value = rest.popFirst() else {
                throw OrdealError("“\(name)” needs a value")
            }
            values[String(name.dropFirst(2))] = value
        }
    }

    func number(_ name: String, _ standard: Int) throws -> Int {
        guard let text = values[name] else { return standard }
        guard let number = Int(text), number >= 0 else {
            throw OrdealError("--\(name) needs a number")
        }
        return number
    }

    func text(_ name: String) -> String? { values[name] }
}
