import GitHistory
import Provenance

/// Lines of one strand that one commit deletes from one file.
struct LostLines: Sendable {
    let adder: CommitIndex
    let deleter: CommitIndex
    let path: Int32
    /// All of them, with those that the deleter only moves, re-indents or stamps.
    var lines: Int
    /// How many are really gone.
    var gone: Int
    /// How many the strand itself wrote, and did not only move: a part of `gone`.
    var own: Int
}

/// What became of the lines of one strand within the orphan window.
struct Loss: Sendable {
    /// The number of the strand that added the lines.
    let victim: Int
    /// All that the strand added and did not delete itself, in files that people write.
    let added: Int
    /// The same by path, under the names that the files had then.
    let addedByPath: [Int32: Int]
    /// Deleted by others, in the order of the deletions' landings.
    let lost: [LostLines]

    var gone: Int { lost.reduce(0) { $0 + $1.gone } }
    var own: Int { lost.reduce(0) { $0 + $1.own } }
}
