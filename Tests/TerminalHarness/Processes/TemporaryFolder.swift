import Foundation

/// A folder of a test's own, removed with everything in it when the test lets go of it.
public final class TemporaryFolder: Sendable {
    /// Where it is, without a slash at the end.
    public let path: String

    /// Makes a new, empty folder that only this user can read.
    public init(_ name: String = "homecare") throws(HarnessError) {
        var template = Array("\(NSTemporaryDirectory())/\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .cannotPrepare("a temporary folder") }
        let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
        path = String(decoding: bytes, as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in it.
    public func file(_ name: String) -> String {
        "\(path)/\(name)"
    }

    /// Writes a file into it and returns the file's path.
    @discardableResult
    public func write(_ text: String, to name: String) throws(HarnessError) -> String {
        guard FileManager.default.createFile(atPath: file(name), contents: Data(text.utf8)) else {
            throw .cannotPrepare(file(name))
        }
        return file(name)
    }
}
