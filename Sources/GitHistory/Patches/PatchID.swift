/// What a commit's change hashes to when line numbers and white space are left out: equal for two
/// commits that make the same change, wherever they stand.
///
/// Equal to the id that `git diff-tree -p --root --no-renames --full-index | git patch-id --stable`
/// prints in a bare repository (attributes play no part).
package struct PatchID: Hashable, Comparable, Sendable {
    /// The digest; not the name of an object.
    package let digest: ObjectID

    /// An id from its digest.
    package init(_ digest: ObjectID) { self.digest = digest }

    /// 40 hexadecimal digits.
    package var hex: String { digest.hex }

    package static func < (left: PatchID, right: PatchID) -> Bool { left.digest < right.digest }
}

/// What one reading of a commit's change tells.
package struct Patch: Sendable {
    /// Nil for a commit that changes nothing: git prints no id for it either.
    package let id: PatchID?
    /// Parallel to the commit's file changes.
    package let lines: [LineCount]

    /// A patch.
    package init(id: PatchID?, lines: [LineCount]) {
        self.id = id
        self.lines = lines
    }

    /// All lines of the patch.
    package var total: LineCount { lines.reduce(LineCount(), +) }
}
