/// What a path held before a change and holds after it, whatever path and commit it was.
package struct BlobPair: Hashable, Comparable, Sendable {
    private let oldMode: FileMode
    private let newMode: FileMode
    private let oldBlob: ObjectID
    private let newBlob: ObjectID

    /// Both sides of a change.
    package init(_ change: FileChange) {
        oldMode = change.oldMode
        newMode = change.newMode
        oldBlob = change.oldBlob
        newBlob = change.newBlob
    }

    /// The change of the first path of a table.
    package var change: FileChange {
        FileChange(
            path: 0, oldMode: oldMode, newMode: newMode, oldBlob: oldBlob, newBlob: newBlob)
    }

    package static func < (left: BlobPair, right: BlobPair) -> Bool {
        (left.newBlob, left.oldBlob, left.newMode.rawValue, left.oldMode.rawValue)
            < (right.newBlob, right.oldBlob, right.newMode.rawValue, right.oldMode.rawValue)
    }
}
