import Foundation
import Testing

/// A file of the program, as the tests of the architecture read it.
struct SourceFile {
    let module: String
    let path: String
    let text: String
    /// The text without comments and without what stands in quotes; its lines stay its lines.
    let code: String

    init(module: String, path: String, text: String) {
        self.module = module
        self.path = path
        self.text = text
        var reader = CodeReader(text)
        code = reader.read()
    }

    /// The project's folder: two above the one of this file.
    static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func modules() throws -> [String] {
        let sources = project.appending(path: "Sources").path(percentEncoded: false)
        return try FileManager.default.contentsOfDirectory(atPath: sources)
            .filter { !$0.hasPrefix(".") }
    }

    static func all() throws -> [SourceFile] { try everything.get() }

    private static let everything = Result { try read() }

    private static func read() throws -> [SourceFile] {
        let files = try modules().flatMap { module in
            let folder = project.appending(path: "Sources/\(module)")
                .resolvingSymlinksInPath().path(percentEncoded: false)
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
            return try names.filter { $0.hasSuffix(".swift") }.map { name in
                let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
                return SourceFile(module: module, path: "\(module)/\(name)", text: text)
            }
        }
        // A folder that was not found would make every test of it pass.
        try #require(files.count > 100)
        return files
    }

    /// The modules it imports.
    var imports: Set<String> {
        let lines = code.split(separator: "\n")
        return Set(lines.compactMap { Self.imported($0.split(separator: " ").map(String.init)) })
    }

    private static func imported(_ words: [String]) -> String? {
        guard let at = words.firstIndex(of: "import"), words.count > at + 1,
            words[..<at].allSatisfy({ $0.hasPrefix("@") || accesses.contains($0) })
        else { return nil }
        let name = kinds.contains(words[at + 1]) ? words[safe: at + 2] : words[at + 1]
        return name?.split(separator: ".").first.map(String.init)
    }

    private static let accesses: Set<String> = [
        "public", "package", "internal", "fileprivate", "private",
    ]
    private static let kinds: Set<String> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]

    private static func ends(_ line: Substring) -> Bool {
        line.contains("preconditionFailure(") || line.contains("assertionFailure(")
    }

    /// Whether a line of code ends the program where it could say what is wrong.
    static func crashes(_ line: Substring) -> Bool {
        if line.contains("fatalError(") || line.contains("Failure(") && ends(line) { return true }
        guard line.utf8.contains(UInt8(ascii: "!")) else { return false }
        let marks = zip(zip(line, line.dropFirst()), line.dropFirst(2) + " ")
        return marks.contains { pair, next in
            pair.1 == "!" && next != "="
                && (pair.0.isLetter || pair.0.isNumber || ")]_".contains(pair.0))
        }
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}

/// Leaves comments and quoted text out. It reads bytes: characters would take seconds.
private struct CodeReader {
    private let text: [UInt8]
    private var place = 0
    private var code: [UInt8] = []

    init(_ text: String) {
        self.text = Array(text.utf8)
    }

    mutating func read() -> String {
        while place < text.count {
            if stands("//") {
                while place < text.count, text[place] != newLine { place += 1 }
            } else if let quote = Self.quotes.first(where: { stands($0.begin) }) {
                place += quote.begin.utf8CodeUnitCount
                skip(to: quote.end, escapes: quote.escapes)
            } else {
                code.append(text[place])
                place += 1
            }
        }
        return String(decoding: code, as: UTF8.self)
    }

    private let newLine = UInt8(ascii: "\n")

    private static let quotes: [(begin: StaticString, end: StaticString, escapes: Bool)] = [
        ("#\"", "\"#", false), ("\"\"\"", "\"\"\"", true), ("\"", "\"", true),
    ]

    private func stands(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        return place + count <= text.count
            && (0..<count).allSatisfy { text[place + $0] == word.utf8Start[$0] }
    }

    private mutating func skip(to end: StaticString, escapes: Bool) {
        while place < text.count, !stands(end) {
            if text[place] == newLine { code.append(newLine) }
            if escapes, stands("\\(") {
                skipInterpolation()
            } else {
                place += escapes && text[place] == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        place += end.utf8CodeUnitCount
    }

    /// Code within quotes is left out as well, with the quotes inside it.
    private mutating func skipInterpolation() {
        place += 2
        var depth = 1
        while depth > 0, place < text.count {
            let next = text[place]
            place += 1
            if next == UInt8(ascii: "(") { depth += 1 }
            if next == UInt8(ascii: ")") { depth -= 1 }
            if next == UInt8(ascii: "\"") { skip(to: "\"", escapes: true) }
        }
    }
}
