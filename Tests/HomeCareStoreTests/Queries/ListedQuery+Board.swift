import HomeCareDomain
import HomeCareStore

extension ListedQuery {
    static let board: [ListedQuery] = [
        ListedQuery("the board's visits") {
            _ = try DayBoardQueries.visits(
                $0, from: hour, until: hour.adding(minutes: 1440), limit: 20_000)
        },
        ListedQuery("the board's holds") {
            _ = try DayBoardQueries.holds(
                $0, from: hour, until: hour.adding(minutes: 1440), now: hour, limit: 1000)
        },
        ListedQuery("the board's windows") {
            _ = try DayBoardQueries.windows(
                $0, on: ClinicZone.nairobi.date(of: hour), from: 1, to: 200)
        },
        ListedQuery("the board's time off") {
            _ = try DayBoardQueries.timeOff(
                $0, from: hour, until: hour.adding(minutes: 1440), caregivers: 1, 200)
        },
        ListedQuery("a caregiver's visits in a time") {
            _ = try KeptAvailabilityQueries.visits(
                $0, of: 1, from: hour, until: hour.adding(minutes: 1440), limit: 500)
        },
        ListedQuery("how a visit was booked") {
            _ = try VisitCardQueries.facts($0, appointment: 1)
        },
    ]
}
