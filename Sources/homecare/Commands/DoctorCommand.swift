import ArgumentParser
import HomeCareServices

/// `homecare doctor`: whether everything is in order.
struct DoctorCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look whether everything is in order.")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Ask the SMS service, too, what credit is left.")
    var online = false

    func run(_ desk: Desk) throws {
        let findings =
            [Finding(SurroundingsWords.database, .good, desk.places.database)]
            + (try desk.clinic.examine(desk.actor)) + Surroundings.examine(desk)
            + (online ? Surroundings.ask(desk.settings) : [])
        try desk.output.answer(findings) {
            Output.table(findings.map { [$0.mark, $0.subject, $0.words] })
        }
        guard findings.allSatisfy({ $0.verdict != .bad }) else {
            throw ExitCode(ExitStatus.unavailable.rawValue)
        }
    }
}

extension Finding {
    fileprivate var mark: String {
        switch verdict {
        case .good: return SurroundingsWords.good
        case .notice: return SurroundingsWords.notice
        case .bad: return SurroundingsWords.bad
        }
    }
}
