/// A commit's place in the graph: dense, from 0, every parent before its children.
package struct CommitIndex: Hashable, Comparable, Sendable {
    package let rawValue: Int32

    /// An index; the graph hands them out.
    package init(_ rawValue: Int) { self.rawValue = Int32(rawValue) }

    /// The index for subscripting an array that is parallel to the graph.
    package var position: Int { Int(rawValue) }

    package static func < (left: CommitIndex, right: CommitIndex) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A set of commits of one graph.
package struct CommitSet: Sendable {
    private var members: [Bool]

    /// An empty set for a graph of `capacity` commits.
    package init(capacity: Int) { members = Array(repeating: false, count: capacity) }

    /// Whether the commit is in the set. O(1).
    package func contains(_ commit: CommitIndex) -> Bool { members[commit.position] }

    /// Adds a commit; false if it was in the set.
    @discardableResult
    package mutating func insert(_ commit: CommitIndex) -> Bool {
        defer { members[commit.position] = true }
        return !members[commit.position]
    }

    /// How many commits the set holds. O(capacity).
    package var count: Int { members.count { $0 } }
}
