import Findings
import GitHistory
import Sessions

/// Which parallel sessions touched the same surfaces: where the next loss will happen.
package struct Overlaps: Sendable {
    /// A surface that more sessions touched than this is everybody's, and tells nothing of two.
    package static let crowd = 12
    /// So many pairs are listed.
    static let limit = 1000

    /// The pairs, the rarest surfaces first.
    package let pairs: [Overlap]
    /// How many pairs there are, listed or not.
    package let count: Int
    /// How many surfaces were left out as everybody's.
    package let crowded: Int

    /// The files of one stem in one folder, `sessions-view.tsx` and `.css`, which make one surface.
    private struct Surface: Hashable {
        let folder: Substring
        let stem: Substring

        init(_ path: String) {
            let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
            let name = path[slash...]
            folder = path[..<slash]
            // A hidden file's leading dot belongs to its name.
            let body = name.drop { $0 == "." }
            stem = name[..<(body.firstIndex(of: ".") ?? name.endIndex)]
        }

        /// How a surface of several files is written: `src/sessions-view.*`.
        var pattern: String { "\(folder)\(stem).*" }
    }

    /// What two sessions share.
    private struct Shared {
        var relation: Parallel.Relation
        var surfaces: [(count: Int, path: String)]
    }

    /// Compares the sessions of each surface of the window. O(changes + surfaces × pairs of each).
    package init(_ facts: Facts) {
        let touched = Overlaps.touched(facts)
        let rule = ParallelRule(
            facts.history, facts.sessions, gap: facts.period.parallelGap,
            namesTellPeopleApart: facts.namesTellPeopleApart)
        var shared: [[Int]: Shared] = [:]
        var crowded = 0
        for (path, strands) in touched {
            let sessions = Set(strands.map { facts.sessions.strands.all[$0].session })
            guard sessions.count <= Overlaps.crowd else {
                crowded += 1
                continue
            }
            for (key, relation) in Overlaps.pairs(strands, facts, rule) {
                var known = shared[key] ?? Shared(relation: relation, surfaces: [])
                known.relation = max(known.relation, relation)
                known.surfaces.append((sessions.count, path))
                shared[key] = known
            }
        }
        let ordered = shared.map { key, value in
            (
                key, value.relation,
                value.surfaces.sorted { ($0.count, $0.path) < ($1.count, $1.path) }
            )
        }.sorted {
            ($0.2[0].count, -$0.2.count, $0.0[0], $0.0[1])
                < ($1.2[0].count, -$1.2.count, $1.0[0], $1.0[1])
        }
        count = ordered.count
        self.crowded = crowded
        pairs = ordered.prefix(Overlaps.limit).map { key, relation, surfaces in
            Overlap(
                sessions: key.map { facts.naming.session(facts.sessions.sessions[$0].id) },
                relation: relation == .proven ? .proven : .likely,
                paths: surfaces.map { facts.naming.path($0.path) })
        }
    }

    /// The strands that touched each surface in the window, by its file, or by what its files begin
    /// with.
    private static func touched(_ facts: Facts) -> [(path: String, strands: [Int])] {
        let history = facts.history
        let graph = history.graph
        let stashed = history.stashed
        let surfaces = surfaces(history.changes.paths, facts)
        var touched = Array(
            repeating: (path: Int32(-1), isSeveral: false, strands: Set<Int>()),
            count: surfaces.count)
        for commit in graph.commits
        where facts.period.contains(graph.committer(commit).seconds) && !stashed.contains(commit)
            && !facts.sessions.session(of: commit).isBot
        {
            let strand = facts.sessions.strands.number(of: commit)
            for change in history.changes.changes(commit) {
                let surface = Int(surfaces.numbers[Int(change.path)])
                guard surface >= 0 else { continue }
                if touched[surface].path < 0 { touched[surface].path = change.path }
                if touched[surface].path != change.path { touched[surface].isSeveral = true }
                touched[surface].strands.insert(strand)
            }
        }
        return touched.filter { $0.strands.count > 1 }
            .map { path, isSeveral, strands in
                let text = history.changes.paths.text(path)
                return (isSeveral ? Surface(text).pattern : text, strands.sorted())
            }.sorted { $0.0 < $1.0 }
    }

    /// The number of each path's surface; -1 for files that nobody writes, and beside the run's paths.
    private static func surfaces(
        _ paths: ByteTable, _ facts: Facts
    ) -> (numbers: [Int32], count: Int) {
        var known: [Surface: Int32] = [:]
        let numbers = (0..<Int32(paths.count)).map { number -> Int32 in
            guard facts.sorts[number].isWritten else { return -1 }
            let path = paths.text(number)
            guard facts.period.includes(path) else { return -1 }
            let surface = Surface(path)
            if let seen = known[surface] { return seen }
            known[surface] = Int32(known.count)
            return Int32(known.count - 1)
        }
        return (numbers, known.count)
    }

    /// The parallel pairs among the strands of one surface.
    private static func pairs(
        _ numbers: [Int], _ facts: Facts, _ rule: ParallelRule
    ) -> [[Int]: Parallel.Relation] {
        let strands = numbers.map { facts.sessions.strands.all[$0] }
        var found: [[Int]: Parallel.Relation] = [:]
        for (position, one) in strands.enumerated() {
            for other in strands[(position + 1)...] where one.session != other.session {
                guard let parallel = rule.parallel(one, other) else { continue }
                let key = [min(one.session, other.session), max(one.session, other.session)]
                found[key] = max(found[key] ?? parallel.relation, parallel.relation)
            }
        }
        return found
    }
}
