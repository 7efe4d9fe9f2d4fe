import GitHistory
import Synchronization

/// What the tests say to be absent that were searched, for all workers that look for the same names: the trees
/// of one history have nearly all of their tests in common.
package final class SearchedTests: Sendable {
    private let known = Mutex<[ObjectID: [AbsentName]]>([:])

    /// Nothing is searched yet.
    package init() {}

    /// What a blob says; nil where nobody has searched it.
    func names(in blob: ObjectID) -> [AbsentName]? { known.withLock { $0[blob] } }

    /// Keeps what a blob says.
    func keep(_ blob: ObjectID, _ names: [AbsentName]) { known.withLock { $0[blob] = names } }
}
