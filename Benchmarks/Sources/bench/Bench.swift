import Foundation
import TerminalHarness

/// Measures what a person sees and a machine pays, beside the least that it could be.
@main
struct Bench {
    private let options: Options
    private let subjects: [Subject]
    private let clinic: BenchClinic?

    static func main() {
        do {
            let bench = try Bench(Options(CommandLine.arguments.dropFirst()))
            print(table(of: try bench.run()))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private init(_ options: Options) throws {
        self.options = options
        guard options.measures != [.search] else {
            (subjects, clinic) = ([], nil)
            return
        }
        var subjects = [try Subject.cursesBaseline()]
        if FileManager.default.isExecutableFile(atPath: options.homecare) {
            let clinic = try BenchClinic(program: options.homecare, share: options.share)
            subjects.append(.homeCare(clinic))
            self.clinic = clinic
        } else {
            clinic = nil
            Self.tell("no program at \(options.homecare): only the baselines are measured")
        }
        self.subjects = subjects
    }

    private func run() throws -> [Result] {
        var results: [Result] = []
        for measure in Options.Measure.allCases where options.measures.contains(measure) {
            Self.tell("measuring \(measure.rawValue)")
            results += try self.results(of: measure)
        }
        return results
    }

    private func results(of measure: Options.Measure) throws -> [Result] {
        switch measure {
        case .start: try subjects.flatMap { try measureFirstPaint($0, runs: options.runs) }
        case .keys:
            try subjects.flatMap { subject in
                try subject.exercises.flatMap { try measureKeys(subject, $0, count: options.keys) }
            }
        case .idle: try measureIdle(subjects, seconds: options.idle)
        case .memory: try subjects.flatMap { try measureMemory($0) }
        case .commits: try measureCommits(count: options.commits)
        case .search:
            try options.caregivers.flatMap { try measureSearch($0, in: options.clinics) }
        // The last, as its crowd stays in the clinic.
        case .board: try clinic.map { try measureBoard($0, count: options.commits) } ?? []
        case .alerts: try subjects.flatMap { try measureAlerts($0, count: options.commits) }
        }
    }

    static func tell(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}
