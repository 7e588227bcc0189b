import Foundation
import HomeCareDomain
import TerminalHarness
import Testing

@testable import HomeCareOutbound

private let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "EndToEndTests/Support/smtp_server.py"
    ).path
private let clinic = CalendarParty(name: "HomeCare Nairobi West", address: "alerts@clinic.example")
private let grace = CalendarParty(name: "Grace Wairimu", address: "ok@example.org")
/// Tue 24 Nov 2026, 10:00 in Nairobi.
private let start = Instant(milliseconds: 1_795_503_600_000)

private func visit(
    _ number: Int64 = 1042, sequence: Int = 0, status: CalendarVisit.Status = .confirmed,
    at moment: Instant = start, summary: String = "Home visit, HomeCare",
    location: String = "Olympic estate, Kibra", description: String = "With Amina Njoroge."
) -> CalendarVisit {
    CalendarVisit(
        uid: VisitCalendar.uid(appointment: number, bookedAt: start),
        sequence: sequence, status: status, startsAt: moment,
        endsAt: moment.adding(minutes: 60), summary: summary, location: location,
        description: description)
}

private func object(_ visits: [CalendarVisit], to person: CalendarParty = grace) -> String {
    VisitCalendar.object(visits, from: clinic, to: person, at: start.adding(minutes: -1440))
}

