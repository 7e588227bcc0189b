import Foundation

/// The demonstration's own worker: a child that ends when this process does, however it ends.
struct DemoWorker {
    private let process: pid_t
    /// The write end of the worker's standard input; its closing ends the worker.
    private let lifeline: Int32

    /// Starts a worker for a database that this process has not open.
    static func start(database: String) throws -> DemoWorker {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw cannotStart }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let words = [Places.programPath, "worker", "--ends-with-input", "--database", database]
        let arguments = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        guard posix_spawn(&process, Places.programPath, &actions, nil, arguments, environ) == 0
        else {
            close(ends[1])
            throw cannotStart
        }
        return DemoWorker(process: process, lifeline: ends[1])
    }

    private static let cannotStart = Refusal(
        .unavailable, FileWords.demoWorker)

    /// Ends the worker and waits for it.
    func stop() {
        close(lifeline)
        kill(process, SIGTERM)
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }
}
