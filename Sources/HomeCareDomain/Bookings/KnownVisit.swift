/// A visit as somebody last heard of it.
public struct KnownVisit: Hashable, Sendable {
    public let state: AppointmentState
    public let mode: AppointmentMode
    public let time: VisitTime
    public let address: String
    public let caregiverName: String

    public init(
        state: AppointmentState, mode: AppointmentMode, time: VisitTime, address: String,
        caregiverName: String
    ) {
        self.state = state
        self.mode = mode
        self.time = time
        self.address = address
        self.caregiverName = caregiverName
    }

    public init(_ visit: Visit) {
        self.init(
            state: visit.state, mode: visit.mode, time: visit.time, address: visit.address,
            caregiverName: visit.caregiverName)
    }

    /// What is to be said to somebody who knew this of it, or nothing: a change is one only to
    /// those who were told what it changes.
    public static func message(_ message: BookingMessage, knowing known: KnownVisit?)
        -> BookingMessage
    {
        guard message == .moved else { return message }
        return known?.isPromised == true ? .moved : .confirmed
    }

    /// Whether who knows this counts on the visit.
    public var isPromised: Bool { state == .confirmed || state == .inProgress }
}
