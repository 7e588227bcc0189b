public import ArgumentParser
import Foundation
public import HomeCareDomain
import HomeCareServices

/// `homecare users`: who can sign in.
struct UsersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users", abstract: "Who can sign in.",
        subcommands: [List.self, Add.self, Disable.self, Enable.self, Password.self])

    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List everybody.")
        @OptionGroup var common: CommonOptions

        func run(_ desk: Desk) throws {
            try desk.output.list(
                try desk.clinic.people(desk.actor).map(PersonRow.init),
                empty: TableWords.noUsers,
                heads: [
                    TableWords.user, TableWords.name, TableWords.role, TableWords.email,
                    TableWords.phone, "",
                ]
            ) {
                [
                    $0.username, $0.name, $0.role, $0.email ?? "–", $0.phone ?? "–",
                    $0.active ? "" : "disabled",
                ]
            }
        }
    }

    struct Add: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a person; the password is read from standard input.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The name to sign in with.") var username: String
        @Option(help: "The person's name.") var name: String
        @Option(help: "patient, caregiver, physician, receptionist or admin.") var role: Role
        @Option(help: "The e-mail address.") var email: String?
        @Option(help: "The phone number.") var phone: String?

        func run(_ desk: Desk) throws {
            let person = try desk.clinic.addPerson(
                desk.actor,
                NewPerson(
                    username: username, fullName: name, email: email, phone: phone, role: role,
                    password: try SecretInput.read("Password for \(username)")))
            try desk.output.answer(PersonRow(person)) {
                "\(person.fullName) can sign in as \(person.username)."
            }
        }
    }

    struct Disable: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a person sign in no longer; their sessions end at once.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The user name or e-mail address.") var username: String

        func run(_ desk: Desk) throws {
            let person = try desk.clinic.disablePerson(desk.actor, named: username)
            try desk.output.answer(PersonRow(person)) {
                "\(person.fullName) can sign in no longer."
            }
            if let left = try desk.clinic.strandedVisits(desk.actor, named: username) {
                Output.say(left.words)
            }
        }
    }

    struct Enable: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a disabled person sign in again, with the password they had.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The user name or e-mail address.") var username: String

        func run(_ desk: Desk) throws {
            let person = try desk.clinic.enablePerson(desk.actor, named: username)
            try desk.output.answer(PersonRow(person)) {
                "\(person.fullName) can sign in as \(person.username)."
            }
        }
    }

    struct Password: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a person a new password, read from standard input.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The user name or e-mail address.") var username: String

        func run(_ desk: Desk) throws {
            try desk.clinic.setPassword(
                desk.actor, named: username,
                try SecretInput.read("New password for \(username)"))
            try desk.output.answer(["ok": true]) { "The password of \(username) is changed." }
        }
    }
}

extension Role: ExpressibleByArgument {}
