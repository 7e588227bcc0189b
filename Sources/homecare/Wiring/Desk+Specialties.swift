import HomeCareDomain
import HomeCareServices

extension Desk {
    /// The specialty that somebody named, by its number, its name or the only one that begins so.
    func specialty(_ text: String) throws -> Int64 {
        let all = try clinic.specialties(actor)
        let wanted = SafeText.folded(text)
        if let found = all.first(where: {
            SafeText.folded($0.name) == wanted || String($0.id) == wanted
        }) {
            return found.id
        }
        let begun =
            wanted.isEmpty ? [] : all.filter { SafeText.folded($0.name).hasPrefix(wanted) }
        if begun.count == 1 { return begun[0].id }
        let names = (begun.isEmpty ? all : begun).map(\.name).joined(separator: ", ")
        throw Refusal(
            .notFound,
            begun.isEmpty
                ? CommandWords.noSpecialty(text, names)
                : CommandWords.severalSpecialties(text, names), code: "wrongSpecialty",
            field: "specialty")
    }

    /// What a visit is for: what was named, or what is likely for the two.
    func specialty(_ text: String?, _ patient: Int64, _ caregiver: Int64) throws -> Int64? {
        if let text { return try specialty(text) }
        return try clinic.likelySpecialty(actor, patient: patient, caregiver: caregiver)
    }
}
