import Findings
import GitHistory
import Provenance

/// Tells what became of one commit's lines, whoever deleted them and however late.
package struct FateAnalyzer {
    private let facts: Facts

    /// The question, asked of facts of which the lines were followed.
    package init(_ facts: Facts) { self.facts = facts }

    /// The commit's lines, file by file, and who deleted them. O(deletions + additions).
    package func fate(of commit: CommitIndex) -> CommitFate {
        let mainline = facts.history.mainline
        let graph = facts.history.graph
        return CommitFate(
            commit: facts.summary(of: commit, role: .adder),
            session: facts.label(of: facts.sessions.session(of: commit)),
            landed: mainline.landing(of: commit).map { graph.committer($0).time },
            paths: paths(commit), deletions: deletions(commit))
    }

    private func paths(_ commit: CommitIndex) -> [PathSummary] {
        let rows = facts.ages?.additions.filter { $0.commit == commit } ?? []
        return rows.map { row in
            PathSummary(
                path: text(row.path), linesAdded: Int(row.lines), linesDeleted: 0,
                linesMoved: Int(row.carried))
        }
    }

    private func deletions(_ commit: CommitIndex) -> [CommitFate.Deletion] {
        let rows =
            facts.ages?.deletions.filter { row in
                row.adder == commit || row.origin == .commit(commit)
            } ?? []
        var merged: [LineDeletionKey: (lines: Int, gone: Int)] = [:]
        for row in rows {
            let key = LineDeletionKey(deleter: row.deleter, path: row.path)
            let known = merged[key] ?? (0, 0)
            merged[key] = (known.lines + Int(row.lines), known.gone + Int(row.gone))
        }
        return merged.sorted { ($0.key.deleter, $0.key.path) < ($1.key.deleter, $1.key.path) }
            .map { key, lines in
                let seconds = facts.landingTime(key.deleter) - facts.landingTime(commit)
                return CommitFate.Deletion(
                    commit: facts.summary(of: key.deleter, role: .deleter),
                    session: facts.label(of: facts.sessions.session(of: key.deleter)),
                    path: text(key.path), lines: lines.lines, moved: lines.lines - lines.gone,
                    minutesLived: Double(max(0, seconds) * 100 / 60) / 100)
            }
    }

    private func text(_ path: Int32) -> String {
        facts.naming.path(String(decoding: facts.path(path), as: UTF8.self))
    }
}

/// One deleter in one file.
private struct LineDeletionKey: Hashable {
    let deleter: CommitIndex
    let path: Int32
}
