import HomeCareDomain
import TerminalKit

/// One line of the list below the week.
struct AvailabilityLine: Sendable {
    let id: String
    let label: String
    let text: String
    /// What takes it back; nil where nothing does.
    var removal: AvailabilityChange?
    /// How it is written when it is changed.
    var typed = ""

    var isRemovable: Bool { removal != nil }

    /// Whether a change takes the place of it; to a list one more is mostly added.
    var isReplaced: Bool { ["notice", "buffer", "rate"].contains(id) }

    /// Every line, in the order shown.
    static func all(_ state: AvailabilityScreen.State) -> [AvailabilityLine] {
        guard let kept = state.kept else { return [] }
        let today = state.today ?? CivilDate(dayNumber: 0)
        return offer(kept) + times(kept, state.zone, today)
    }

    private static func offer(_ kept: KeptAvailability) -> [AvailabilityLine] {
        func list(_ words: [String]) -> String {
            words.isEmpty ? AvailabilityWords.none : words.joined(separator: ", ")
        }
        func line(_ id: String, _ label: String, _ text: String, _ typed: String) -> Self {
            AvailabilityLine(id: id, label: label, text: text, typed: typed)
        }
        let counties = kept.counties.map(CountyText.name)
        let languages = kept.languages.map(\.title)
        let specialties = kept.specialties.map(\.name)
        let shillings = VisitCost.words(kept.hourlyRate)
        return [
            line(
                "notice", AvailabilityWords.notice,
                AvailabilityWords.minutes(kept.noticeMinutes), "\(kept.noticeMinutes)"),
            line(
                "buffer", AvailabilityWords.buffer,
                AvailabilityWords.minutes(kept.bufferMinutes), "\(kept.bufferMinutes)"),
            line(
                "rate", AvailabilityWords.rate, AvailabilityWords.anHour(shillings),
                String(shillings.dropFirst(4))),
            line(
                "counties", AvailabilityWords.counties, list(counties),
                counties.joined(separator: ", ")),
            line(
                "languages", AvailabilityWords.languages, list(languages),
                languages.joined(separator: ", ")),
            line(
                "specialties", AvailabilityWords.specialties, list(specialties),
                specialties.joined(separator: ", ")),
            line(
                "papers", AvailabilityWords.papers,
                kept.bookableUntil.map { AvailabilityWords.until(ClinicZone.dated($0)) }
                    ?? AvailabilityWords.notVerified, ""),
        ]
    }

    private static func times(
        _ kept: KeptAvailability, _ zone: ClinicZone, _ today: CivilDate
    ) -> [AvailabilityLine] {
        let extra = kept.extra.map { extra -> AvailabilityLine in
            var removal = AvailabilityChange()
            removal.removeExtra = [extra]
            return AvailabilityLine(
                id: "extra/\(extra.date.iso)/\(extra.window.startMinute)",
                label: AvailabilityWords.extra,
                text: "\(ClinicZone.words(extra.date, seenOn: today)) "
                    + AvailabilityGrid.words(extra.window),
                removal: removal)
        }
        let off = kept.timeOff.map { off -> AvailabilityLine in
            var removal = AvailabilityChange()
            removal.removeTimeOff = [off.id]
            return AvailabilityLine(
                id: "off/\(off.id)", label: AvailabilityWords.off,
                text: AvailabilityWords.off(off.time, zone, seenOn: today), removal: removal)
        }
        return extra + off
    }

    /// What a typed text makes of a line, or what is wrong with it.
    static func change(
        _ field: String, _ text: String, _ offered: [CaregiverSpecialty]
    ) -> Result<AvailabilityChange, Fault> {
        var change = AvailabilityChange()
        do {
            switch field {
            case "notice": change.noticeMinutes = try number(text)
            case "buffer": change.bufferMinutes = try number(text)
            case "rate":
                guard let cents = VisitCost.cents(text) else {
                    throw Fault(words: AvailabilityWords.noNumber)
                }
                guard cents > 0 else { throw Fault(words: AvailabilityWords.noRate) }
                change.hourlyRate = cents
            case "counties": change.counties = try list(text, CountyText.code)
            case "languages": change.languages = try list(text, SpokenLanguage.named)
            default:
                change.specialties = try list(text) { word in
                    let wanted = SafeText.folded(word)
                    return offered.first { SafeText.folded($0.name) == wanted }?.id
                }
            }
            return .success(change)
        } catch let fault as Fault {
            return .failure(fault)
        } catch {
            return .failure(Fault(words: AvailabilityWords.unreadable))
        }
    }

    struct Fault: Error {
        let words: String
    }

    private static func number(_ text: String) throws -> Int {
        guard let number = Int(text.filter { $0 != " " }) else {
            throw Fault(words: AvailabilityWords.noNumber)
        }
        return number
    }

    private static func list<Made>(_ text: String, _ read: (String) -> Made?) throws -> [Made] {
        try text.split(separator: ",").compactMap { part in
            let word = part.split(separator: " ").joined(separator: " ")
            guard !word.isEmpty, word != AvailabilityWords.none else { return nil }
            guard let made = read(word) else {
                throw Fault(words: AvailabilityWords.unknown(word))
            }
            return made
        }
    }
}
