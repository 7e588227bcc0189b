import ArgumentParser
import Foundation
import HomeCareDomain
import HomeCareServices

/// A report on the command line: JSON on standard input, options in its place, or both.
struct ReportOptions: ParsableArguments {
    @Option(help: "The appointment, such as A-1042; then nothing is read from standard input.")
    var appointment: String?
    @Option(help: "The vitals in one line, such as “128/82 p76 r18 t36.8 s97 air A”.")
    var line: String?
    @Option(
        help: """
            How the patient is: stable, improving, deteriorating, critical or recovered; a death \
            needs the JSON.
            """)
    var status: String?
    @Option(help: "What was seen and done.") var notes: String?
    @Option(help: "The id of a question answered with yes; may be given several times.")
    var confirm: [String] = []

    /// What the line understands, for the help page.
    static let discussion =
        "What --line understands, in any order:\n"
        + VitalLine.grammar.map { "  \($0.typed): \($0.meaning)" }.joined(separator: "\n")

    /// The report as it was given, what is wrong with how, and the line read back.
    struct Typed {
        var input: ReportInput
        var faults: [FieldError]
        var told: [String] = []

        var understood: JSON { .array(told.map { .text($0) }) }
        var words: String { told.isEmpty ? "" : "Understood: " + told.joined(separator: " · ") }
    }

    func report(_ desk: Desk) throws -> Typed {
        var typed = try given(desk)
        if let status {
            typed.input.status = PatientStatus(rawValue: status.lowercased())
            if typed.input.status == nil {
                let words = PatientStatus.allCases.map(\.rawValue).joined(separator: ", ")
                typed.faults.append(
                    FieldError(
                        field: "status", code: "impossible",
                        message: "The status is one of \(words)."))
            }
        }
        if let notes { typed.input.notes = notes }
        typed.input.confirmed.formUnion(confirm)
        if let line { fill(&typed, from: VitalLine.read(line)) }
        return typed
    }

    private func given(_ desk: Desk) throws -> Typed {
        if let appointment {
            return Typed(
                input: ReportInput(
                    appointment: try number(appointment, of: .appointment, called: "appointment")),
                faults: [])
        }
        let data = FileHandle.standardInput.readDataToEndOfFile()
        let (input, faults) = ReportInputJSON.read(data, zone: desk.clinic.settings.zone)
        guard let input else { throw ServiceError.refused(faults) }
        return Typed(input: input, faults: faults)
    }

    /// A vital that stands in both is a contradiction, whichever is right.
    private func fill(_ typed: inout Typed, from line: VitalLine) {
        typed.told = line.told
        typed.faults += line.faults.map(\.fieldError)
        for item in line.items
        where typed.input.vitals.has(item.vital) || typed.input.notObtained[item.vital] != nil {
            typed.faults.append(
                FieldError(
                    field: item.vital.field, code: "impossible",
                    message: "\(item.vital.title) stands in the line and in the report."))
        }
        line.fill(&typed.input)
    }
}
