import TerminalHarness
import Testing

@Suite("People who can sign in")
struct PeopleTests {
    private static let secret = "a long enough secret"

    @Test("are added with a password from standard input, and can sign in")
    func add() throws {
        let clinic = try Clinic.seeded()
        let added = try clinic.ask(
            "users", "add", "kamau", "--name", "Kamau Maina", "--role", "admin", "--email",
            "kamau@example.org", "--phone", "0712 345 678", input: "\(Self.secret)\n")
        #expect(added["username"].text == "kamau" && added["role"].text == "admin")
        #expect(added["phone"].text == "+254712345678")
        let terminal = try clinic.signIn()
        terminal.send("kamau@example.org\r\(Self.secret)\r")
        try terminal.wait(forText: "Kamau Maina, admin", timeout: .seconds(20))
        #expect(try !clinic.records().contains(Self.secret))
    }

    @Test(
        "are not added when something is wrong with them",
        arguments: [
            ("kamau", "Kamau", "short", "password"), ("kamau", "Kamau", "", "password"),
            ("kamau", "Kamau", "password1234", "password"),
            ("kamau", "Kamau", String(repeating: "é", count: 40), "password"),
            ("amina", "Amina", "a long enough secret", "username"),
            ("AMINA", "Amina", "a long enough secret", "username"),
            ("", "Kamau", "a long enough secret", "username"),
            ("a b", "Kamau", "a long enough secret", "username"),
            ("kamau", " ", "a long enough secret", "fullName"),
            ("kamau", "Ka\u{1B}[2Jmau", "a long enough secret", "fullName"),
        ])
    func wrong(username: String, name: String, password: String, field: String) throws {
        let clinic = try Clinic.seeded()
        let before = try clinic.records()
        let run = try clinic.run(
            "users", "add", username, "--name", name, "--role", "physician", "--json",
            input: "\(password)\n")
        #expect(run.status == .exited(65), "\(run.output)\(run.errors)")
        let fields = try Answer(run)["errors"].list.map { $0["field"].text }
        #expect(fields.contains(field), "\(fields)")
        #expect(try clinic.records() == before)
    }

    @Test("who are disabled lose their open session at once and cannot sign in again")
    func disable() throws {
        let clinic = try Clinic.seeded()
        let amina = try clinic.signedIn("amina")
        let disabled = try clinic.ask("users", "disable", "amina")
        #expect(disabled["active"].flag == false)
        try amina.wait(for: "the sign-in form, without a key pressed") {
            $0.contains("session has ended") && $0.contains("Password")
        }
        amina.send("amina\r\(Clinic.password)\r")
        try amina.wait(forText: "do not belong together")
    }

    @Test("who are given a new password use that one from then on")
    func password() throws {
        let clinic = try Clinic.seeded()
        try clinic.require("users", "password", "wambui", input: "\(Self.secret)\n")
        let terminal = try clinic.signIn()
        terminal.send("wambui\r\(Clinic.password)\r")
        try terminal.wait(forText: "do not belong together", timeout: .seconds(20))
        terminal.send("\(Self.secret)\r")
        try terminal.wait(forText: "Esther Wambui Kinuthia, admin", timeout: .seconds(20))
    }

    @Test("are told nothing about who exists when the password is wrong")
    func unknown() throws {
        let clinic = try Clinic.seeded()
        for name in ["amina", "nobody-of-this-name"] {
            let terminal = try clinic.signIn()
            terminal.send("\(name)\rnot the password\r")
            try terminal.wait(forText: "That name and password do not belong together")
        }
    }
}
