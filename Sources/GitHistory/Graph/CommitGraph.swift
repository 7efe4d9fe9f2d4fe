/// The commits that a walk read, with their parents: the frame of every other fact.
///
/// A struct of arrays, parallel by `CommitIndex`; a parent's index is always below its child's.
package struct CommitGraph: Sendable {
    /// How far the walk could look behind a commit.
    package enum Reach: UInt8, Sendable {
        /// All of its parents are in the graph.
        case complete
        /// It is older than what was asked for: its parents were left unread on purpose.
        case windowEdge
        /// A shallow clone ends here; the commit's parents were never fetched.
        case shallow
        /// A parent that should be there is not.
        case missingParent
    }

    package let ids: [ObjectID]
    package let trees: [ObjectID]
    package let authors: [Signature]
    package let committers: [Signature]
    package let reaches: [Reach]
    /// What the identity numbers of the signatures mean.
    package let identities: [Identity]
    let parentEnds: [Int32]
    let parentIndexes: [CommitIndex]
    let parentCounts: [UInt16]
    let messageBytes: [UInt8]
    let messageEnds: [Int]
    private let indexes: [ObjectID: CommitIndex]

    init(
        ids: [ObjectID], trees: [ObjectID], authors: [Signature], committers: [Signature],
        reaches: [Reach], identities: [Identity], parents: (ends: [Int32], indexes: [CommitIndex]),
        parentCounts: [UInt16], messages: (bytes: [UInt8], ends: [Int])
    ) {
        self.ids = ids
        self.trees = trees
        self.authors = authors
        self.committers = committers
        self.reaches = reaches
        self.identities = identities
        self.parentCounts = parentCounts
        parentEnds = parents.ends
        parentIndexes = parents.indexes
        messageBytes = messages.bytes
        messageEnds = messages.ends
        var indexes: [ObjectID: CommitIndex] = [:]
        indexes.reserveCapacity(ids.count)
        for (position, id) in ids.enumerated() { indexes[id] = CommitIndex(position) }
        self.indexes = indexes
    }

    /// How many commits were read.
    package var count: Int { ids.count }

    /// All commits, parents first.
    package var commits: some BidirectionalCollection<CommitIndex> {
        (0..<count).lazy.map(CommitIndex.init)
    }

    /// The commit of an id, nil when the walk did not read it. O(1).
    package func index(of id: ObjectID) -> CommitIndex? { indexes[id] }

    /// The id of a commit.
    package func id(_ commit: CommitIndex) -> ObjectID { ids[commit.position] }

    /// The parents that were read, in the commit's own order.
    package func parents(_ commit: CommitIndex) -> ArraySlice<CommitIndex> {
        let start = commit.position == 0 ? 0 : parentEnds[commit.position - 1]
        return parentIndexes[Int(start)..<Int(parentEnds[commit.position])]
    }

    /// The first parent, nil for a root and where it was not read.
    package func firstParent(_ commit: CommitIndex) -> CommitIndex? {
        reaches[commit.position] == .complete ? parents(commit).first : nil
    }

    /// Whether the commit object names two parents or more, read or not.
    package func isMerge(_ commit: CommitIndex) -> Bool { parentCounts[commit.position] > 1 }

    /// Whether the commit object names no parent.
    package func isRoot(_ commit: CommitIndex) -> Bool { parentCounts[commit.position] == 0 }

    /// Whether the commit's change can be read: it is no merge, and its parent is known or none.
    package func hasPatch(_ commit: CommitIndex) -> Bool {
        reaches[commit.position] == .complete && !isMerge(commit)
    }

    /// Who wrote the commit's change, and when.
    package func author(_ commit: CommitIndex) -> Signature { authors[commit.position] }

    /// Who made the commit object, and when.
    package func committer(_ commit: CommitIndex) -> Signature { committers[commit.position] }

    /// The author's name and address.
    package func authorIdentity(_ commit: CommitIndex) -> Identity {
        identities[Int(authors[commit.position].identity)]
    }

    /// The committer's name and address.
    package func committerIdentity(_ commit: CommitIndex) -> Identity {
        identities[Int(committers[commit.position].identity)]
    }

    /// The whole message as bytes.
    package func messageBytes(_ commit: CommitIndex) -> ArraySlice<UInt8> {
        let start = commit.position == 0 ? 0 : messageEnds[commit.position - 1]
        return messageBytes[start..<messageEnds[commit.position]]
    }

    /// The whole message as text; bytes that are not UTF-8 become U+FFFD.
    package func message(_ commit: CommitIndex) -> String {
        String(decoding: messageBytes(commit), as: UTF8.self)
    }

    /// The first paragraph in one line, as `git log --format=%s` prints it.
    package func subject(_ commit: CommitIndex) -> String {
        let newline = UInt8(ascii: "\n")
        let lines = messageBytes(commit).split(separator: newline, omittingEmptySubsequences: false)
        let paragraph = lines.drop { $0.allSatisfy(isSpace) }.prefix { !$0.allSatisfy(isSpace) }
        let joined = paragraph.map(trimmed).joined(separator: [UInt8(ascii: " ")])
        return String(decoding: Array(joined), as: UTF8.self)
    }
}

/// Without white space at its end; git keeps what leads a line.
private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = line.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? line.startIndex
    return line[..<end]
}

/// git's idea of white space in commit messages.
private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
