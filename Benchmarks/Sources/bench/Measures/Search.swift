import CCommit
import Glibc
import HomeCareDomain
import HomeCareServices
import HomeCareStore

/// A keystroke in the search for a caregiver: the list of a screen, in order and explained, beside
/// the bare query over the index that it walks through.
func measureSearch(_ caregivers: Int, in folder: String) throws -> [Result] {
    let made = try SearchClinic(caregivers: caregivers, folder: folder) {
        Bench.tell("  \($0)")
    }
    let patients = caregivers > 500_000 ? caregivers / 4 : caregivers
    var keys = try SearchKeys(made.clinic, patients: patients)
    let desk = Actor.localOperator(sitting: "bench")
    var times: [Duration] = []
    var processor: [Duration] = []
    var slowest = (time: Duration.zero, wish: CareWish())
    var cut = 0
    // The first searches find nothing in memory that later ones do; they are not counted.
    for round in 0..<450 {
        for wish in keys.next() {
            let spent = try processorTime()
            let start = ContinuousClock.now
            let found = try made.clinic.findCaregivers(wish, as: desk, limit: rowsShown)
            let time = ContinuousClock.now - start
            guard round >= 50 else { continue }
            times.append(time)
            processor.append(try processorTime() - spent)
            if found.stoppedAfter != nil { cut += 1 }
            if time > slowest.time { slowest = (time, wish) }
        }
    }
    made.clinic.store.close()
    Bench.tell("  \(times.count) keystrokes, \(cut) stopped early; slowest: \(slowest)")
    let name = "a keystroke in the search, \(caregivers) caregivers"
    let aim = caregivers > 500_000 ? "8 ms, p99 16" : "2 ms, p99 8"
    return [
        Result(name, aim: aim, of: "HomeCare", Shown.milliseconds(times)),
        Result(name, of: "bare SQLite", Shown.milliseconds(try bareTimes(made.path))),
        Result("\(name): processor time", of: "HomeCare", Shown.milliseconds(processor)),
    ]
}

/// What this process has used of the processor so far.
private func processorTime() throws -> Duration {
    var time = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else {
        throw BenchError.unreadable("the processor time of this process")
    }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// A screen of 24 lines shows no more.
private let rowsShown = 20

private func bareTimes(_ path: String) throws -> [Duration] {
    guard let connection = ccommit_open(path, nil) else {
        throw BenchError.failed("cannot open \(path)")
    }
    defer { ccommit_close(connection) }
    var times: [Duration] = []
    for specialty in 1...10 {
        let sql = """
            SELECT caregiver_id, rating_order, rate_cents, gender, languages FROM caregiver_places
            WHERE specialty_id = \(specialty) AND county_code = '047' AND away = 0
            AND thursday & 768 <> 0 AND modes & 1 <> 0
            ORDER BY rating_order, rate_cents, caregiver_id LIMIT \(rowsShown)
            """
        guard let query = ccommit_prepare(connection, sql) else {
            throw BenchError.failed(String(cString: ccommit_message(connection)))
        }
        defer { ccommit_finish(query) }
        for round in 0..<60 {
            let start = ContinuousClock.now
            guard ccommit_ask(query) > 0 else { throw BenchError.failed("nobody was found") }
            if round >= 10 { times.append(ContinuousClock.now - start) }
        }
    }
    return times
}
