extension Array where Element: Comparable {
    /// The smallest element that at least this share of all does not exceed; nil of none.
    func percentile(_ share: Double) -> Element? {
        guard !isEmpty else { return nil }
        let rank = Int((Double(count) * share).rounded(.up))
        return sorted()[Swift.max(0, Swift.min(count, rank) - 1)]
    }

    var median: Element? { percentile(0.5) }
}

extension Duration {
    var inMilliseconds: Double { self / .milliseconds(1) }
}
