import ArgumentParser
import HomeCareDomain
import HomeCareServices

extension PatientsCommand {
    /// `homecare patients order`: the SpO₂ scale, or a pregnancy.
    struct Order: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "order",
            abstract: "Order the SpO₂ scale or a pregnancy's begin or end, as a physician.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as P-0123.") var patient: String
        @Option(name: .customLong("spo2-scale"), help: "1 or 2.") var scale: Int?
        @Option(help: "“begun” or “ended”.") var pregnancy: String?
        @Option(help: "Why it is ordered.") var reason: String
        @Option(help: "The id of a question answered with yes; may be given several times.")
        var confirm: [String] = []
        @OptionGroup var operation: OperationOption

        func validate() throws {
            guard (scale == nil) != (pregnancy == nil) else {
                throw ValidationError(CommandWords.order)
            }
            if let pregnancy, Self.pregnancies[pregnancy] == nil {
                throw ValidationError(CommandWords.pregnancy)
            }
        }

        func run(_ desk: Desk) throws {
            let id = try number(patient, of: .patient, called: "patient")
            let kind: OrderKind = scale == nil ? .pregnant : .spo2Scale
            let orders = try desk.clinic.order(
                desk.actor,
                OrderInput(
                    patient: id, kind: kind,
                    value: scale ?? Self.pregnancies[pregnancy ?? ""] ?? 0, reason: reason,
                    confirmed: Set(confirm)),
                operation: operation.name)
            let rows = orders.map { OrderRow($0, zone: desk.clinic.settings.zone) }
            try desk.output.answer(rows) {
                "\(RecordKind.patient.reference(id)): \(orders.first?.title ?? "ordered")."
            }
        }

        private static let pregnancies = ["begun": 1, "ended": 0]
    }

    /// `homecare patients orders`: what was ordered.
    struct Orders: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the orders for a patient, newest first.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as P-0123.") var patient: String

        func run(_ desk: Desk) throws {
            let id = try number(patient, of: .patient, called: "patient")
            let zone = desk.clinic.settings.zone
            try desk.output.list(
                try desk.clinic.orders(desk.actor, patient: id).map { OrderRow($0, zone: zone) },
                empty: TableWords.noOrders,
                heads: [TableWords.ordered, TableWords.order, TableWords.by, TableWords.reason]
            ) { [$0.ordered, $0.order, $0.by, $0.reason] }
        }
    }

    /// `homecare patients end-care`: a recovered patient's care.
    struct EndCare: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "end-care",
            abstract: "Confirm that a recovered patient's care has ended, or let it go on.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as P-0123.") var patient: String
        @Flag(help: "The care has ended.") var confirm = false
        @Flag(help: "The care goes on; needs a note.") var decline = false
        @Option(help: "A note; why the care goes on.") var note = ""

        func validate() throws {
            guard confirm != decline else {
                throw ValidationError(CommandWords.confirmOrDecline)
            }
        }

        func run(_ desk: Desk) throws {
            let id = try number(patient, of: .patient, called: "patient")
            let decided = try desk.clinic.decideCompletion(
                desk.actor, patient: id, confirm ? .confirm : .decline, note: note)
            try desk.output.answer(CompletionRow(decided, zone: desk.clinic.settings.zone)) {
                confirm
                    ? "\(decided.patientName)'s care has ended; the desk looks at the bookings."
                    : "\(decided.patientName)'s care goes on."
            }
        }
    }
}

/// An order as listings show it.
struct OrderRow: Encodable {
    let ordered: String
    let kind: String
    let value: Int
    let order: String
    let by: String
    let reason: String

    init(_ order: PatientOrder, zone: ClinicZone) {
        ordered = zone.stamp(order.orderedAt)
        kind = order.kind.rawValue
        value = order.value
        self.order = order.title
        by = order.orderedBy
        reason = order.reason
    }
}
