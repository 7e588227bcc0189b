public import HomeCareDomain
import HomeCareStore
import Words

extension Clinic {
    /// The longest reason of an order or a decision, in characters.
    static let longestReason = 500

    /// Orders the SpO₂ scale, or that a pregnancy began or ended; it holds for every report from
    /// now on. A physician's, for own patients.
    public func order(_ actor: Actor, _ input: OrderInput, operation: String)
        throws(ServiceError) -> [PatientOrder]
    {
        do {
            return try write(as: actor, operation: operation) { db in
                let line = try knownPatient(
                    db, actor, input.patient, permission: .orderForPatient,
                    to: say("act.order", "order for this patient"))
                let physician = try named(actor, say("signed.order", "An order"))
                var tidy = input
                tidy.reason = try reason(
                    input.reason,
                    say(
                        "refusal.order.why",
                        "Say why it is ordered."))
                try refuseUnlessSensible(tidy, line)
                _ = try OrderQueries.add(db, tidy, by: physician, at: now())
                try audit(
                    db, actor, "ordered", "patients", input.patient, patient: input.patient,
                    detail: inEnglish { tidy.kind.title(tidy.value) })
                return try OrderQueries.list(db, patient: input.patient, limit: 50)
            }
        } catch .store(.alreadyDone) {
            return try orders(actor, patient: input.patient)
        }
    }

    /// The orders for a patient, newest first, for those who may open the chart; audited as an
    /// opening of the record.
    public func orders(_ actor: Actor, patient: Int64) throws(ServiceError) -> [PatientOrder] {
        let orders = try read(as: actor) { db in
            let line = try knownPatient(
                db, actor, patient, permission: .seeChart,
                to: say(
                    "act.seeOrders",
                    "see the orders for this patient"))
            try withholdNews(line, from: actor)
            return try OrderQueries.list(db, patient: patient, limit: 50)
        }
        try ServiceError.translating {
            try noteOpening(actor, "patients", patient, patient: patient)
        }
        return orders
    }

    private func refuseUnlessSensible(_ order: OrderInput, _ line: PatientLine) throws {
        guard let condition = line.condition else {
            throw ServiceError.notFound(
                say(
                    "none.condition",
                    "condition of \(line.patient.reference)"))
        }
        let field = order.kind.rawValue
        guard order.kind.values.contains(order.value) else {
            throw ServiceError.refused(
                field, "impossible",
                say(
                    "refusal.order.scale",
                    "The SpO₂ scale is 1 or 2."))
        }
        if condition.status == .deceased {
            throw ServiceError.refused(
                "patient", "deceased",
                say(
                    "refusal.order.deceased",
                    "\(line.patient.name) is on record as deceased: nothing is ordered any more."))
        }
        if order.kind == .pregnant, order.value == 1, line.patient.sex == .male {
            throw ServiceError.refused(
                field, "impossible",
                say(
                    "refusal.order.male",
                    "\(line.patient.name) is registered as male. Is it the right patient?"))
        }
        let present =
            order.kind == .spo2Scale ? condition.spo2Scale : (condition.pregnant ? 1 : 0)
        guard present != order.value else {
            throw ServiceError.refused(
                field, "alreadySo",
                say(
                    "refusal.order.alreadySo",
                    "So it is already: \(order.kind.title(order.value))."))
        }
    }

    /// A reason tidied, or the refusal that asks for one.
    func reason(_ text: String, _ missing: String, field: String = "reason") throws -> String {
        let tidy = text.trimmed
        guard !tidy.isEmpty else { throw ServiceError.refused(field, "missing", missing) }
        guard tidy.count <= Self.longestReason else {
            throw ServiceError.refused(
                field, "tooLong",
                say(
                    "refusal.tooLong",
                    "At most \(Self.longestReason) characters fit here."))
        }
        return tidy
    }
}
