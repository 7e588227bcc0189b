import Foundation

/// Finds a built program: where `NAME_PROGRAM` says, else beside the running tests.
public func locateProgram(_ name: String) throws(HarnessError) -> String {
    let variable = "\(name.uppercased())_PROGRAM"
    if let chosen = ProcessInfo.processInfo.environment[variable] {
        guard isProgram(chosen) else { throw .noSuchProgram(name: name, looked: [chosen]) }
        return chosen
    }
    let candidates = buildFolders().map { "\($0)/\(name)" }
    guard let found = candidates.first(where: isProgram) else {
        throw .noSuchProgram(name: name, looked: candidates)
    }
    return found
}

/// The folder of the running executable and those above it, as bundles may be nested.
private func buildFolders() -> [String] {
    let running = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let given = CommandLine.arguments.prefix(1).map { URL(filePath: $0) }
    return ([running] + given).flatMap { executable in
        let folder = executable.deletingLastPathComponent()
        return [folder.path, folder.deletingLastPathComponent().path]
    }
}

private func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
}
