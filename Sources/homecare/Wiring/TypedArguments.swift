/// The words of a command line, as they are handed to the parser.
enum TypedArguments {
    /// Ties values that begin with a hyphen to their options, as the parser takes them for options:
    /// `--minutes -5` becomes `--minutes=-5`. No option but `-h` has a single hyphen.
    static func tied(_ arguments: [String]) -> [String] {
        var tied: [String] = []
        for (place, argument) in arguments.enumerated() {
            if argument == "--" { return tied + arguments[place...] }
            if let option = tied.last, awaitsValue(option), isValue(argument) {
                tied[tied.count - 1] = "\(option)=\(argument)"
            } else {
                tied.append(argument)
            }
        }
        return tied
    }

    /// Whether the words are text; what is not would be kept as other characters than were typed.
    static var areText: Bool {
        UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
            .allSatisfy { word in word.map { String(validatingCString: $0) != nil } ?? true }
    }

    private static func awaitsValue(_ word: String) -> Bool {
        word.hasPrefix("--") && !word.contains("=")
    }

    private static func isValue(_ word: String) -> Bool {
        word.hasPrefix("-") && !word.hasPrefix("--") && word != "-h"
    }
}
