import Foundation
import HomeCareDomain
import TerminalHarness
import Testing

@testable import HomeCareOutbound

@Suite("Messages in files, as the demo keeps them")
struct FileTransportTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder("messages")
    }

    private func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("a message can be read in its file, by its owner only")
    func readable() throws {
        let path = folder.file("sent")
        let message = outgoing(subject: "HIGH: Wanjikũ", body: "SpO₂ 84 %", critical: true)
        let outcomes = FileTransport(folder: path).deliver([message])
        let file = path + "/n1@clinic.example.eml"
        #expect(outcomes.map(\.1) == [.sent(detail: "written to \(file)")])
        #expect(
            try String(contentsOfFile: file, encoding: .utf8) == """
                Date: Tue, 24 Nov 2026 07:05:09 +0000
                Message-ID: <n1@clinic.example>
                Channel: e-mail
                To: Grace Wairimu <ok@example.org>
                Subject: HIGH: Wanjikũ
                Priority: critical

                SpO₂ 84 %

                """)
        #expect(try mode(file) == 0o600)
        #expect(try mode(path) == 0o700)
        #expect(try names(path) == ["n1@clinic.example.eml"])
    }

    @Test("the same message is never written twice")
    func once() throws {
        let transport = FileTransport(folder: folder.file("sent"))
        _ = transport.deliver([outgoing(body: "first")])
        let again = transport.deliver([outgoing(body: "second")])
        let file = folder.file("sent") + "/n1@clinic.example.eml"
        #expect(again.map(\.1) == [.sent(detail: "was already in \(file)")])
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix("\nfirst\n"))
        #expect(try names(folder.file("sent")).count == 1)
    }

    @Test("text messages are written as they would be sent")
    func textMessage() throws {
        let outcomes = FileTransport(folder: folder.path).deliver([
            outgoing(to: "0700 000001", subject: "", body: "Call Wanjikũ", channel: .sms)
        ])
        let file = folder.path + "/n1@clinic.example.txt"
        #expect(outcomes.map(\.1) == [.sent(detail: "written to \(file)")])
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("\nChannel: SMS\nTo: Grace Wairimu <0700 000001>\nPriority:"))
        #expect(text.hasSuffix("\nParts: 1 (GSM-7, 12 units)\n\nCall Wanjiku\n"))
        let fixedLine = FileTransport(folder: folder.path)
            .deliver([outgoing(2, to: "0202012345", channel: .sms)])
        #expect(fixedLine.map { Fate($0.1) } == [.failed])
        #expect(try names(folder.path).count == 1)
    }

    @Test(
        "names of files cannot leave the folder or hide",
        arguments: [
            ("<../../etc/passwd@x>", "%2E.%2F..%2Fetc%2Fpasswd@x.eml"),
            ("<-rf@x>", "%2Drf@x.eml"), ("<a%2F@x>", "a%252F@x.eml"), ("<a$(b)@x>", nil),
        ])
    func fileNames(identifier: String, name: String?) throws {
        let outcomes = FileTransport(folder: folder.path)
            .deliver([outgoing(messageID: identifier)])
        #expect(try names(folder.path) == (name.map { [$0] } ?? []))
        if name == nil {
            #expect(
                outcomes.map(\.1) == [
                    .failed(detail: "The Message-ID is not of the form <left@right>")
                ])
        }
    }

    @Test("line ends are refused in its headers", arguments: ["\n", "\r", "\0"])
    func headers(end: String) throws {
        let outcomes = FileTransport(folder: folder.path).deliver([
            outgoing(name: "x\(end)y"), outgoing(subject: "x\(end)y"), outgoing(to: "x\(end)y"),
        ])
        for (_, outcome) in outcomes {
            guard case .failed = outcome else {
                Issue.record("\(outcome)")
                continue
            }
        }
        #expect(try names(folder.path).isEmpty)
    }

    @Test("a folder that cannot be is told")
    func impossibleFolder() throws {
        let file = try folder.write("", to: "file")
        for path in [file, folder.file("missing") + "/deeper"] {
            let outcomes = FileTransport(folder: path).deliver([outgoing()])
            guard case .channelDown(let detail, .stopped) = outcomes[0].1 else {
                Issue.record("\(outcomes)")
                continue
            }
            #expect(detail.hasPrefix("Cannot write to \(path): "))
        }
    }

    @Test("faults that pass are tried again, the others are not")
    func faults() {
        #expect(FileFault(ENOSPC).mayPass)
        #expect(FileFault(EIO).mayPass)
        #expect(!FileFault(EACCES).mayPass)
        #expect(FileFault(ENOSPC).words == "No space left on device")
    }

    @Test("a channel without settings says so for every message")
    func unconfigured() {
        let outcomes = UnconfiguredTransport().deliver([outgoing(1), outgoing(2)])
        #expect(outcomes.map(\.0) == [1, 2])
        #expect(outcomes.allSatisfy { $0.1 == .notConfigured })
    }

    @Test("a closed connection cannot end the program")
    func pipeSignal() {
        let answer = withoutPipeSignal {
            pthread_kill(pthread_self(), SIGPIPE)
            return 42
        }
        #expect(answer == 42)
    }
}
