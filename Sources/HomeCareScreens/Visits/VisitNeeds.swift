import HomeCareDomain
import TerminalKit

/// What a visit still needs, in one place for lists, details and keys.
enum VisitNeeds {
    /// Whether the caregiver owes a report.
    static func report(_ visit: Visit) -> Bool {
        visit.reportID == nil && [.confirmed, .inProgress, .completed].contains(visit.state)
    }

    /// Glyph and words for a list.
    static func span(_ visit: Visit, hasDraft: Bool, ascii: Bool) -> Span {
        if visit.reportID != nil, !hasDraft {
            return marked(ascii ? "v" : "✓", VisitWords.reported, .good)
        }
        if hasDraft { return marked(ascii ? "~" : "✎", VisitWords.reportBegun, .notice) }
        switch visit.state {
        case .inProgress: return marked(ascii ? ">" : "▶", VisitWords.inProgress, .good)
        case .completed: return marked("!", VisitWords.reportDue, .high)
        default: return marked(" ", visit.state.title.lowercased(), visit.state.tone)
        }
    }

    private static func marked(_ mark: String, _ words: String, _ tone: Tone) -> Span {
        Span("\(mark) \(words)", tone)
    }

    /// Whether a report can be opened, or why not.
    static func reporting(_ visit: Visit?, hasDraft: Bool = false) -> Availability {
        guard let visit else { return .because(VisitWords.nothingToReport) }
        if hasDraft { return .available }
        if visit.reportID != nil { return .because(VisitWords.hasReport) }
        return report(visit)
            ? .available
            : .because(VisitWords.noReport(visit.state))
    }

    static func checkIn(_ visit: Visit?) -> Availability {
        guard let visit else { return .because(VisitWords.stillOpening) }
        return visit.state == .confirmed
            ? .available
            : .because(
                visit.checkedInAt == nil
                    ? closed(visit) : VisitWords.checkedInAlready)
    }

    static func checkOut(_ visit: Visit?) -> Availability {
        guard let visit else { return .because(VisitWords.stillOpening) }
        if visit.state == .inProgress { return .available }
        if visit.checkedOutAt != nil { return .because(VisitWords.checkedOutAlready) }
        return .because(visit.state == .confirmed ? VisitWords.checkInFirst : closed(visit))
    }

    private static func closed(_ visit: Visit) -> String {
        visit.state == .completed && visit.reportID != nil
            ? VisitWords.closedByReport : VisitWords.isNow(visit.state)
    }
}
