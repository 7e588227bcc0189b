import HomeCareDomain

/// A consent on record.
struct ConsentRow: Encodable {
    let purpose: String
    let way: String
    let givenBy: String
    let relationship: String
    let given: String
    let withdrawn: String?

    init(_ consent: Consent, zone: ClinicZone) {
        purpose = consent.purpose.rawValue
        way = consent.way.rawValue
        givenBy = consent.givenBy
        relationship = consent.relationship
        given = zone.stamp(consent.givenAt)
        withdrawn = consent.withdrawnAt.map(zone.stamp)
    }
}
