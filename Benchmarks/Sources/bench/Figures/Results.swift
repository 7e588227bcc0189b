/// One line of the table: what was measured, what is aimed at, and each program's value.
struct Result {
    let measure: String
    let aim: String
    let value: String
    let subject: String

    init(_ measure: String, aim: String = "", of subject: String, _ value: String) {
        self.measure = measure
        self.aim = aim
        self.subject = subject
        self.value = value
    }
}

/// Numbers as the table shows them.
enum Shown {
    static func milliseconds(_ durations: [Duration]) -> String {
        guard let median = durations.median, let worst = durations.percentile(0.99) else {
            return "–"
        }
        return "\(decimal(median.inMilliseconds)) ms, p99 \(decimal(worst.inMilliseconds))"
    }

    static func milliseconds(_ duration: Duration) -> String {
        "\(decimal(duration.inMilliseconds)) ms"
    }

    static func mebibytes(_ bytes: Int) -> String {
        "\(decimal(Double(bytes) / 1_048_576)) MiB"
    }

    static func average(_ sum: Int, of count: Int) -> String {
        decimal(Double(sum) / Double(count))
    }

    /// Two digits after the point, fewer where they say nothing.
    static func decimal(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return "\(whole)" }
        let digits = rest < 10 ? "0\(rest)" : "\(rest)"
        return "\(whole).\(rest % 10 == 0 ? String(digits.dropLast()) : digits)"
    }
}

/// All results as a table for people: a row a measure, a column a program.
func table(of results: [Result]) -> String {
    var measures: [String] = []
    var subjects: [String] = []
    for result in results {
        if !measures.contains(result.measure) { measures.append(result.measure) }
        if !subjects.contains(result.subject) { subjects.append(result.subject) }
    }
    let rows = measures.map { measure in
        let ours = results.filter { $0.measure == measure }
        let aim = ours.first { !$0.aim.isEmpty }?.aim ?? ""
        let values = subjects.map { name in ours.first { $0.subject == name }?.value ?? "–" }
        return [measure, aim] + values
    }
    return aligned([["", "aim"] + subjects] + rows)
}

private func aligned(_ rows: [[String]]) -> String {
    let columns = rows.first?.indices ?? 0..<0
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
        let cells = zip(row, widths).map { text, width in
            text + String(repeating: " ", count: width - text.count)
        }
        return cells.joined(separator: "   ").replacing(#/ +$/#, with: "")
    }.joined(separator: "\n")
}
