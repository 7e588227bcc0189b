/// How far a permission reaches: nobody's records, one's own, or everybody's.
public enum Reach: String, CaseIterable, Codable, Sendable {
    case none, own, all
}

/// Something a person may or may not do.
///
/// "Own" is: a patient's own record; for a caregiver the patients of their own appointments,
/// and for filing and booking those appointments; for a physician their own patients.
public enum Permission: String, CaseIterable, Codable, Sendable {
    /// See that a patient exists: name, reference, contact details.
    case seePatients
    /// See vital signs, reports and status.
    case seeChart
    case fileReport
    case addAddendum
    /// See an alert with its reason.
    case seeAlerts
    /// See an alert's severity and patient, and nothing more.
    case seeAlertNames
    /// Acknowledge and resolve.
    case handleAlerts
    /// Register people, and change contacts and consents.
    case register
    case seeAppointments
    /// Book, move and cancel.
    case book
    /// Cancel without giving a reason.
    case cancelWithoutReason
    case recommendCaregiver
    /// Change a caregiver's availability and specialties.
    case setAvailability
    case seeBills
    case takePayments
    case seeEarnings
    case seeNotifications
    case retryNotifications
    case verifyCaregivers
    case manageUsers
    case manageSpecialties
    case changeSettings
    case readAudit
    case seeStatistics
    case reverseDeath
    /// Order the SpO₂ scale, and that a pregnancy began or ended.
    case orderForPatient
    /// Confirm the end of a recovered patient's care, or let it go on.
    case endCare
    /// Say how a visit was.
    case rateVisits

    /// How far this permission reaches for a role.
    public func reach(for role: Role) -> Reach {
        guard let row = Self.matrix[self] else { return .none }
        return switch role {
        case .patient: row.0
        case .caregiver: row.1
        case .physician: row.2
        case .receptionist: row.3
        case .admin: row.4
        }
    }

    /// Whether a role has it for a record that is, or is not, its own.
    public func allows(_ role: Role, own: Bool) -> Bool {
        switch reach(for: role) {
        case .none: false
        case .own: own
        case .all: true
        }
    }

    /// The whole of who may do what; a permission that is not in it is nobody's.
    ///
    /// The columns are patient, caregiver, physician, receptionist, admin.
    private static let matrix: [Permission: (Reach, Reach, Reach, Reach, Reach)] = [
        .seePatients: (.own, .own, .own, .all, .all),
        .seeChart: (.own, .own, .own, .none, .all),
        .fileReport: (.none, .own, .none, .none, .none),
        .addAddendum: (.none, .own, .own, .none, .none),
        .seeAlerts: (.none, .own, .own, .none, .all),
        .seeAlertNames: (.none, .own, .own, .all, .all),
        .handleAlerts: (.none, .own, .own, .none, .all),
        .register: (.own, .none, .none, .all, .all),
        .seeAppointments: (.own, .own, .own, .all, .all),
        .book: (.own, .own, .none, .all, .all),
        .cancelWithoutReason: (.own, .none, .none, .all, .all),
        .recommendCaregiver: (.none, .none, .own, .none, .none),
        .setAvailability: (.none, .own, .none, .none, .all),
        .seeBills: (.own, .none, .none, .all, .all),
        .takePayments: (.own, .none, .none, .all, .all),
        .seeEarnings: (.none, .own, .none, .all, .all),
        .seeNotifications: (.none, .none, .none, .none, .all),
        .retryNotifications: (.none, .none, .none, .none, .all),
        .verifyCaregivers: (.none, .none, .none, .none, .all),
        .manageUsers: (.none, .none, .none, .none, .all),
        .manageSpecialties: (.none, .none, .none, .none, .all),
        .changeSettings: (.none, .none, .none, .none, .all),
        .readAudit: (.none, .none, .none, .none, .all),
        .seeStatistics: (.none, .none, .none, .none, .all),
        .reverseDeath: (.none, .none, .none, .none, .all),
        .orderForPatient: (.none, .none, .own, .none, .none),
        .endCare: (.none, .none, .own, .none, .all),
        .rateVisits: (.own, .none, .none, .none, .none),
    ]
}
