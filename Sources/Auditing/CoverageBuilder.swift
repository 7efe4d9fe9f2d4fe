import Analysis
import Findings
import GitHistory
import GitStore

/// Says what a run saw and what it could not see.
struct CoverageBuilder {
    private let request: AuditRequest
    private let source: Source
    private let facts: Facts
    private let overlaps: Overlaps
    private let orphanSums: OrphanSums?

    init(
        _ request: AuditRequest, _ source: Source, _ facts: Facts, _ overlaps: Overlaps,
        _ orphanSums: OrphanSums?
    ) {
        self.request = request
        self.source = source
        self.facts = facts
        self.overlaps = overlaps
        self.orphanSums = orphanSums
    }

    func coverage() -> Coverage {
        let graph = facts.history.graph
        return Coverage(
            commitsRead: graph.count, mergesRead: graph.commits.count { graph.isMerge($0) },
            commitsInWindow: Totals(facts).window.count,
            lastMainlineCommit: graph.committer(source.mainline.tip).time.inUTC,
            refs: references, pullRequestHeads: heads, worktrees: worktrees,
            reflogs: reflogs, evidence: evidence, shallow: source.shape.isShallow,
            missingObjects: missing, claims: claims,
            unreachableScanned: source.unreachable != nil, verified: request.verify,
            ignored: source.shape.ignored,
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
            fetch: present ? nil : PullRequestFetch.line(source.remotes))
    }

    private var worktrees: [Coverage.WorktreeState] {
        source.worktrees.map { worktree in
            Coverage.WorktreeState(
                name: worktree.name.map(facts.naming.word),
                branch: worktree.branch.map {
                    facts.naming.word(Reference(name: $0, commit: .zero).shortName)
                }, locked: worktree.isLocked, missing: worktree.isMissing,
                reflog: reflog(of: worktree))
        }
    }

    private func reflog(of worktree: Worktree) -> Coverage.ReflogState {
        let log = source.reflogs.all.first { $0.isHead && $0.worktree == worktree.name }
        guard let log, !log.entries.isEmpty else { return .absent }
        return log.beginsLate ? .expired : .complete
    }

    private var reflogs: Coverage.Reflogs {
        let logs = source.reflogs.all
        return Coverage.Reflogs(
            logs: logs.count, entries: logs.reduce(0) { $0 + $1.entries.count },
            malformed: logs.reduce(0) { $0 + $1.malformed })
    }

    private var missing: Coverage.MissingObjects {
        let unread = facts.history.changes.unreadable + facts.content.gaps
        var objects = Set(unread.map(\.gap.object))
        objects.formUnion(source.walk.gaps.map(\.object))
        objects.formUnion(source.notes.gaps.map(\.object))
        objects.formUnion(source.unreachable?.gaps.map(\.object) ?? [])
        let commits = Set(unread.map(\.commit)).sorted().map { facts.history.graph.id($0) }
        return Coverage.MissingObjects(
            commits: commits, objects: objects.count, partialClone: source.shape.isPartialClone)
    }

    /// What each snapshot of another clone brought.
    private var evidence: [Coverage.Evidence] {
        source.evidence.files.map { file in
            let snapshot = file.snapshot
            return Coverage.Evidence(
                source: facts.naming.word(file.name),
                takenAt: Timestamp(seconds: snapshot.takenAt), logs: snapshot.reflogs.count,
                entries: snapshot.entryCount,
                used: facts.history.reflogs.count { $0.source == file.name },
                worktrees: snapshot.worktrees.count, stashes: snapshot.stash.count,
                unreachable: snapshot.unreachable.count)
        }
    }

    private var foreign: [String] {
        source.evidence.files.filter {
            !source.evidence.concerns($0, facts.history.graph)
        }.map { file in
            "The evidence \(facts.naming.word(file.name)) names no commit that was read here: it may be another repository's."
        }
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
        if source.location.oversized.count > 0 {
            limits.append(
                "Files of over 512 MiB, which count as binary and were not read: \(source.location.oversized.count)."
            )
        }
        if !source.notes.gaps.isEmpty {
            limits.append(
                "Notes of \(Source.notesName), or folders of them, that could not be read: \(source.notes.gaps.count)."
            )
        }
        limits += followed
        if overlaps.crowded > 0 {
            limits.append(
                "Surfaces that more than \(Overlaps.crowd) sessions touched name no pairs of parallel sessions: \(overlaps.crowded)."
            )
        }
        if let orphanSums, orphanSums.pairCount > orphanSums.pairs.count {
            limits.append(
                "Of \(orphanSums.pairCount) pairs of sessions of which one deleted the other's fresh lines the \(orphanSums.pairs.count) with most lines are listed."
            )
        }
        if overlaps.count > overlaps.pairs.count {
            limits.append(
                "Of \(overlaps.count) pairs of parallel sessions on one surface the \(overlaps.pairs.count) on the rarest surfaces are listed."
            )
        }
        return limits + foreign + (source.unreachable?.limits ?? [])
    }

    /// What kept lines from being followed.
    private var followed: [String] {
        guard let ages = facts.ages else { return [] }
        var limits: [String] = []
        if !ages.cut.isEmpty {
            limits.append(
                "Commits in which so many files came and went that renames were not looked for, so that their lines count as new: \(ages.cut.count)."
            )
        }
        let broken = Set(ages.gaps.map(\.commit)).count
        if broken > 0 {
            limits.append(
                "Commits whose lines could not be followed, so that nothing is said of what they add and delete: \(broken)."
            )
        }
        return limits
    }

    private var duplicates: Coverage.Assessable {
        if request.scope == .sessions { return .no("only the sessions were asked for") }
        return facts.content.isAssessable
            ? .yes : .no("the content of the files is not in this clone")
    }

    private var orphans: Coverage.Assessable {
        if request.scope == .sessions { return .no("only the sessions were asked for") }
        return facts.hasAges ? .yes : .no("the content of the files is not in this clone")
    }

    private var races: Coverage.Assessable {
        if request.scope == .sessions { return .no("only the sessions were asked for") }
        let hasEntries = facts.history.reflogs.contains { !$0.entries.isEmpty }
        return hasEntries ? .yes : .no("no reflogs in this clone")
    }

    private var surfaces: Coverage.Assessable { orphans }

    private var classes: Coverage.Classes {
        Coverage.Classes(
            duplicates: duplicates, orphans: orphans, races: races, surfaces: surfaces,
            claims: source.claims.assessable)
    }

    private var claims: Coverage.ClaimsSeen {
        var seen = Coverage.ClaimsSeen(source.claims, at: request.now)
        seen.unusable = seen.unusable.map(facts.naming.word)
        return seen
    }
}
