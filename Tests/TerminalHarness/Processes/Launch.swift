import CPty
import Glibc

/// What a program is given if a test has no wishes of its own: nothing of the test's environment.
public let plainEnvironment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/",
]

/// A program with all it is started with.
struct Launch {
    var executable: String
    var arguments: [String]
    var environment: [String: String]
    var directory: String?

    /// Starts the program by one of the C functions, which answers with an error number.
    func start(_ spawn: (UnsafePointer<cpty_program>) -> Int32) throws(HarnessError) {
        let words = CStrings([executable] + arguments)
        let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
        let path = CStrings([executable])
        let folder = CStrings(directory.map { [$0] } ?? [])
        var program = cpty_program(
            path: path.first, arguments: words.pointer, environment: variables.pointer,
            directory: folder.first)
        let code = withExtendedLifetime((words, variables, path, folder)) { spawn(&program) }
        guard code == 0 else { throw .cannotStart(path: executable, code: code) }
    }
}

/// Strings as C wants a list of them: ended by a null pointer.
private final class CStrings {
    let pointer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    private let count: Int

    init(_ strings: [String]) {
        count = strings.count
        pointer = .allocate(capacity: count + 1)
        for (index, string) in strings.enumerated() {
            (pointer + index).initialize(to: strdup(string))
        }
        (pointer + count).initialize(to: nil)
    }

    deinit {
        for index in 0..<count { free(pointer[index]) }
        pointer.deallocate()
    }

    var first: UnsafePointer<CChar>? { pointer[0].map { UnsafePointer($0) } }
}
