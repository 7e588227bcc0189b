/// Something that needs a person, and what the *next* key opens for it.
public enum NextThing: Hashable, Codable, Sendable {
    /// An alert that nobody has.
    case alert(Int64, patient: String)
    /// A report begun and not filed, of an appointment.
    case draft(Int64, patient: String)
    /// A visit that is running, or over without a report.
    case report(Int64, patient: String)
    /// What a patient asked for and nobody answered yet, by its first appointment.
    case request(Int64, patient: String)
    /// The next visit of the day or of the days to come.
    case visit(Int64, patient: String)
    /// A patient whose end of care waits for the physician's word.
    case completion(patient: Int64, name: String)
    /// A report of a bad status that this person has not opened.
    case badReport(Int64, patient: String)
    /// A channel that stands still until somebody looks.
    case channel(String)
    /// A message that could not be delivered.
    case message(Int64, recipient: String)
    /// A patient whose bookings the desk keeps or cancels, because the care has ended.
    case bookings(patient: Int64, name: String)
}
