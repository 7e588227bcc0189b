// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "HomeCare", path: "..")
    ],
    targets: [
        .executableTarget(
            name: "bench",
            dependencies: [
                "CCommit", .product(name: "TerminalHarness", package: "HomeCare"),
                .product(name: "HomeCareServices", package: "HomeCare"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "CBaseline",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CCommit", linkerSettings: [.linkedLibrary("sqlite3")]),
    ],
    swiftLanguageModes: [.v6]
)
