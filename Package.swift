// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // A key costs half the processor time where generic code is specialised across modules.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A module of the program; what it may import is the table in ARCHITECTURE.md.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources,
        swiftSettings: strict)
}

let package = Package(
    name: "HomeCare",
    products: [
        .executable(name: "homecare", targets: ["homecare"]),
        .library(name: "faults", type: .dynamic, targets: ["CFaults"]),
        .library(name: "TerminalHarness", targets: ["TerminalHarness"]),
        .library(
            name: "HomeCareServices",
            targets: ["HomeCareServices", "HomeCareStore", "HomeCareDomain"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CCurl"),
        .systemLibrary(name: "CCrypto"),
        module("Words"),
        module("TerminalKit", ["Words"]),
        module("TerminalCurses", ["TerminalKit", "CNcurses"]),
        module("HomeCareDomain", ["Words"]),
        module(
            "HomeCareStore",
            [
                "HomeCareDomain", "Words", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        module("HomeCareSecurity", ["CCrypto"]),
        module(
            "HomeCareServices", ["HomeCareDomain", "HomeCareStore", "HomeCareSecurity", "Words"]),
        module("HomeCareOutbound", ["HomeCareDomain", "CCurl"]),
        module("HomeCareScreens", ["HomeCareServices", "HomeCareDomain", "TerminalKit", "Words"]),
        .executableTarget(
            name: "homecare",
            dependencies: [
                "HomeCareScreens", "HomeCareServices", "HomeCareOutbound", "HomeCareDomain",
                "HomeCareStore", "HomeCareSecurity", "TerminalKit", "TerminalCurses", "Words",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),

        .target(name: "CPty", path: "Tests/CPty"),
        // Preloaded into the program by the tests of a broken disk, and linked to nothing.
        .target(name: "CFaults", path: "Tests/CFaults"),
        .systemLibrary(name: "CVterm", path: "Tests/CVterm"),
        .target(
            name: "TerminalHarness", dependencies: ["CPty", "CVterm"],
            path: "Tests/TerminalHarness", swiftSettings: strict),
        tests("WordsTests", ["Words"]),
        .target(
            name: "Ordeals", dependencies: ["TerminalHarness"], path: "Tests/Ordeals",
            swiftSettings: strict),
        .executableTarget(
            name: "ordeal", dependencies: ["Ordeals", "TerminalHarness"],
            path: "Tests/OrdealRunner", swiftSettings: strict),
        tests("TerminalKitTests", ["TerminalKit"]),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["TerminalCurses", "TerminalKit"],
            path: "Tests/TerminalProbe", swiftSettings: strict),
        tests(
            "TerminalCursesTests",
            ["TerminalCurses", "TerminalKit", "TerminalHarness", "TerminalProbe"]),
        tests("HomeCareDomainTests", ["HomeCareDomain"]),
        tests("HomeCareStoreTests", ["HomeCareStore", "HomeCareDomain"]),
        tests("HomeCareSecurityTests", ["HomeCareSecurity"]),
        tests(
            "HomeCareServicesTests",
            [
                "HomeCareServices", "HomeCareStore", "HomeCareDomain", "HomeCareSecurity",
                "TerminalHarness",
            ]),
        tests(
            "HomeCareOutboundTests",
            ["HomeCareOutbound", "HomeCareDomain", "CCurl", "TerminalHarness"]),
        tests(
            "HomeCareScreensTests",
            [
                "HomeCareScreens", "HomeCareServices", "HomeCareStore", "HomeCareDomain",
                "HomeCareSecurity", "TerminalKit", "TerminalHarness",
            ], exclude: ["Golden"]),
        tests("EndToEndTests", ["TerminalHarness", "Ordeals", "homecare"], exclude: ["Support"]),
    ],
    swiftLanguageModes: [.v6]
)
