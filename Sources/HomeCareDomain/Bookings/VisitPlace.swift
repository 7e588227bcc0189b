/// Where a visit is made, unless somebody says otherwise.
public enum VisitPlace {
    /// The way to the house and the town it is in, which many leave out of it.
    public static func words(address: String, place: String) -> String {
        if address.isEmpty { return place }
        let isNamed = SafeText.folded(address).contains(SafeText.folded(place))
        return isNamed || place.isEmpty ? address : "\(address), \(place)"
    }
}
