public import HomeCareDomain

extension OpenRequest {
    /// The requests that visits asked for make, in their order: a series is one, wherever they are
    /// counted.
    public static func all(_ visits: [Visit]) -> [OpenRequest] {
        let series = Dictionary(grouping: visits) { $0.terms?.seriesID }
        return visits.compactMap { visit in
            guard let id = visit.terms?.seriesID, let whole = series[id] else {
                return OpenRequest(visit: visit, visits: 1)
            }
            return visit == whole.first ? OpenRequest(visit: visit, visits: whole.count) : nil
        }
    }
}
