import Foundation
import Glibc

/// What the kernel has counted of a process up to now, all its threads together.
struct ProcessFigures {
    var processorTime: Duration
    /// Calls of `write` and its kin to anything: the terminal, files, event descriptors.
    var writeCalls: Int
    /// How often a thread went to sleep, so how often one was woken.
    var wakeUps: Int { threads.values.reduce(0, +) }
    /// How often each thread has waited and been woken. Threads that end in between are left out.
    private var threads: [String: Int]

    init(of pid: Int32) throws(BenchError) {
        processorTime = try Self.processorTime(of: pid)
        writeCalls = try Self.number("syscw", in: "/proc/\(pid)/io")
        threads = [:]
        for thread in try Self.threads(of: pid) {
            let path = "/proc/\(pid)/task/\(thread)/status"
            threads[thread] = try Self.number("voluntary_ctxt_switches", in: path)
        }
    }

    private init(_ processorTime: Duration, _ writeCalls: Int, _ threads: [String: Int]) {
        self.processorTime = processorTime
        self.writeCalls = writeCalls
        self.threads = threads
    }

    static func - (later: Self, earlier: Self) -> Self {
        Self(
            later.processorTime - earlier.processorTime, later.writeCalls - earlier.writeCalls,
            later.threads.reduce(into: [:]) { spent, thread in
                spent[thread.key] = thread.value - (earlier.threads[thread.key] ?? 0)
            })
    }

    /// The process's share of the memory it uses, shared pages divided among those who share them.
    static func proportionalSetSize(of pid: Int32) throws(BenchError) -> Int {
        try number("Pss", in: "/proc/\(pid)/smaps_rollup") * 1024
    }

    private static func processorTime(of pid: Int32) throws(BenchError) -> Duration {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            throw .unreadable("the processor time of \(pid)")
        }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private static func threads(of pid: Int32) throws(BenchError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")
        } catch {
            throw .unreadable("the threads of \(pid)")
        }
    }

    /// The number after `name:` in one of the kernel's files.
    private static func number(_ name: String, in path: String) throws(BenchError) -> Int {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw .unreadable(path)
        }
        for line in text.split(separator: "\n") where line.hasPrefix("\(name):") {
            let words = line.dropFirst(name.count + 1).split { $0 == " " || $0 == "\t" }
            if let number = words.first.flatMap({ Int($0) }) { return number }
        }
        throw .unreadable("\(name) in \(path)")
    }
}
