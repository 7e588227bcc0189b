/// The time zone the clinic lives in: every time a person reads or types is told in it.
public struct ClinicZone: Hashable, Sendable {
    /// The zone's name, such as `Africa/Nairobi`.
    public let identifier: String
    private let file: TimeZoneFile?

    /// The zone of that name in the system's time zone database; nil when it has none.
    public init?(identifier: String) {
        if identifier == Self.nairobi.identifier {
            self = Self.nairobi
            return
        }
        guard let file = TimeZoneFile(identifier: identifier) else { return nil }
        self.init(identifier: identifier, file: file)
    }

    private init(identifier: String, file: TimeZoneFile?) {
        self.identifier = identifier
        self.file = file
    }

    /// Kenya's zone: three hours ahead of UTC all year, known without any file.
    public static let nairobi = ClinicZone(identifier: "Africa/Nairobi", file: nil)

    /// How many seconds the zone's clocks are ahead of UTC at a moment.
    public func offset(at instant: Instant) -> Int {
        file?.offset(at: floorDivide(instant.milliseconds, 1000).quotient) ?? 3 * 3600
    }

    /// The day it is in the zone at a moment.
    public func date(of instant: Instant) -> CivilDate {
        CivilDate(dayNumber: Int(floorDivide(local(instant), Self.day).quotient))
    }

    /// The first moment of a day.
    public func startOfDay(_ date: CivilDate) -> Instant {
        let midnight = Int64(date.dayNumber) * Self.day
        // Some zones skip midnight when summer time starts: the day then begins at the change.
        return instant(atLocal: midnight)
            ?? Instant(milliseconds: midnight - earlierOffset(atLocal: midnight))
    }

    /// The moment of a time of day; nil when the clocks skip it, the first when they repeat it.
    public func instant(_ date: CivilDate, hour: Int, minute: Int) -> Instant? {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        let minutes = Int64(hour * 60 + minute)
        return instant(atLocal: Int64(date.dayNumber) * Self.day + minutes * 60_000)
    }

    /// The hour and minute of the day at a moment.
    public func hourAndMinute(_ instant: Instant) -> (hour: Int, minute: Int) {
        let minutes = Int(floorDivide(local(instant), Self.day).remainder / 60_000)
        return (minutes / 60, minutes % 60)
    }

    /// Which of the moments it is at which the clocks show the same time of the same day.
    enum Turn {
        case only, first, second
    }

    func turn(_ instant: Instant) -> Turn {
        let moments = moments(atLocal: local(instant))
        guard moments.contains(where: { $0 != instant }) else { return .only }
        return moments.min() == instant ? .first : .second
    }

    public static func == (left: ClinicZone, right: ClinicZone) -> Bool {
        left.identifier == right.identifier
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(identifier)
    }

    private static let day: Int64 = 86_400_000

    private func local(_ instant: Instant) -> Int64 {
        instant.milliseconds + Int64(offset(at: instant)) * 1000
    }

    private func earlierOffset(atLocal local: Int64) -> Int64 {
        Int64(offset(at: Instant(milliseconds: local - Self.day))) * 1000
    }

    private func laterOffset(atLocal local: Int64) -> Int64 {
        Int64(offset(at: Instant(milliseconds: local + Self.day))) * 1000
    }

    private func instant(atLocal local: Int64) -> Instant? {
        moments(atLocal: local).min()
    }

    /// When the clocks show a time: never, once, or twice.
    private func moments(atLocal local: Int64) -> [Instant] {
        [earlierOffset(atLocal: local), laterOffset(atLocal: local)]
            .map { Instant(milliseconds: local - $0) }
            .filter { self.local($0) == local }
    }
}
