import CLibgit2
import GitHistory

/// What makes a repository less than whole, and what git would obey and libgit2 does not.
package struct Shape: Sendable {
    /// Commits at which a shallow clone ends.
    package let shallowCommits: Set<ObjectID>
    /// A partial clone: a promisor remote holds the objects that are left out.
    package let isPartialClone: Bool
    /// Replace refs and grafts that exist, as sentences.
    package let ignored: [String]

    /// A shallow clone.
    package var isShallow: Bool { !shallowCommits.isEmpty }
}

extension Repository {
    /// Reads the repository's shape.
    package func shape() -> Shape {
        let shallow = lines(of: location.commonFolder + "shallow").compactMap { ObjectID(hex: $0) }
        var ignored: [String] = []
        let grafts = lines(of: location.commonFolder + "info/grafts").count
        if grafts > 0 {
            ignored.append("info/grafts (\(grafts) lines): git obeys it, the audit does not")
        }
        let replaced = countReferences(below: "refs/replace/*")
        if replaced > 0 {
            ignored.append("\(replaced) replace refs: git obeys them, the audit does not")
        }
        return Shape(
            shallowCommits: Set(shallow), isPartialClone: hasPromisor(), ignored: ignored)
    }

    private func hasPromisor() -> Bool {
        configuration("extensions.partialclone") != nil
            || !configurationNames(matching: "^remote\\..*\\.promisor$").isEmpty
    }

    private func countReferences(below pattern: String) -> Int {
        var iterator: OpaquePointer?
        guard git_reference_iterator_glob_new(&iterator, handle, pattern) == 0 else { return 0 }
        defer { git_reference_iterator_free(iterator) }
        var name: UnsafePointer<CChar>?
        var count = 0
        while git_reference_next_name(&name, iterator) == 0 { count += 1 }
        return count
    }
}
