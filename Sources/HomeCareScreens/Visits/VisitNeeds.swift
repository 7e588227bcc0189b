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
            return Span(ascii ? "v reported" : "✓ reported", .good)
        }
        if hasDraft { return Span(ascii ? "~ report begun" : "✎ report begun", .notice) }
        switch visit.state {
        case .inProgress: return Span(ascii ? "> in progress" : "▶ in progress", .good)
        case .completed: return Span(ascii ? "! report due" : "! report due", .high)
        default: return Span("  \(visit.state.title.lowercased())", visit.state.tone)
        }
    }

    /// Whether a report can be opened, or why not.
    static func reporting(_ visit: Visit?, hasDraft: Bool = false) -> Availability {
        guard let visit else { return .because("There is no visit to report on.") }
        if hasDraft { return .available }
        if visit.reportID != nil { return .because("This visit already has its report.") }
        return report(visit)
            ? .available
            : .because("A visit that is \(visit.state.title.lowercased()) has no report.")
    }

    static func checkIn(_ visit: Visit?) -> Availability {
        guard let visit else { return .because("The visit is still being opened.") }
        return visit.state == .confirmed
            ? .available
            : .because(
                visit.checkedInAt == nil
                    ? closed(visit) : "You are checked in already.")
    }

    static func checkOut(_ visit: Visit?) -> Availability {
        guard let visit else { return .because("The visit is still being opened.") }
        if visit.state == .inProgress { return .available }
        if visit.checkedOutAt != nil { return .because("You are checked out already.") }
        return .because(visit.state == .confirmed ? "Check in first." : closed(visit))
    }

    private static func closed(_ visit: Visit) -> String {
        visit.state == .completed && visit.reportID != nil
            ? "Its report closed this visit." : "This visit is \(visit.state.title.lowercased())."
    }
}
