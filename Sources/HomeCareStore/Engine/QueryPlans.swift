/// How SQLite answered each statement of a use of the file, for the tests of the indexes.
final class QueryPlans {
    /// One statement and the steps of its answer.
    struct Plan {
        let sql: String
        let steps: [String]
    }

    fileprivate(set) var all: [Plan] = []
}

extension Connection {
    func note(_ sql: String, _ arguments: [Value], in plans: QueryPlans) throws {
        self.plans = nil
        defer { self.plans = plans }
        plans.all.append(QueryPlans.Plan(sql: sql, steps: try plan(sql, arguments)))
    }
}

extension Store {
    /// Does what `body` does, changes nothing, and tells how each statement was answered.
    func plans(of body: (Connection) throws -> Void) throws -> [QueryPlans.Plan] {
        let plans = QueryPlans()
        struct Enough: Error {}
        do {
            try write(rings: false) { connection in
                connection.plans = plans
                try body(connection)
                throw Enough()
            }
        } catch is Enough {}
        return plans.all
    }
}
