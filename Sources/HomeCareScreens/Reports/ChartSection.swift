import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A part of a chart, where not all of them have room side by side.
enum ChartSection: String, CaseIterable, Codable, Sendable {
    case reports, curves, timeline, contacts, visits, alerts

    var title: String { ChartWords.section(self) }

    /// How many there are of what the part lists; nil where it lists nothing.
    func count(_ chart: Chart) -> Int? {
        switch self {
        case .reports: chart.reports.count
        case .curves: nil
        case .timeline: chart.timeline.count
        case .contacts: chart.contacts.count
        case .visits: chart.visits.count
        case .alerts: chart.alerts.count
        }
    }

    /// The section so many places on, round and round.
    func moved(_ step: Int) -> ChartSection {
        let all = Self.allCases
        let place = (all.firstIndex(of: self) ?? 0) + step + all.count
        return all[place % all.count]
    }
}
