import TerminalKit

extension HandoverScreen {
    /// The sheet with one vital a line, and its directions in words.
    static func lines(_ state: State, now: Int64) -> [String]? {
        state.handover.map {
            HandoverSheet($0, zone: state.zone, ascii: true, columns: HandoverVitals.wide - 1).lines
        }
    }
}
