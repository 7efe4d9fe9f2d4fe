import Analysis
import GitHistory

/// The window's commits on the mainline and their lines: the denominators of a report. `--path` limits
/// them as it limits the findings.
struct Totals {
    private let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    /// The commits of the window on the mainline, whatever they touch.
    var window: [CommitIndex] {
        let graph = facts.history.graph
        return graph.commits.filter {
            facts.history.mainline.contains($0)
                && facts.period.contains(graph.committer($0).seconds)
        }
    }

    /// Those of them that touch one of the run's paths.
    var commits: [CommitIndex] {
        guard !facts.period.paths.isEmpty else { return window }
        return window.filter { commit in
            facts.history.changes.changes(commit).contains(where: isIncluded)
        }
    }

    /// Every one of them that has a patch.
    var request: ContentRequest {
        ContentRequest(
            counts: Set(
                commits.filter {
                    facts.history.graph.hasPatch($0) && facts.history.changes.state($0) == .read
                }))
    }

    /// Their lines in the run's paths, as far as they could be read.
    var lines: LineCount {
        commits.reduce(LineCount()) { sum, commit in
            guard let lines = facts.content.lines(commit)?.value else { return sum }
            return zip(facts.history.changes.changes(commit), lines).reduce(sum) {
                isIncluded($1.0) ? $0 + $1.1 : $0
            }
        }
    }

    private func isIncluded(_ change: FileChange) -> Bool {
        facts.period.paths.isEmpty
            || facts.period.includes(facts.history.changes.paths.text(change.path))
    }
}
