import HomeCareDomain
import HomeCareServices

extension UseCase {
    static let finding: [UseCase] = [
        UseCase("find a caregiver for a patient", "yes/no yes/no yes/no yes yes yes") {
            _ = try $0.findCaregivers(CareWish(patient: $2 ? 1 : 2), as: $1)
        },
        UseCase("find a caregiver for nobody yet", "yes yes yes yes yes yes") { clinic, actor, _ in
            _ = try clinic.findCaregivers(CareWish(), as: actor)
        },
        UseCase("ask which wish to let go", "yes/no yes/no yes/no yes yes yes") {
            _ = try $0.relaxations(CareWish(patient: $2 ? 1 : 2), as: $1)
        },
        UseCase("open a caregiver's profile", "yes yes yes yes yes yes") {
            _ = try $0.caregiver($2 ? 1 : 2, as: $1)
        },
    ]
}
