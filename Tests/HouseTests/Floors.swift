/// The floors of the house: a module imports only from lower floors, never from its own.
///
/// SwiftPM does not refuse an import of a module that is only reached through another one, so this
/// table is held against every `import` line. The README draws the same picture.
struct Floors {
    /// One module's place.
    struct Room {
        let floor: Int
        let mayImport: Set<String>
    }

    /// The table, with the rooms that later work moves into.
    static let rooms: [String: Room] = [
        "CLibgit2": Room(floor: 0, mayImport: []),
        "CLibgit2Shim": Room(floor: 0, mayImport: ["CLibgit2"]),
        "GitHistory": Room(floor: 1, mayImport: collections),
        "GitStore": Room(floor: 2, mayImport: ["CLibgit2", "CLibgit2Shim", "GitHistory"]),
        "Evidence": Room(floor: 2, mayImport: ["GitHistory"]),
        "Sessions": Room(floor: 2, mayImport: ["GitHistory"]),
        "Provenance": Room(floor: 2, mayImport: ["GitHistory"]),
        "Findings": Room(floor: 2, mayImport: ["GitHistory"]),
        "Analysis": Room(floor: 3, mayImport: facts),
        "Reports": Room(floor: 3, mayImport: ["GitHistory", "Findings"]),
        "Preventions": Room(floor: 4, mayImport: facts.union(["Analysis"])),
        "Auditing": Room(
            floor: 5, mayImport: facts.union(["GitStore", "Analysis", "Preventions"])),
        "coven-audit": Room(
            floor: 6, mayImport: ["Auditing", "Findings", "Reports", "ArgumentParser"]),
    ]

    /// Floors 1 and 2 but GitStore.
    private static let facts: Set<String> = [
        "GitHistory", "Evidence", "Sessions", "Provenance", "Findings",
    ]

    private static let collections: Set<String> = [
        "OrderedCollections", "BitCollections", "HeapModule",
    ]

    /// What the system offers, and the only rooms that need it.
    static let system: [String: Set<String>] = [
        "Foundation": ["coven-audit", "Reports", "Evidence"],
        "FoundationEssentials": ["coven-audit", "Reports", "Evidence"],
        "Dispatch": ["Auditing"],
        "Synchronization": ["Auditing", "GitStore", "coven-audit"],
        "Glibc": ["GitStore", "coven-audit"],
        "Musl": ["GitStore", "coven-audit"],
        "Darwin": ["GitStore", "coven-audit"],
    ]

    /// Every module that the text of a Swift file imports, in order.
    static func imports(in text: String) -> [String] {
        let pattern =
            /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)\s+)?(\w+)/
        return text.split(separator: "\n").compactMap { line in
            line.firstMatch(of: pattern).map { String($0.output.1) }
        }
    }

    /// What is wrong with one module's use of others; empty when it keeps to its floor.
    static func complaints(about module: String, using others: [String]) -> [String] {
        guard let room = rooms[module] else { return ["\(module) is not in the floor table"] }
        return others.compactMap { other in
            if room.mayImport.contains(other) { return nil }
            if let users = system[other] {
                return users.contains(module) ? nil : "\(module) has no need of \(other)"
            }
            return "\(module) may not import \(other)"
        }
    }

    /// Every target that a manifest's text declares, tests aside, with the names of what it depends on.
    static func targets(in manifest: String) -> [String: [String]] {
        let pattern = /\.(?:target|executableTarget|systemLibrary)\(\s*name:\s*"([^"]+)"/
        let starts = manifest.matches(of: pattern)
        var targets: [String: [String]] = [:]
        let ends = starts.map(\.range.lowerBound).dropFirst() + [manifest.endIndex]
        for (start, next) in zip(starts, ends) {
            let declaration = manifest[start.range.upperBound..<next]
            targets[String(start.output.1)] = dependencies(in: declaration)
        }
        return targets
    }

    /// The quoted names between the brackets after `dependencies:`, packages' own names aside.
    private static func dependencies(in declaration: Substring) -> [String] {
        guard let start = declaration.firstMatch(of: /^[^"]*?dependencies:\s*\[/) else { return [] }
        let list = declaration[start.range.upperBound...].prefix { $0 != "]" }
        return list.replacing(/package:\s*"[^"]*"/, with: "").matches(of: /"([^"]+)"/)
            .map { String($0.output.1) }
    }
}
