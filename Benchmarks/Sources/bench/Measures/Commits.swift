import TerminalHarness

/// What a durable commit costs on this disk, without any of the programs.
func measureCommits(count: Int) throws -> [Result] {
    let folder = try TemporaryFolder("bench")
    let committer = try Committer(folder.file("bare.db"), lock: nil)
    try committer.run("CREATE TABLE entries (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")
    let body = String(repeating: "x", count: 200)
    let times = try (0..<count).map { _ in
        let start = ContinuousClock.now
        return try committer.commit("INSERT INTO entries (body) VALUES ('\(body)')") - start
    }
    return [Result("durable commit", of: "bare SQLite", Shown.milliseconds(times))]
}
