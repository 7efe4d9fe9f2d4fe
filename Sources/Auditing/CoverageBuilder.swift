import Analysis
import Findings
import GitHistory
import GitStore

/// Says what a run saw and what it could not see.
struct CoverageBuilder {
    private let request: AuditRequest
    private let source: Source
    private let facts: Facts

    init(_ request: AuditRequest, _ source: Source, _ facts: Facts) {
        self.request = request
        self.source = source
        self.facts = facts
    }

    func coverage() -> Coverage {
        let graph = facts.history.graph
        return Coverage(
            commitsRead: graph.count, mergesRead: graph.commits.count { graph.isMerge($0) },
            commitsInWindow: Totals.commits(facts).count,
            lastMainlineCommit: graph.committer(source.mainline.tip).time.inUTC,
            refs: references, pullRequestHeads: heads, shallow: source.shape.isShallow,
            missingObjects: missing, verified: request.verify, ignored: source.shape.ignored,
            limits: limits, assessable: classes)
    }

    private var references: Coverage.References {
        let kinds = source.references.all.map(\.kind)
        return Coverage.References(
            branches: kinds.count { $0 == .branch }, remotes: kinds.count { $0 == .remoteBranch },
            pullRequests: source.references.all.count { $0.pullRequest != nil },
            tags: kinds.count { $0 == .tag }, others: kinds.count { $0 == .stash || $0 == .other },
            skipped: source.references.skipped)
    }

    private var heads: Coverage.PullRequestHeads {
        let present = source.references.all.contains { $0.pullRequest != nil }
        return Coverage.PullRequestHeads(
            present: present,
            fetch: present ? nil : "git fetch origin '+refs/pull/*/head:refs/pull/*/head'")
    }

    private var missing: Coverage.MissingObjects {
        let unread = facts.history.changes.unreadable + facts.content.gaps
        var objects = Set(unread.map(\.gap.object))
        objects.formUnion(source.walk.gaps.map(\.object))
        let commits = Set(unread.map(\.commit)).sorted().map { facts.history.graph.id($0) }
        return Coverage.MissingObjects(
            commits: commits, objects: objects.count, partialClone: source.shape.isPartialClone)
    }

    private var limits: [String] {
        var limits: [String] = []
        if let earliest = source.period.earliest {
            limits.append(
                "Commits before \(Timestamp(seconds: earliest).rfc3339) were not read: the window's start less the lookback."
            )
        }
        if source.shape.isShallow {
            limits.append(
                "The clone is shallow: the changes of the commits at its boundary (\(source.shape.shallowCommits.count)), and all history before them, were not read."
            )
        }
        let cut = source.walk.gaps.count
        if cut > 0 {
            limits.append("Commits that a ref or a child names and that could not be read: \(cut).")
        }
        return limits
    }

    private var classes: Coverage.Classes {
        let later = "this version does not look for it"
        return Coverage.Classes(
            duplicates: facts.content.isAssessable
                ? .yes : .no("the content of the files is not in this clone"), orphans: .no(later),
            races: .no(later), surfaces: .no(later),
            claims: .no(later))
    }
}
