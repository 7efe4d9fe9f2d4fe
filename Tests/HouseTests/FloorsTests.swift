import Testing

@Suite struct FloorsTests {
    @Test func everyImportKeepsToItsFloor() throws {
        let files = try Project.files(below: "Sources", endingWith: [".swift"])
        #expect(!files.isEmpty)
        for file in files {
            let complaints = Floors.complaints(
                about: file.module, using: Floors.imports(in: file.text))
            #expect(complaints.isEmpty, "\(file.path): \(complaints)")
        }
    }

    @Test func theManifestAgreesWithTheTable() throws {
        let targets = Floors.targets(in: try Project.text(of: "Package.swift"))
        // What is built for tests alone stands on no floor.
        let beside: Set<String> = ["Stories", "fuzz"]
        #expect(Set(targets.keys) == Set(try Project.modules()).union(beside))
        for (module, dependencies) in targets where !beside.contains(module) {
            let complaints = Floors.complaints(about: module, using: dependencies)
            #expect(complaints.isEmpty, "Package.swift: \(complaints)")
        }
    }

    @Test func everyImportIsDeclaredInTheManifest() throws {
        let targets = Floors.targets(in: try Project.text(of: "Package.swift"))
        for file in try Project.files(below: "Sources", endingWith: [".swift"]) {
            let undeclared = Floors.imports(in: file.text).filter {
                Floors.system[$0] == nil && targets[file.module]?.contains($0) != true
            }
            #expect(undeclared.isEmpty, "\(file.path) imports \(undeclared)")
        }
    }

    @Test func theTableItselfOnlyLooksDown() {
        for (module, room) in Floors.rooms where room.floor > 0 {
            for lower in room.mayImport.compactMap({ Floors.rooms[$0] }) {
                #expect(lower.floor < room.floor, "\(module)")
            }
        }
        for (module, room) in Floors.rooms where module != "GitStore" && room.floor > 0 {
            #expect(room.mayImport.isDisjoint(with: ["CLibgit2", "CLibgit2Shim"]), "\(module)")
        }
    }

    @Test func everyFormOfAnImportIsSeen() {
        let sample = """
            import GitHistory
            @testable import GitStore
            @_implementationOnly import CLibgit2
            @preconcurrency package import Dispatch
            internal import struct Foundation.Date
                import HeapModule  // indented
            // import Nothing
            let text = "import Nothing"
            #if canImport(Glibc)
            """
        let seen = [
            "GitHistory", "GitStore", "CLibgit2", "Dispatch", "Foundation", "HeapModule",
        ]
        #expect(Floors.imports(in: sample) == seen)
    }

    @Test(arguments: [
        ("Analysis", "GitStore"), ("Analysis", "CLibgit2"), ("Auditing", "CLibgit2Shim"),
        ("GitHistory", "Findings"), ("Sessions", "Findings"), ("Reports", "Analysis"),
        ("coven-audit", "GitStore"), ("coven-audit", "GitHistory"), ("GitStore", "Foundation"),
        ("Analysis", "Dispatch"), ("Utils", "GitHistory"),
    ])
    func aWrongImportIsNamed(module: String, other: String) {
        #expect(Floors.complaints(about: module, using: [other]).count == 1)
    }

    @Test func aManifestIsReadTargetByTarget() {
        let sample = """
            .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["x"])]),
            .target(
                name: "A", dependencies: ["B", .product(name: "HeapModule", package: "swift-c")],
                swiftSettings: settings()),
            .executableTarget(name: "D", dependencies: ["A"]),
            """
        let targets = ["CLibgit2": [], "A": ["B", "HeapModule"], "D": ["A"]]
        #expect(Floors.targets(in: sample) == targets)
    }
}
