import Foundation

/// What the command line chooses.
struct Options {
    var homecare = "../.build/release/homecare"
    var share = ".."
    var runs = 20
    var keys = 200
    var idle = 60
    var commits = 200
    /// Where the clinics of the search are made once and kept.
    var clinics = NSTemporaryDirectory() + "homecare-bench"
    /// How many caregivers the clinics of the search have.
    var caregivers = [100_000, 1_000_000]
    /// The search makes files of gigabytes: it is measured where it is asked for.
    var measures: Set<Measure> = Set(Measure.allCases).subtracting([.search])

    enum Measure: String, CaseIterable {
        case start, keys, idle, memory, commits, alerts, board, search
    }

    static let usage = """
        usage: bench [--homecare PROGRAM] [--share FOLDER] [--runs N] [--keys N] [--idle SECONDS]
                     [--commits N] [--only start,keys,idle,memory,commits,alerts,board,search]
                     [--clinics FOLDER] [--caregivers N[,N]]
        Paths count from the folder Benchmarks. A program that is not there is left out.
        """

    private static let texts: [String: any WritableKeyPath<Options, String> & Sendable] = [
        "--homecare": \.homecare, "--share": \.share, "--clinics": \.clinics,
    ]
    private static let numbers: [String: any WritableKeyPath<Options, Int> & Sendable] = [
        "--runs": \.runs, "--keys": \.keys, "--idle": \.idle, "--commits": \.commits,
    ]

    init(_ arguments: some Sequence<String>) throws(BenchError) {
        var rest = arguments.makeIterator()
        while let name = rest.next() {
            guard let value = rest.next() else { throw .usage(Self.usage) }
            try take(name, value)
        }
        homecare = Self.resolved(homecare)
        share = Self.resolved(share)
    }

    private mutating func take(_ name: String, _ value: String) throws(BenchError) {
        if let path = Self.texts[name] {
            self[keyPath: path] = value
        } else if let path = Self.numbers[name], let number = Int(value), number > 0 {
            self[keyPath: path] = number
        } else if name == "--caregivers" {
            caregivers = value.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
        } else if name == "--only" {
            let chosen = value.split(separator: ",").map { Measure(rawValue: String($0)) }
            guard !chosen.contains(nil) else { throw .usage(Self.usage) }
            measures = Set(chosen.compactMap { $0 })
        } else {
            throw .usage(Self.usage)
        }
    }

    /// Against this package's folder, so that it does not matter where the program is started.
    private static func resolved(_ path: String) -> String {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return URL(filePath: path, relativeTo: package).standardizedFileURL.path
    }
}
