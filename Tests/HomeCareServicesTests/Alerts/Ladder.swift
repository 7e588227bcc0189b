import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

/// A clinic whose alert climbs, and what its worker does.
final class Ladder {
    let around: TestClinic
    let alert: Int64

    var clinic: Clinic { around.clinic }
    var clock: Clock { around.clock }

    /// Amina reports patient 1.
    init(
        _ status: PatientStatus = .critical, settings: ClinicSettings? = nil,
        before prepare: (TestClinic) throws -> Void = { _ in }
    ) throws {
        around = try TestClinic(settings: settings ?? TestClinic.settings)
        try prepare(around)
        alert = try #require(try around.file(status, appointment: 109).alertID)
    }

    /// What a worker does in one turn: steps, then messages, all of which are accepted.
    @discardableResult
    func work(
        _ worker: Clinic? = nil, _ outcome: DeliveryOutcome = .sent(detail: "250 OK")
    ) throws -> Int {
        let worker = worker ?? clinic
        let steps = try worker.carryOutDueSteps(worker: "one")
        while true {
            let taken = try worker.takeDue(worker: "one")
            if taken.isEmpty { return steps }
            for leased in taken { try worker.record(leased, outcome, worker: "one") }
        }
    }

    func acknowledge(_ name: String = "wambui") throws -> Alert {
        try clinic.acknowledgeAlert(try around.clinic.actor(named: name), alert)
    }

    /// The names of those with a message of a kind, each once, sorted.
    func names(_ condition: String) throws -> [String] {
        try around.texts(
            "SELECT DISTINCT recipient_name FROM notifications WHERE \(condition) ORDER BY 1")
    }

    func count(_ condition: String) throws -> Int64 {
        try around.number("SELECT count(*) FROM notifications WHERE \(condition)")
    }

    /// The alert's history as `kind: detail`.
    func history() throws -> [String] {
        try clinic.alert(try around.localOperator(), alert).events.map {
            "\($0.kind.rawValue): \($0.detail)"
        }
    }

    func stored() throws -> Alert {
        try clinic.alert(try around.localOperator(), alert).alert
    }

    /// The steps of the alert as `kind tier/repetition state`.
    func steps() throws -> [String] {
        try around.texts(
            """
            SELECT kind || ' ' || coalesce(tier, '-') || '/' || repetition || ' ' || state
            FROM timed_steps ORDER BY id
            """)
    }

    func audited(_ action: String) throws -> Int64 {
        try around.number(
            "SELECT count(*) FROM audit_entries WHERE action = ?", [.text(action)])
    }
}
