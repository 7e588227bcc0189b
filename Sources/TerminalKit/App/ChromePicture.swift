/// What the chrome looked like when it was last drawn, and what that depended on.
struct ChromePicture: Sendable {
    struct Sight: Equatable, Sendable {
        let version: Int
        let heading: Heading
        let size: Size
        let minute: Int64
    }

    let sight: Sight
    let frame: Frame
}
