public import HomeCareDomain
import TerminalKit

/// A handover as plain lines: what the screen shows and what is printed are the same text.
/// It never has more than 24 lines of 78 columns.
public struct HandoverSheet: Sendable {
    let handover: Handover
    let zone: ClinicZone
    let ascii: Bool
    let columns: Int
    /// The lines below the title that may be taken; what is cut gets what is left of them.
    let rows: Int

    /// The columns of a printed sheet.
    public static let width = 78
    /// The rows of a printed sheet at most, its title included.
    public static let mostLines = 24
    static let indent = 10

    public init(
        _ handover: Handover, zone: ClinicZone, ascii: Bool = false, columns: Int = Self.width,
        rows: Int = Self.mostLines - 1
    ) {
        self.handover = handover
        self.zone = zone
        self.ascii = ascii
        self.columns = max(20, columns)
        self.rows = min(rows, Self.mostLines - 1)
    }

    /// The whole sheet, as it is printed.
    public var text: [String] { [title] + lines }

    /// Who it is about, and when it was put together.
    private var title: String {
        let day = zone.date(of: handover.at)
        let patient = PatientWords.title(handover.line.patient, on: day)
        return across(HandoverWords.sheet(patient), zone.dayAndClock(handover.at))
    }

    /// Everything below the title.
    public var lines: [String] {
        let head = [status, since, ""] + HandoverVitals(self).lines + [""]
        return head + HandoverParts(self, spare: rows - head.count).lines(parts)
    }

    private var status: String {
        guard let condition = handover.line.condition else { return "" }
        let age = age(of: condition.since, now: handover.at)
        let now = words(condition.status)
        let text =
            handover.then.map { then in
                then.status == condition.status && then.withdrawal == nil
                    ? HandoverWords.unchanged(now, age)
                    : HandoverWords.changed(then.statusSpan(ascii: ascii).text, now, age)
            } ?? HandoverWords.unchanged(now, age)
        let physician = HandoverWords.physician(handover.line.patient.physicianName)
        return across(label(HandoverWords.status) + text, shown(physician))
    }

    private func words(_ status: PatientStatus) -> String { status.span(ascii: ascii).text }

    private var since: String {
        let count = handover.reports.count
        let text =
            handover.then.map {
                HandoverWords.begins(
                    zone.full($0.submittedAt, now: handover.at),
                    RecordKind.appointment.reference($0.appointmentID), $0.signature,
                    reports: count)
            } ?? HandoverWords.beginsAtFirst(reports: count)
        return cut(label(HandoverWords.since) + shown(text))
    }

    private var parts: [HandoverParts.Part] {
        [
            .init(HandoverWords.alerts, alerts, most: 2, empty: HandoverWords.noAlerts),
            .init(HandoverWords.open, open, most: 3, empty: HandoverWords.nothingOpen),
            .init(HandoverWords.addenda, addenda, most: 2, empty: nil),
            .init(HandoverWords.next, next, most: 2, empty: HandoverWords.noNext),
            .init(HandoverWords.notes, notes, most: 3, empty: HandoverWords.noNotes),
        ]
    }

    private var alerts: [String] {
        let dot = ascii ? " - " : " · "
        return handover.alerts.map { alert in
            [
                "\(alert.severity.span(ascii: ascii).text) \(alert.reference)",
                AlertWords.finding(alert.reason ?? ""), owner(alert),
                HandoverWords.opened(ago(alert.openedAt, now: handover.at)),
            ].filter { !$0.isEmpty }.joined(separator: dot)
        }
    }

    private func owner(_ alert: Alert) -> String {
        if alert.state == .resolved {
            return HandoverWords.resolved(alert.resolvedBy ?? "", alert.resolution ?? "")
        }
        guard let name = alert.ownerName else { return HandoverWords.nobodyHasIt }
        return HandoverWords.has(name, until: alert.ownedUntil.map(zone.clock))
    }

    /// What the last report left open, and visits whose report is owed.
    private var open: [String] {
        let last = handover.now ?? handover.then
        let missing = Vital.allCases.compactMap { vital -> String? in
            guard let reason = last?.notObtained[vital] else { return nil }
            let words =
                reason.text.isEmpty
                ? reason.code.title : "\(reason.code.title): \(reason.text)"
            return "\(vital.title) (\(words))"
        }
        let vitals =
            missing.isEmpty ? [] : [HandoverWords.notObtained(missing.joined(separator: ", "))]
        return vitals
            + handover.unreported.map {
                HandoverWords.unreported(
                    $0.reference, zone.full($0.startsAt, now: handover.at), $0.caregiverName)
            }
    }

    private var addenda: [String] {
        handover.addenda.map {
            HandoverWords.addendum(
                RecordKind.report.reference($0.reportID), $0.authorName, $0.reason,
                Self.oneLine($0.text))
        }
    }

    private var next: [String] {
        handover.next.map {
            HandoverWords.visit(
                zone.full($0.startsAt, now: handover.at), $0.caregiverName, $0.specialty)
        }
    }

    private var notes: [String] {
        handover.reports.map {
            HandoverWords.note(
                zone.full($0.submittedAt, now: handover.at), $0.signature,
                $0.withdrawal.map { WithdrawnWords.inError($0, zone) } ?? Self.oneLine($0.notes))
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " / ")
    }
}

extension HandoverSheet {
    /// A label at the margin, with room for its words beside it.
    func label(_ text: String) -> String { padded(text, to: Self.indent) }

    func padded(_ text: String, to width: Int, align: Alignment = .leading) -> String {
        let cut = truncated(text, to: width, ellipsis: ascii ? "~" : "…")
        let room = String(repeating: " ", count: max(0, width - textWidth(cut)))
        return align == .trailing ? room + cut : cut + room
    }

    func cut(_ text: String) -> String {
        truncated(text, to: columns, ellipsis: ascii ? "~" : "…")
    }

    /// Text from people, with nothing in it that a terminal or a printer would obey.
    func shown(_ text: String) -> String {
        let plain = SafeText.visible(text)
        return ascii ? plain.replacing("·", with: "-") : plain
    }

    /// Two texts at the two ends of a line; the second only where it has room.
    private func across(_ left: String, _ right: String) -> String {
        let left = shown(left)
        let room = columns - textWidth(left) - textWidth(right)
        return room < 2 ? cut(left) : left + String(repeating: " ", count: room) + right
    }
}
