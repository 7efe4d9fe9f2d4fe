import GitHistory
import Provenance
import Sessions

/// How much sessions that deleted others' lines add and delete, file by file, whoever's lines they are.
struct Churn {
    private struct Key: Hashable {
        let strand: Int
        let path: Int32
    }

    private var added: [Key: Int] = [:]
    private var deleted: [Key: Int] = [:]

    /// Sums up what was followed. O(deletions + additions).
    init(_ losses: [Loss], _ facts: Facts) {
        guard let ages = facts.ages else { return }
        let strands = facts.sessions.strands
        let wanted = Set(losses.flatMap { $0.lost.map { strands.number(of: $0.deleter) } })
        for row in ages.additions {
            let key = Key(strand: strands.number(of: row.commit), path: row.path)
            if wanted.contains(key.strand) {
                added[key, default: 0] += Int(row.lines - row.carried)
            }
        }
        for row in ages.deletions {
            let key = Key(strand: strands.number(of: row.deleter), path: row.path)
            if wanted.contains(key.strand) { deleted[key, default: 0] += Int(row.gone) }
        }
    }

    /// The lines that a deleter's session adds in the files from which it deletes the other's.
    func added(_ deleter: Deleter) -> Int { sum(added, deleter) }

    /// The lines that it deletes in those files.
    func deleted(_ deleter: Deleter) -> Int { sum(deleted, deleter) }

    private func sum(_ counts: [Key: Int], _ deleter: Deleter) -> Int {
        Set(deleter.lost.map(\.path)).reduce(0) {
            $0 + counts[Key(strand: deleter.strand, path: $1), default: 0]
        }
    }
}
