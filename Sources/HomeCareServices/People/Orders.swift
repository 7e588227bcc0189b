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
            let once = try once(operation, "order", actor, input.withoutAnswers)
            return try write(as: actor, operation: once) { db in
                let line = try knownPatient(
                    db, actor, input.patient, permission: .orderForPatient, to: Acts.order)
                let physician = try named(actor, Signed.order)
                var tidy = input
                tidy.patient = line.patient.id
                tidy.reason = try reason(input.reason, PeopleSentences.orderWhy)
                try refuseUnlessSensible(tidy, line)
                _ = try OrderQueries.add(db, tidy, by: physician, at: now())
                try audit(
                    db, actor, "ordered", "patients", tidy.patient, patient: tidy.patient,
                    detail: inEnglish { tidy.kind.title(tidy.value) })
                return try OrderQueries.list(db, patient: tidy.patient, limit: 50)
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
                db, actor, patient, permission: .seeChart, to: Acts.seeOrders)
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
            throw ServiceError.notFound(Missing.condition(line.patient.reference))
        }
        let field = order.kind.rawValue
        guard order.kind.values.contains(order.value) else {
            throw ServiceError.refused(field, "impossible", PeopleSentences.orderScale)
        }
        if condition.status == .deceased {
            throw ServiceError.refused(
                "patient", "deceased", PeopleSentences.orderDeceased(line.patient.name))
        }
        if order.kind == .pregnant, order.value == 1, line.patient.sex == .male {
            throw ServiceError.refused(
                field, "impossible", PeopleSentences.orderMale(line.patient.name))
        }
        try askAboutAge(order, line.patient)
        let present =
            order.kind == .spo2Scale ? condition.spo2Scale : (condition.pregnant ? 1 : 0)
        guard present != order.value else {
            throw ServiceError.refused(
                field, "alreadySo", PeopleSentences.orderAlreadySo(order.kind.title(order.value)))
        }
    }

    /// A slip of the hand that would take somebody's score away is asked about.
    private func askAboutAge(_ order: OrderInput, _ patient: Patient) throws {
        guard order.kind == .pregnant, order.value == 1,
            !order.confirmed.contains(OrderInput.ageQuestion)
        else { return }
        let age = ageInYears(born: patient.born, on: settings.zone.date(of: now()))
        guard !OrderInput.usualAges.contains(age) else { return }
        throw ServiceError.refused(
            OrderInput.ageQuestion, "unanswered", PeopleSentences.orderAge(patient.name, age))
    }

    /// A reason tidied, or the refusal that asks for one.
    func reason(_ text: String, _ missing: String, field: String = "reason") throws -> String {
        let tidy = text.trimmed
        guard !tidy.isEmpty else { throw ServiceError.refused(field, "missing", missing) }
        guard tidy.count <= Self.longestReason else {
            throw ServiceError.refused(
                field, "tooLong", PeopleSentences.tooLong(Self.longestReason))
        }
        return tidy
    }
}
