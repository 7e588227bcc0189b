import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore

/// Runs a worker until it is told to stop: woken by the bell, by what falls due, or by its own
/// heartbeat.
struct WorkerLoop {
    let worker: Worker
    /// Standard input's end means that whoever started this worker is gone.
    let endsWithInput: Bool

    /// How long it waits after an error before it tries again, in seconds.
    private static let pauseSeconds = 5

    func run() throws {
        let stop = StopSignals()
        let startedAt = Instant.now()
        let process = ProcessInfo.processInfo.processIdentifier
        worker.log.write("started", ["worker": worker.name])
        var nextHeartbeat = startedAt
        while true {
            var wakeAt = Instant.now().adding(seconds: Self.pauseSeconds)
            do {
                _ = try worker.workOff { () throws(ServiceError) in
                    let hour = Instant.now()
                    let latest = hour.adding(seconds: WorkerView.heartbeatSeconds)
                    // After the clock was set back the next one would be far off.
                    guard hour >= nextHeartbeat || nextHeartbeat > latest else { return }
                    try worker.clinic.workerIsAlive(
                        name: worker.name, process: process, startedAt: startedAt)
                    nextHeartbeat = latest
                }
                wakeAt = min(nextHeartbeat, try worker.nextDue() ?? nextHeartbeat)
            } catch {
                worker.log.write("trouble", ["what": ServiceError.from(error).sentence])
                if worker.clinic.store.hasLostDisk {
                    throw Refusal(.unavailable, LostDisk.workerEnded)
                }
            }
            if wait(until: wakeAt, stop) { break }
        }
        worker.log.write("stopped", ["worker": worker.name])
        try worker.clinic.workerStopped(name: worker.name)
    }

    /// Waits for the bell, a signal, the end of the input or the time; true means to stop.
    private func wait(until wakeAt: Instant, _ stop: StopSignals) -> Bool {
        let bell = worker.clinic.store.bell
        var waits = [pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0)]
        waits.append(
            pollfd(fd: endsWithInput ? 0 : -1, events: Int16(POLLIN), revents: 0))
        waits.append(pollfd(fd: bell.fileDescriptor ?? -1, events: Int16(POLLIN), revents: 0))
        var wait = wakeAt.milliseconds - Instant.now().milliseconds
        if bell.fileDescriptor == nil { wait = min(wait, 1000) }
        let ready = poll(&waits, nfds_t(waits.count), Int32(max(0, min(wait, 60_000))))
        if ready > 0, waits[2].revents != 0 { bell.drain() }
        return ready > 0 && (waits[0].revents != 0 || waits[1].revents != 0)
    }
}
