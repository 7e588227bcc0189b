import Foundation
import TerminalHarness

/// What a command has answered, as another program reads it: by Foundation's JSON, not by the
/// program's own.
struct Answer: Equatable, CustomStringConvertible {
    private let value: NSObject

    private init(_ value: NSObject) {
        self.value = value
    }

    init(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(
            with: Data(text.utf8), options: .fragmentsAllowed)
        self.init(value as? NSObject ?? NSNull())
    }

    /// Everything on standard output must be one JSON value.
    init(_ run: ProgramRun) throws {
        do {
            try self.init(run.output)
        } catch {
            throw NotJSON(output: run.output, errors: run.errors)
        }
    }

    /// The member of an object, or null.
    subscript(_ name: String) -> Answer {
        Answer((value as? NSDictionary)?[name] as? NSObject ?? NSNull())
    }

    /// The elements of an array.
    var list: [Answer] {
        (value as? NSArray ?? []).map { Answer($0 as? NSObject ?? NSNull()) }
    }

    var text: String? { value as? String }
    var isNull: Bool { value is NSNull }
    var isArray: Bool { value is NSArray }

    /// True or false; nil for everything else, numbers too.
    var flag: Bool? {
        guard let number = value as? NSNumber, number.isBoolean else { return nil }
        return number.boolValue
    }

    var number: Double? {
        guard let number = value as? NSNumber, !number.isBoolean else { return nil }
        return number.doubleValue
    }

    /// The names of an object's members.
    var names: Set<String> {
        Set((value as? NSDictionary)?.allKeys.compactMap { $0 as? String } ?? [])
    }

    var description: String { "\(value)" }
}

/// A command has written something else than JSON.
struct NotJSON: Error, CustomStringConvertible {
    let output: String
    let errors: String
    var description: String { "not JSON: \(output)\n\(errors)" }
}

extension NSNumber {
    fileprivate var isBoolean: Bool { String(cString: objCType) == "c" }
}
