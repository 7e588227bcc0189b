/// A program that has run without a terminal, and what it left.
public struct ProgramRun: Sendable {
    public let status: ProgramStatus
    public let standardOutput: [UInt8]
    public let standardError: [UInt8]

    /// What it wrote to standard output, as text.
    public var output: String { String(decoding: standardOutput, as: UTF8.self) }

    /// What it wrote to standard error, as text.
    public var errors: String { String(decoding: standardError, as: UTF8.self) }

    init(status: ProgramStatus, standardOutput: [UInt8], standardError: [UInt8]) {
        self.status = status
        self.standardOutput = standardOutput
        self.standardError = standardError
    }

    /// Runs a program to its end with exactly this environment; one that takes longer is killed.
    public init(
        _ executable: String, _ arguments: [String] = [],
        environment: [String: String] = plainEnvironment, input: String = "",
        directory: String? = nil, timeout: Duration = .seconds(60)
    ) throws(HarnessError) {
        let program = try RunningProgram(
            executable, arguments, environment: environment, input: input, directory: directory)
        self = try program.finish(timeout: timeout)
    }
}
