public import HomeCareDomain

/// Which days visits are booked for.
public enum BookableDays {
    /// Why a day is too far ahead, with the last that is not; nil where it is near enough.
    public static func fault(_ day: CivilDate, today: CivilDate) -> String? {
        let last = today.adding(days: Clinic.bookedAhead)
        return day > last ? BookingSentences.tooFar(ClinicZone.inYear(last)) : nil
    }
}
