import TerminalHarness
import Testing

@Suite("A caregiver with two sessions on one report")
struct TwoSessionsTests {
    @Test("goes on in the one opened last; the other says that it keeps nothing any more")
    func takenOver() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let first = try clinic.signedIn("amina")
        first.send(visit.selecting + "r")
        try first.wait(forText: "Care report ▸")
        first.send("128/82\r")
        try first.wait(forText: "draft saved")

        let second = try clinic.signIn()
        second.send("amina\r\(Clinic.password)\r")
        try second.wait(forText: "nothing of it was lost")
        second.send("76")
        try second.wait(for: "the pulse, kept") {
            $0.contains("[ 76") && $0.contains("draft saved")
        }
        first.send("99")
        try first.wait(forText: "You opened this form in another session")
        first.press(.tab)
        try first.wait(forText: "draft NOT saved")

        second.kill9()
        try second.waitForExit()
        let third = try clinic.reopened(visit)
        #expect(third.contains("128") && third.contains("[ 76"))
    }

    @Test("is shown what was typed when the visit was reported elsewhere, and may discard it")
    func reportedElsewhere() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let amina = try clinic.begunReport(of: visit)
        try clinic.require(
            "reports", "create", "--as", "amina",
            input: """
                {"appointment":"\(visit.reference)","vitals":{"systolic":128,"diastolic":82,
                "pulse":76,"respiration":18,"temperature":36.8,"spo2":97,"consciousness":"A",
                "oxygen":false},"status":"stable","notes":"Filed by another hand."}
                """)
        amina.kill9()
        try amina.waitForExit()

        let again = try clinic.signIn()
        again.send("amina\r\(Clinic.password)\r")
        try again.wait(forText: "What you had typed is still here:")
        try again.wait(forText: "Dressing changed.")
        again.send("d")
        try again.wait(forText: "Discard what was typed?")
        again.send("y")
        try again.wait(forText: "Today ▸")
        again.press(.control("x"))
        try again.wait(forText: "Password")
        again.send("amina\r\(Clinic.password)\r")
        try again.wait(forText: "Today ▸")
        #expect(!(try again.waitUntilQuiet()).contains("still here"))
    }
}
