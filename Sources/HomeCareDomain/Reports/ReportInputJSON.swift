public import Foundation

/// Reads a care report from the command line's JSON.
public enum ReportInputJSON {
    /// The report, and everything that is wrong with how it is written, told at once.
    ///
    /// The report is nil when the text is no JSON object or names no appointment.
    public static func read(_ data: Data, zone: ClinicZone) -> (ReportInput?, [FieldError]) {
        do {
            var reader = ReportReader(zone: zone)
            // Some editors put a byte order mark before UTF-8; it says nothing about the report.
            let body = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
            let report = reader.report(try JSON.read(body))
            return (report, reader.errors)
        } catch {
            return (nil, [FieldError(field: "input", code: "notJSON", message: error.message)])
        }
    }
}

/// Collects what is wrong while it reads.
struct ReportReader {
    let zone: ClinicZone
    private(set) var errors: [FieldError] = []

    init(zone: ClinicZone) {
        self.zone = zone
    }

    mutating func report(_ json: JSON) -> ReportInput? {
        guard case .object(let members) = json else {
            refuse("input", "notJSON", "A report is a JSON object.")
            return nil
        }
        let known = [
            "appointment", "vitals", "notObtained", "confirmed", "status", "notes", "death",
            "visit",
        ]
        refuseOthers(members, known: known, prefix: "")
        let appointment = appointment(json["appointment"])
        var input = ReportInput(appointment: appointment ?? 0)
        input.vitals = vitals(json["vitals"])
        input.notObtained = notObtained(json["notObtained"])
        input.confirmed = confirmed(json["confirmed"])
        input.status = status(json["status"])
        input.notes = text(json["notes"], field: "notes") ?? ""
        input.death = death(json["death"])
        input.times = times(json["visit"])
        return appointment == nil ? nil : input
    }

    private mutating func appointment(_ json: JSON?) -> Int64? {
        let id: Int64? =
            switch json {
            case .text(let text): RecordKind.appointment.id(from: text)
            case .number(let number): Int64(exactly: number).flatMap { $0 > 0 ? $0 : nil }
            default: nil
            }
        if id == nil, json == nil || json == .null {
            refuse("appointment", "missing", "Name the appointment, such as A-1042.")
        } else if id == nil {
            refuse("appointment", "impossible", "An appointment is named like A-1042.")
        }
        return id
    }

    private mutating func status(_ json: JSON?) -> PatientStatus? {
        choice(json, field: "status", among: PatientStatus.allCases.map(\.rawValue))
            .flatMap(PatientStatus.init(rawValue:))
    }

    private mutating func confirmed(_ json: JSON?) -> Set<String> {
        switch json {
        case nil, .null: return []
        case .array(let elements):
            let ids: [String] = elements.compactMap { element in
                guard case .text(let id) = element else { return nil }
                return id
            }
            if ids.count == elements.count { return Set(ids) }
            fallthrough
        default:
            refuse("confirmed", "impossible", "“confirmed” is a list of question ids.")
            return []
        }
    }

    private mutating func notObtained(_ json: JSON?) -> [Vital: NotObtained] {
        var reasons: [Vital: NotObtained] = [:]
        for member in members(json, field: "notObtained") {
            let field = "notObtained.\(member.name)"
            guard let vital = Vital(rawValue: member.name) else {
                refuseUnknown(field)
                continue
            }
            let parts = members(member.value, field: field)
            guard case .object = member.value else { continue }
            refuseOthers(parts, known: ["code", "text"], prefix: "\(field).")
            let codes = NotObtainedCode.allCases.map(\.rawValue)
            let words = text(member.value["text"], field: "\(field).text") ?? ""
            let code = member.value["code"]
            if code == nil || code == .null {
                refuse("\(field).code", "missing", "Say why: one of \(Self.list(codes)).")
            } else if let code = choice(code, field: "\(field).code", among: codes)
                .flatMap(NotObtainedCode.init(rawValue:))
            {
                reasons[vital] = NotObtained(code: code, text: words)
            }
        }
        return reasons
    }

    private mutating func death(_ json: JSON?) -> DeathDetails? {
        guard let json, json != .null else { return nil }
        guard case .object(let parts) = json else {
            refuse("death", "impossible", "“death” is a JSON object.")
            return nil
        }
        let known = ["time", "confirmedBy", "circumstances", "patientName"]
        refuseOthers(parts, known: known, prefix: "death.")
        return DeathDetails(
            time: time(json["time"], field: "death.time"),
            confirmedBy: text(json["confirmedBy"], field: "death.confirmedBy") ?? "",
            circumstances: text(json["circumstances"], field: "death.circumstances") ?? "",
            patientName: text(json["patientName"], field: "death.patientName") ?? "")
    }

    /// `visit` with `arrived` and `left`, where nobody checked in.
    private mutating func times(_ json: JSON?) -> VisitTimes? {
        guard let json, json != .null else { return nil }
        let parts = members(json, field: "visit")
        refuseOthers(parts, known: ["arrived", "left"], prefix: "visit.")
        guard case .object = json else { return nil }
        return VisitTimes(
            arrived: time(json["arrived"], field: "visit.arrived"),
            left: time(json["left"], field: "visit.left"))
    }

    private mutating func time(_ json: JSON?, field: String) -> Instant? {
        guard let stamp = text(json, field: field), !stamp.isEmpty else { return nil }
        if let time = zone.parse(stamp) { return time }
        refuse(field, "impossible", "A time is written like 2026-11-24T13:20, and must exist.")
        return nil
    }

    // MARK: Parts

    mutating func members(_ json: JSON?, field: String) -> [JSON.Member] {
        switch json {
        case nil, .null: return []
        case .object(let members): return members
        default:
            refuse(field, "impossible", "“\(SafeText.visible(field))” is a JSON object.")
            return []
        }
    }

    mutating func text(_ json: JSON?, field: String) -> String? {
        switch json {
        case nil, .null: return nil
        case .text(let text): return text
        default:
            refuse(field, "impossible", "“\(SafeText.visible(field))” is a text.")
            return nil
        }
    }

    mutating func choice(_ json: JSON?, field: String, among words: [String]) -> String? {
        guard let json, json != .null else { return nil }
        if case .text(let word) = json, words.contains(word) { return word }
        refuse(field, "impossible", "“\(field)” is one of \(Self.list(words)).")
        return nil
    }

    mutating func refuseOthers(_ members: [JSON.Member], known: [String], prefix: String) {
        for member in members where !known.contains(member.name) {
            refuseUnknown(prefix + member.name)
        }
    }

    private mutating func refuseUnknown(_ field: String) {
        let shown = SafeText.visible(String(field.prefix(80)))
        refuse(shown, "unknownField", "There is no field “\(shown)” in a report.")
    }

    mutating func refuse(_ field: String, _ code: String, _ message: String) {
        errors.append(FieldError(field: field, code: code, message: message))
    }

    mutating func refuse(_ error: FieldError) {
        errors.append(error)
    }

    private static func list(_ words: [String]) -> String {
        words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }
}
