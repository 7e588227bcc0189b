import CCurl
import Foundation
import Synchronization

/// Shares jobs out among a few threads that wait for the network side by side.
///
/// Threads, because curl's multi interface is not as patient as it looks: while it waits for a
/// server's word on one whole message, it stands still for all the others.
final class Lanes<Job: Sendable, Answer: Sendable>: Sendable {
    private struct Progress {
        var waiting: [(place: Int, job: Job)]
        var answers: [Answer?]
    }

    private let progress: Mutex<Progress>
    private let lane: @Sendable () -> (Job) -> Answer?

    /// Does all jobs, at most `most` at once, and waits; nil for each that was not tried.
    ///
    /// `lane` is called on each thread for what does the jobs there; a lane that answers nil ends.
    static func run(
        _ jobs: [Job], most: Int, lane: @escaping @Sendable () -> (Job) -> Answer?
    ) -> [Answer?] {
        let count = min(jobs.count, max(1, most))
        let lanes = Lanes(jobs, lane)
        guard count > 0, curlIsReady else { return lanes.answers }
        let others = DispatchGroup()
        for _ in 1..<count {
            others.enter()
            Thread {
                lanes.work()
                others.leave()
            }.start()
        }
        lanes.work()
        others.wait()
        return lanes.answers
    }

    private init(_ jobs: [Job], _ lane: @escaping @Sendable () -> (Job) -> Answer?) {
        let waiting = jobs.enumerated().map { (place: $0, job: $1) }
        progress = Mutex(
            Progress(
                waiting: waiting.reversed(), answers: Array(repeating: nil, count: jobs.count)))
        self.lane = lane
    }

    private var answers: [Answer?] { progress.withLock(\.answers) }

    private func work() {
        withoutPipeSignal {
            let lane = lane()
            while let next = progress.withLock({ $0.waiting.popLast() }) {
                guard let answer = lane(next.job) else { return }
                progress.withLock { $0.answers[next.place] = answer }
            }
        }
    }
}

/// Curl's one-time preparation, which must not run on two threads.
private let curlIsReady = homecare_curl_open() != 0
