import HomeCareDomain
import HomeCareServices
import Testing

struct WorkerWatchTests {
    @Test func aWorkerThatIsMissingIsSeenAfterTwoMinutes() throws {
        let ladder = try Ladder()
        let admin = try ladder.around.session("wambui")
        let start = ladder.clock.now
        var watch = try ladder.clinic.workerWatch(admin)
        #expect(!watch.isStalled && watch.messages == 10 && watch.since == start)
        ladder.clock.move(minutes: 1, seconds: 59)
        #expect(try !ladder.clinic.workerWatch(admin).isStalled)
        ladder.clock.move(seconds: 1)
        watch = try ladder.clinic.workerWatch(admin)
        #expect(watch.isStalled && watch.messages == 10 && watch.steps == 0)
        ladder.clock.move(minutes: 3)
        #expect(try ladder.clinic.workerWatch(admin).steps == 1)
    }

    @Test func aWorkerAtWorkOrAnEmptyOutboxIsNoTrouble() throws {
        let ladder = try Ladder()
        let desk = try ladder.around.session("grace")
        ladder.clock.move(minutes: 4)
        #expect(try ladder.clinic.workerWatch(desk).isStalled)
        try ladder.clinic.workerIsAlive(name: "one", process: 1, startedAt: ladder.clock.now)
        #expect(try !ladder.clinic.workerWatch(desk).isStalled)
        try ladder.clinic.workerStopped(name: "one")
        #expect(try ladder.clinic.workerWatch(desk).isStalled)
        try ladder.work()
        let watch = try ladder.clinic.workerWatch(desk)
        #expect(!watch.isStalled && watch.messages == 0)
        #expect(watch.since == ladder.clock.now.adding(minutes: 1), "the next step")
    }

    @Test func aWorkerThatWentSilentIsMissed() throws {
        let ladder = try Ladder()
        let admin = try ladder.around.session("wambui")
        try ladder.clinic.workerIsAlive(name: "one", process: 1, startedAt: ladder.clock.now)
        ladder.clock.move(minutes: 1, seconds: 59)
        #expect(try !ladder.clinic.workerWatch(admin).isStalled)
        ladder.clock.move(seconds: 1)
        #expect(try ladder.clinic.workerWatch(admin).isStalled)
    }

    @Test func panelDoctorAndListMissASilentWorkerAtTheSameMoment() throws {
        let ladder = try Ladder()
        let admin = try ladder.around.session("wambui")
        let start = ladder.clock.now
        try ladder.clinic.workerIsAlive(name: "one", process: 1, startedAt: start)
        ladder.clock.move(minutes: 1, seconds: 59)
        #expect(try Self.misses(ladder.clinic, admin) == [false, false, false])
        ladder.clock.move(seconds: 1)
        #expect(try Self.misses(ladder.clinic, admin) == [true, true, true])
        #expect(try ladder.clinic.outboxSummary(admin).worker == .silent(start))
    }

    @Test func aWorkerWhoseProcessHasEndedIsMissedAtOnce() throws {
        let ladder = try Ladder()
        let admin = try ladder.around.session("wambui")
        let process = try EndedProcess()
        ladder.clock.move(minutes: 4)
        for name in [WorkerName.own, process.name] {
            try ladder.clinic.workerIsAlive(
                name: name, process: 1, startedAt: ladder.clock.now)
            let isGone = name == process.name
            #expect(try Self.misses(ladder.clinic, admin) == Array(repeating: isGone, count: 3))
            try ladder.around.run("DELETE FROM workers")
        }
    }

    private static func misses(_ clinic: Clinic, _ admin: Actor) throws -> [Bool] {
        let doctor = try clinic.examine(admin).first { $0.subject == "worker" }
        return [
            try clinic.workerWatch(admin).isStalled, doctor?.verdict == .bad,
            try clinic.outboxSummary(admin).worker != .running,
        ]
    }

    @Test func patientsAreNotToldOfIt() throws {
        let ladder = try Ladder()
        let patient = try ladder.around.session("wanjiku")
        #expect(verdict { _ = try ladder.clinic.workerWatch(patient) } == "notPermitted")
    }
}