@Suite("Calendar invitations, read by another library")
struct InvitationTests {
    @Test("an invitation, its update and its cancellation have one UID and rise")
    func life() throws {
        let read = try ByDebiansPython.calendars([
            object([visit(status: .tentative)]), object([visit(sequence: 1)]),
            object([visit(sequence: 2, at: start.adding(minutes: 90))]),
            object([visit(sequence: 3, status: .cancelled, at: start.adding(minutes: 90))]),
        ])
        #expect(read.map(\.method) == ["REQUEST", "REQUEST", "REQUEST", "CANCEL"])
        #expect(Set(read.flatMap(\.events).map(\.uid)).count == 1)
        #expect(read.flatMap(\.events).map(\.sequence) == [0, 1, 2, 3])
        #expect(
            read.flatMap(\.events).map(\.status) == [
                "TENTATIVE", "CONFIRMED", "CONFIRMED", "CANCELLED",
            ])
        #expect(read.flatMap(\.events).map(\.transparency).last == "TRANSPARENT")
        #expect(
            read.flatMap(\.events).map(\.start) == [
                "2026-11-24T07:00:00+00:00", "2026-11-24T07:00:00+00:00",
                "2026-11-24T08:30:00+00:00", "2026-11-24T08:30:00+00:00",
            ])
        let first = try #require(read.first?.events.first)
        #expect(first.end == "2026-11-24T08:00:00+00:00")
        #expect(first.stamp == "2026-11-23T07:00:00+00:00")
        #expect(first.organizer == "mailto:alerts@clinic.example")
        #expect(first.organizerName == "HomeCare Nairobi West")
        #expect(first.attendee == "mailto:ok@example.org")
        #expect(first.attendeeName == "Grace Wairimu")
        #expect(first.asksForAnswer == "TRUE")
        #expect(read.allSatisfy { $0.errors == 0 && $0.version == "2.0" && $0.others.isEmpty })
    }

    @Test("visits of a series are published together, each with a UID of its own")
    func series() throws {
        let visits = (0..<12).map {
            visit(Int64(1042 + $0), at: start.adding(minutes: $0 * 7 * 1440))
        }
        let read = try ByDebiansPython.calendars([object(visits)])
        #expect(read[0].method == "PUBLISH")
        #expect(Set(read[0].events.map(\.uid)).count == 12)
        // Whom it is for is not said where it is published (RFC 5546, 3.2.1).
        #expect(read[0].events.allSatisfy { $0.attendee.isEmpty && !$0.organizer.isEmpty })
        #expect(read[0].errors == 0)
    }

    static let texts = [
        "plain", "Ng'ang'a; \"Mama\" Njeri, \\ back", "Wanjikũ 🚑 日本語 العربية",
        String(repeating: "ũ", count: 300), String(repeating: "👩🏾", count: 60),
        String(repeating: "Kibra, near the market; ", count: 30),
        "one\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VEVENT", "cr\r\nATTENDEE:mailto:x@evil.example",
        "tab\tbell\u{7}nul\0end", " leading and trailing ", "",
        "\u{2028}line separator\u{85}next line", "=?UTF-8?Q?x?=", "a:b;c=d,e",
    ]

    @Test("odd texts come out as they went in, on short lines")
    func oddTexts() throws {
        let objects = Self.texts.map {
            object(
                [visit(summary: $0, location: $0, description: $0)],
                to: CalendarParty(name: $0, address: "ok@example.org"))
        }
        for (text, read) in zip(Self.texts, try ByDebiansPython.calendars(objects)) {
            let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
                .split(separator: "\n", omittingEmptySubsequences: false)
            let kept = lines.map { SafeText.header(String($0)) }.joined(separator: "\n")
            #expect(read.events.count == 1, "\(text)")
            #expect(read.errors == 0)
            let event = try #require(read.events.first)
            #expect(event.summary == kept)
            #expect(event.location == kept)
            #expect(event.description == kept)
            #expect(
                event.attendeeName == SafeText.header(text).replacing("\"", with: "'"))
            #expect(event.attendee == "mailto:ok@example.org")
        }
        for text in objects {
            let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"))
            #expect(lines.allSatisfy { $0.last == UInt8(ascii: "\r") && $0.count <= 76 })
            #expect(lines.allSatisfy { $0.dropLast().allSatisfy { $0 >= 0x20 } })
            // Folding cut no character in two: each line can be read by itself.
            #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
        }
    }

    @Test("no address brings a line of its own")
    func injection() throws {
        let bad = CalendarParty(name: "x", address: "ok@example.org\r\nX-EVIL:1\0")
        let text = object([visit()], to: bad)
        #expect(!text.contains("\r\nX-EVIL"))
        #expect(try ByDebiansPython.calendars([text])[0].errors == 0)
    }

    @Test("only our own objects say what they ask for")
    func method() {
        #expect(VisitCalendar.method(of: object([visit()])) == .request)
        #expect(VisitCalendar.method(of: object([visit(status: .cancelled)])) == .cancel)
        #expect(VisitCalendar.method(of: object([visit(), visit(2)])) == .publish)
        for other in ["", "METHOD:REQUEST", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\nMETHOD:ADD\r\n"]
        {
            #expect(VisitCalendar.method(of: other) == nil)
        }
    }

    @Test("through a real server it arrives among the alternatives and as invite.ics")
    func delivered() throws {
        let server = try MailServer(script: script)
        let settings = SMTPSettings(
            host: "localhost", port: server.port, username: server.user,
            password: server.password, from: sender, certificateFile: server.certificate)
        let text = object([visit(summary: "Wanjikũ; " + String(repeating: "ũ, ", count: 90))])
        var message = outgoing(7)
        message.calendar = text
        let outcomes = SMTPTransport(settings: settings).deliver([message, outgoing(8)])
        #expect(
            outcomes.map(\.1) == [.sent(detail: "250 OK: taken"), .sent(detail: "250 OK: taken")])
        let taken = try server.wait(forMessages: 2).sorted {
            ($0.header("Message-ID") ?? "") < ($1.header("Message-ID") ?? "")
        }
        let read = try ByDebiansPython.invitations(taken.map(\.data))
        #expect(
            read[0].kinds == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html",
                "text/calendar", "application/ics",
            ])
        #expect(read[0].method == "REQUEST" && read[0].charset == "utf-8")
        #expect(read[0].fileName == "invite.ics")
        #expect(read[0].inline == text && read[0].attached == text)
        #expect(read[0].defects == 0)
        #expect(read[1].kinds == ["multipart/alternative", "text/plain", "text/html"])
        #expect(taken[0].data.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 })
        let calendar = try ByDebiansPython.calendars([read[0].attached])[0]
        #expect(calendar.method == "REQUEST" && calendar.events.count == 1)
    }
}
