import Foundation
import HomeCareDomain
import HomeCareSecurity
import HomeCareStore

extension Clinic {
    /// A change under a name that stands for this person, this use case and this content alone.
    func once(
        _ id: String, _ useCase: String, _ actor: Actor, _ content: some Encodable
    ) throws(ServiceError) -> WriteOperation {
        try ServiceError.translating {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let text = String(decoding: try encoder.encode(content), as: UTF8.self)
            let who = actor.userID.map { "\($0)" } ?? "local operator"
            return WriteOperation(
                id, fingerprint: try Digest.sha256Hex("\(useCase)|\(who)|\(text)"))
        }
    }

    /// The same where a name was given.
    func once(
        _ id: String?, _ useCase: String, _ actor: Actor, _ content: some Encodable
    ) throws(ServiceError) -> WriteOperation? {
        guard let id else { return nil }
        let named: WriteOperation = try once(id, useCase, actor, content)
        return named
    }
}

/// What a change says about one record.
struct ContentOf<Said: Encodable>: Encodable {
    let record: Int64
    let said: Said

    init(_ record: Int64, _ said: Said) {
        self.record = record
        self.said = said
    }
}

/// What is handed in with the ids of the questions that were answered with yes.
protocol Answering {
    var confirmed: Set<String> { get set }
}

extension Answering {
    /// What makes it this one: which questions are asked depends on the day.
    var withoutAnswers: Self {
        var input = self
        input.confirmed = []
        return input
    }
}

extension ReportInput: Answering {}
extension OrderInput: Answering {}
