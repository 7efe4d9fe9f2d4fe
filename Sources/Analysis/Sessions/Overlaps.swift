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
        var stacks = ParallelRule.Stacks()
        var shared: [[Int]: Shared] = [:]
        var crowded = 0
        for (path, strands) in touched {
            let sessions = Set(strands.map { facts.sessions.strands.all[$0].session })
            guard sessions.count <= Overlaps.crowd else {
                crowded += 1
                continue
            }
            for (key, relation) in Overlaps.pairs(strands, facts, rule, &stacks) {
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
                let paths = history.changes.paths
                let stem = String(decoding: surface(paths[path]), as: UTF8.self)
                return (isSeveral ? "\(stem).*" : paths.text(path), strands.sorted())
            }.sorted { $0.0 < $1.0 }
    }

    /// The number of each path's surface; -1 for files that nobody writes, and beside the run's paths.
    private static func surfaces(
        _ paths: ByteTable, _ facts: Facts
    ) -> (numbers: [Int32], count: Int) {
        var names = ByteTable()
        let numbers = (0..<Int32(paths.count)).map { number -> Int32 in
            guard facts.sorts[number].isWritten,
                facts.period.paths.isEmpty || facts.period.includes(paths.text(number))
            else { return -1 }
            return names.index(of: surface(paths[number]).span)
        }
        return (numbers, names.count)
    }

    /// What the files of one stem in one folder begin with, `src/sessions-view` of `sessions-view.tsx` and
    /// `.css`: they make one surface. A hidden file's leading dot belongs to its name.
    private static func surface(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
        let name = path[(path.lastIndex(of: slash).map { $0 + 1 } ?? path.startIndex)...]
        let end = name.drop { $0 == dot }.firstIndex(of: dot)
        return path[..<(end ?? path.endIndex)]
    }

    /// The parallel pairs among the strands of one surface.
    private static func pairs(
        _ numbers: [Int], _ facts: Facts, _ rule: ParallelRule, _ stacks: inout ParallelRule.Stacks
    ) -> [[Int]: Parallel.Relation] {
        let strands = numbers.map { facts.sessions.strands.all[$0] }
        var found: [[Int]: Parallel.Relation] = [:]
        for (position, one) in strands.enumerated() {
            for other in strands[(position + 1)...] where one.session != other.session {
                guard let parallel = rule.parallel(one, other, knowing: &stacks) else { continue }
                let key = [min(one.session, other.session), max(one.session, other.session)]
                found[key] = max(found[key] ?? parallel.relation, parallel.relation)
            }
        }
        return found
    }
}
