import HomeCareDomain
import Testing

@Suite("The times of a visit, typed")
struct VisitTimesTests {
    @Test(
        "Two hours are understood in the ways people write them",
        arguments: [
            ("1405-1450", "14:05", "14:50"), ("14:05 14:50", "14:05", "14:50"),
            ("9.30 to 10", "09:30", "10:00"), ("0905–0950", "09:05", "09:50"),
            ("9-10", "09:00", "10:00"), ("23:00-00:30", "23:00", "00:30"),
        ])
    func understood(_ text: String, _ arrived: String, _ left: String) throws {
        let day = try #require(CivilDate("2026-11-24"))
        let times = try #require(VisitTimes.read(text, on: day, zone: .nairobi))
        #expect(times.arrived.map(ClinicZone.nairobi.clock) == arrived)
        #expect(times.left.map(ClinicZone.nairobi.clock) == left)
        #expect(times.isInOrder == (arrived <= left))
    }

    @Test(
        "Nothing else is guessed",
        arguments: ["", "1405", "2505-2605", "1405-1460", "noon-1", "1405-1450-1500", "12345-1"])
    func refused(_ text: String) throws {
        let day = try #require(CivilDate("2026-11-24"))
        #expect(VisitTimes.read(text, on: day, zone: .nairobi) == nil)
    }
}
