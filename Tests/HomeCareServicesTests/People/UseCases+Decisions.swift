import HomeCareDomain
import HomeCareServices

extension UseCase {
    static let readingDecisions: [UseCase] = [
        UseCase("read the addenda of a report", "yes/no yes/no yes/no no yes yes") {
            _ = try $0.addenda($1, report: $2 ? 1 : 2)
        },
        UseCase("see the orders", "yes/no yes/no yes/no no yes yes") {
            _ = try $0.orders($1, patient: $2 ? 1 : 2)
        },
        UseCase("see the end of care", "yes/no yes/no yes/no no yes yes") {
            _ = try $0.careCompletion($1, patient: $2 ? 1 : 2)
        },
        UseCase("see what waits for a decision", "no yes yes yes yes yes") { clinic, actor, _ in
            _ = try clinic.decisions(actor)
        },
    ]

    static let writingDecisions: [UseCase] = [
        UseCase("amend a report", "no yes/no yes/no no no missing") {
            _ = try $0.amendReport(
                $1,
                AddendumInput(report: $2 ? 1 : 2, reason: "A slip.", text: "The pulse was 67."),
                operation: "matrix")
        },
        UseCase("order for a patient", "no no yes/no no no missing") {
            _ = try $0.order(
                $1,
                OrderInput(patient: $2 ? 1 : 2, kind: .spo2Scale, value: 2, reason: "COPD."),
                operation: "matrix")
        },
        UseCase("take a death back", "no no no no notDeceased missing") {
            _ = try $0.reverseDeath($1, patient: $2 ? 1 : 2, reason: "Wrong patient.")
        },
        UseCase("end a patient's care", "no no notAsked/no no notAsked missing") {
            _ = try $0.decideCompletion($1, patient: $2 ? 1 : 2, .confirm, note: "")
        },
        UseCase("decide about a booking", "no no no notToDecide notToDecide missing") {
            _ = try $0.decideBooking($1, appointment: $2 ? 103 : 102, .keep)
        },
    ]
}
