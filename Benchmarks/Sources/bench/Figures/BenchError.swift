/// Why something could not be measured.
enum BenchError: Error, CustomStringConvertible {
    case unreadable(String)
    case failed(String)
    case usage(String)

    var description: String {
        switch self {
        case .unreadable(let what): "cannot read \(what)"
        case .failed(let what): what
        case .usage(let what): what
        }
    }
}
