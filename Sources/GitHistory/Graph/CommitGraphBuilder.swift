// Hot: takes every commit of the walk.
import HeapModule

/// Collects commits in any order and puts them into the graph's one order.
///
/// The result depends only on which commits were added, never on the order of refs or of the walk.
package struct CommitGraphBuilder {
    private var ids: [ObjectID] = []
    private var trees: [ObjectID] = []
    private var authors: [Signature] = []
    private var committers: [Signature] = []
    private var reaches: [CommitGraph.Reach] = []
    private var parents: [[ObjectID]] = []
    private var identities = ByteTable()
    private var messageBytes: [UInt8] = []
    private var messageEnds: [Int] = []

    /// A builder without commits.
    package init() {}

    /// How many commits were added.
    package var count: Int { ids.count }

    /// Adds one commit, of which `bytes` is the raw object.
    package mutating func add(
        _ id: ObjectID, _ fields: CommitFields, bytes: Span<UInt8>, reach: CommitGraph.Reach
    ) {
        ids.append(id)
        trees.append(fields.tree)
        parents.append(fields.parents)
        reaches.append(reach)
        authors.append(signature(fields.author, fields, bytes))
        committers.append(signature(fields.committer, fields, bytes))
        if fields.isLatin1 {
            for position in fields.message { appendLatin1(bytes[position]) }
        } else {
            messageBytes.append(bytes.extracting(fields.message))
        }
        messageEnds.append(messageBytes.count)
    }

    /// Says of an added commit that its parents are read after all.
    package mutating func complete(_ position: Int) { reaches[position] = .complete }

    private mutating func appendLatin1(_ byte: UInt8) {
        if byte >= 0x80 {
            messageBytes.append(0xc0 | byte >> 6)
            messageBytes.append(0x80 | byte & 0x3f)
        } else {
            messageBytes.append(byte)
        }
    }

    private mutating func signature(
        _ line: CommitFields.Line, _ fields: CommitFields, _ bytes: Span<UInt8>
    ) -> Signature {
        let identity: Int32
        if fields.isLatin1 {
            let text = String(
                String.UnicodeScalarView(line.identity.map { Unicode.Scalar(bytes[$0]) }))
            let utf8 = Array(text.utf8)
            identity = identities.index(of: utf8.span)
        } else {
            identity = identities.index(of: bytes.extracting(line.identity))
        }
        return Signature(
            identity: identity, seconds: line.seconds, offsetMinutes: line.offsetMinutes,
            isDated: line.isDated)
    }

    /// The graph: parents before children, among the ready ones the earlier committer date first,
    /// then the lower id. A parent that was never added makes its child one with a missing parent.
    /// O(n log n).
    package mutating func finish() -> CommitGraph {
        let order = parentsFirst()
        var placed = Array(repeating: CommitIndex(0), count: ids.count)
        for (position, old) in order.enumerated() { placed[old] = CommitIndex(position) }
        var known: [ObjectID: Int] = [:]
        known.reserveCapacity(ids.count)
        for (position, id) in ids.enumerated() { known[id] = position }
        var ends: [Int32] = []
        var indexes: [CommitIndex] = []
        var message: (bytes: [UInt8], ends: [Int]) = ([], [])
        message.bytes.reserveCapacity(messageBytes.count)
        for old in order {
            if reaches[old] == .complete {
                for parent in parents[old] {
                    if let position = known[parent] {
                        indexes.append(placed[position])
                    } else {
                        reaches[old] = .missingParent
                    }
                }
            }
            ends.append(Int32(indexes.count))
            let start = old == 0 ? 0 : messageEnds[old - 1]
            message.bytes.append(contentsOf: messageBytes[start..<messageEnds[old]])
            message.ends.append(message.bytes.count)
        }
        return CommitGraph(
            ids: order.map { ids[$0] }, trees: order.map { trees[$0] },
            authors: order.map { authors[$0] }, committers: order.map { committers[$0] },
            reaches: order.map { reaches[$0] },
            identities: (0..<Int32(identities.count)).map { Identity(signature: identities[$0]) },
            parents: (ends, indexes),
            parentCounts: order.map { UInt16(clamping: parents[$0].count) }, messages: message)
    }

    /// Kahn's algorithm with a heap, from the roots up.
    private func parentsFirst() -> [Int] {
        struct Ready: Comparable {
            let seconds: Int64
            let id: ObjectID
            let position: Int
            static func < (left: Ready, right: Ready) -> Bool {
                (left.seconds, left.id) < (right.seconds, right.id)
            }
        }
        var known: [ObjectID: Int] = [:]
        known.reserveCapacity(ids.count)
        for (position, id) in ids.enumerated() { known[id] = position }
        var waiting = Array(repeating: 0, count: ids.count)
        var children: [[Int32]] = Array(repeating: [], count: ids.count)
        for (position, list) in parents.enumerated() where reaches[position] != .shallow {
            for case .some(let parent) in list.map({ known[$0] }) {
                waiting[position] += 1
                children[parent].append(Int32(position))
            }
        }
        func ready(_ position: Int) -> Ready {
            Ready(
                seconds: committers[position].seconds, id: ids[position], position: position)
        }
        var heap = Heap(waiting.indices.filter { waiting[$0] == 0 }.map(ready))
        var order: [Int] = []
        order.reserveCapacity(ids.count)
        while let next = heap.popMin() {
            order.append(next.position)
            for child in children[next.position] {
                waiting[Int(child)] -= 1
                if waiting[Int(child)] == 0 { heap.insert(ready(Int(child))) }
            }
        }
        return order
    }
}
