import ArgumentParser

/// `homecare caregivers`: who they are and when they are free.
struct CaregiversCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caregivers", abstract: "Who the caregivers are and when they are free.",
        subcommands: [Slots.self])
}
