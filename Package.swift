// swift-tools-version: 6.2
import PackageDescription

/// Set by `scripts/test`: warnings are errors for us, never for a user with a newer compiler.
let strict = Context.environment["COVEN_AUDIT_STRICT"] != nil

/// Every module of ours is built alike; only GitStore, the wall to C, may use unsafe memory freely.
func settings(wall: Bool = false) -> [SwiftSetting] {
    (strict ? [.treatAllWarnings(as: .error)] : []) + (wall ? [] : [.strictMemorySafety()])
}

/// A test target beside the module that it tests.
func tests(_ module: String, _ dependencies: Target.Dependency...) -> Target {
    .testTarget(
        name: "\(module)Tests", dependencies: dependencies + [.byName(name: "Stories")],
        swiftSettings: settings(wall: true))
}

/// Set by `scripts/fuzz`: everything is built to be fuzzed, and the program that does it as well. That has the
/// command's reading of dates by links: no target may import a program.
let fuzzing = Context.environment["COVEN_AUDIT_FUZZ"] != nil

let fuzz: [Target] =
    fuzzing
    ? [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "CLibgit2", "Evidence", "GitHistory", "GitStore", "Provenance", "Reports",
                "Stories",
            ],
            path: "Tests/Fuzz", exclude: ["history.sh"],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])
    ] : []

let package = Package(
    name: "coven-audit",
    products: [.executable(name: "coven-audit", targets: ["coven-audit"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        // Floor 0
        .systemLibrary(
            name: "CLibgit2", pkgConfig: "libgit2",
            providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
        .target(
            name: "CLibgit2Shim", dependencies: ["CLibgit2"],
            // In the binary itself: whoever runs it needs libgit2 alone.
            linkerSettings: [.linkedLibrary(":libdeflate.a")]),
        // Floor 1
        .target(
            name: "GitHistory",
            dependencies: [.product(name: "HeapModule", package: "swift-collections")],
            swiftSettings: settings()),
        // Floor 2
        .target(
            name: "GitStore", dependencies: ["CLibgit2", "CLibgit2Shim", "GitHistory"],
            swiftSettings: settings(wall: true)),
        .target(name: "Evidence", dependencies: ["GitHistory"], swiftSettings: settings()),
        .target(name: "Sessions", dependencies: ["GitHistory"], swiftSettings: settings()),
        .target(name: "Provenance", dependencies: ["GitHistory"], swiftSettings: settings()),
        .target(name: "Findings", dependencies: ["GitHistory"], swiftSettings: settings()),
        // Floor 3
        .target(
            name: "Analysis",
            dependencies: ["GitHistory", "Sessions", "Provenance", "Findings"],
            swiftSettings: settings()),
        .target(
            name: "Reports", dependencies: ["GitHistory", "Findings"],
            resources: [.embedInCode("HTML/page.css"), .embedInCode("HTML/page.js")],
            swiftSettings: settings()),
        // Floor 4
        .target(
            name: "Preventions",
            dependencies: ["GitHistory", "Sessions", "Provenance", "Findings", "Analysis"],
            swiftSettings: settings()),
        // Floor 5
        .target(
            name: "Auditing",
            dependencies: [
                "GitHistory", "GitStore", "Evidence", "Sessions", "Provenance", "Findings",
                "Analysis", "Preventions",
            ],
            swiftSettings: settings()),
        // Floor 6
        .executableTarget(
            name: "coven-audit",
            dependencies: [
                "Auditing", "Findings", "Reports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings()),
        // Tests
        .target(
            name: "Stories", dependencies: ["GitHistory"], path: "Tests/Stories",
            swiftSettings: settings(wall: true)),
        tests("GitHistory", "GitHistory"),
        tests("Evidence", "Evidence", "GitHistory", "GitStore"),
        tests("Sessions", "Sessions", "GitHistory"),
        tests("Provenance", "Provenance", "GitHistory"),
        tests("Analysis", "Analysis", "Sessions", "Findings", "GitHistory"),
        tests(
            "Preventions", "Preventions", "Analysis", "Auditing", "Sessions", "Findings",
            "GitHistory"),
        tests("GitStore", "GitStore", "GitHistory"),
        tests(
            "Auditing", "Auditing", "Evidence", "GitStore", "Provenance", "Findings", "GitHistory"),
        tests("Command", "coven-audit", "Auditing", "Reports"),
        tests("House"),
        tests("Reports", "Reports", "Findings", "GitHistory"),
    ] + fuzz,
    swiftLanguageModes: [.v6]
)
