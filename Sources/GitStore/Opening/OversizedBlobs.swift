import GitHistory
import Synchronization

/// Blobs that were not read because of their size: git takes those of over 512 MiB for binary
/// (`core.bigFileThreshold`), and so do we. All handles on one location add to them, from
/// whatever thread: the one thing that they share.
package final class OversizedBlobs: Sendable {
    private let ids = Mutex<Set<ObjectID>>([])

    /// Adds one that was asked for.
    func insert(_ id: ObjectID) { ids.withLock { _ = $0.insert(id) } }

    /// How many there are.
    package var count: Int { ids.withLock(\.count) }
}
