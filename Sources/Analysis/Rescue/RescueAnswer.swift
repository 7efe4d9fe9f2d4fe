import Findings
import GitHistory
import Sessions

/// What of the lost work is wanted.
package struct RescueFilter: Sendable {
    /// A part of the author's name or address, in any case.
    package var author: String?
    /// The branch's name.
    package var branch: String?
    /// Files, or folders with all below them; none is everything.
    package var paths: [String] = []
    /// Only what was committed since then, in seconds since 1970.
    package var since: Int64?
    /// What is not lost is listed too.
    package var listsAll = false

    /// A filter that lets every loss through.
    package init() {}
}

/// Puts lost commits together to lines of work, and says how to bring each back.
package struct RescueAnswer {
    private let facts: Facts
    private let lost: LostCommits
    private let content: LostContent
    private let logged: Set<ObjectID>
    private let places: ReflogPlaces
    private var verdicts: [CommitIndex: LostWork.Elsewhere] = [:]

    /// Judges every commit once all content is known.
    package init(
        _ facts: Facts, _ lost: LostCommits, _ content: LostContent, _ unreachable: Unreachable
    ) {
        self.facts = facts
        self.lost = lost
        self.content = content
        logged = unreachable.logged
        places = ReflogPlaces(facts.history.reflogs)
        for commit in lost.commits + lost.stashes {
            verdicts[commit] = content.elsewhere(commit, facts.content)
        }
        for line in lines where content.allLanded(line) {
            for commit in line where verdicts[commit] == nil { verdicts[commit] = .contained }
        }
    }

    /// The lost lines, and what is not lost, each ranked.
    package func work(_ filter: RescueFilter) -> (lost: [LostWork], kept: [LostWork], filtered: Int)
    {
        let all = lines.map { line -> LostWork in
            let missing = line.filter { verdicts[$0] == nil }
            return work(line, missing.isEmpty ? line : missing, isLost: !missing.isEmpty)
        }
        let wanted = all.filter { passes($0, filter) }.sorted(by: RescueAnswer.precedes)
        return (
            wanted.filter { $0.elsewhere == nil }, wanted.filter { $0.elsewhere != nil },
            all.count { $0.elsewhere == nil } - wanted.count { $0.elsewhere == nil }
        )
    }

    /// How many commits are what.
    package var counts: RescueCounts {
        let all = lost.commits + lost.stashes
        return RescueCounts(
            lost: all.count { verdicts[$0] == nil },
            copies: all.count { verdicts[$0] == .copy },
            contained: all.count { verdicts[$0] == .contained },
            superseded: all.count { verdicts[$0] == .superseded }, helpers: lost.helpers.count)
    }

    /// The commits of each line, its tip first: what two tips share belongs to the younger one.
    private var lines: [[CommitIndex]] {
        let graph = facts.history.graph
        let ordinary = Set(lost.commits)
        let inner = Set(lost.commits.flatMap { graph.parents($0) })
        var taken: Set<CommitIndex> = []
        let tips = lost.commits.filter { !inner.contains($0) }.sorted {
            (graph.committer($0).seconds, graph.id($0)) > (
                graph.committer($1).seconds, graph.id($1)
            )
        }
        return tips.map { tip in
            var line: [CommitIndex] = []
            var stack = [tip]
            while let commit = stack.popLast() {
                guard ordinary.contains(commit), taken.insert(commit).inserted else { continue }
                line.append(commit)
                stack += graph.parents(commit)
            }
            return line.sorted(by: >)
        } + lost.stashes.map { [$0] }
    }

    private func work(_ line: [CommitIndex], _ shown: [CommitIndex], isLost: Bool) -> LostWork {
        let history = facts.history
        let graph = history.graph
        let tip = line[0]
        let isStash = lost.allStashes.contains(tip)
        let subject = graph.subject(tip)
        var place = places.place(of: line.map { graph.id($0) })
        if isStash { place.branch = LostCommits.branch(ofStash: subject) ?? place.branch }
        let id = graph.id(tip)
        return LostWork(
            kind: isStash ? .stash : .commits, id: id, subject: subject,
            author: history.author(tip).name,
            session: facts.label(of: facts.sessions.session(of: tip)), branch: place.branch,
            worktree: place.worktree, committedAt: graph.committer(tip).time,
            namedBy: logged.contains(id) ? .reflog : .nothing,
            elsewhere: isLost ? nil : verdicts[tip], commits: shown.map { graph.id($0) },
            paths: paths(shown), lines: lines(of: shown),
            linesNowhereElse: content.linesNowhere(shown, facts.content),
            show: "git show --stat \(id.hex)",
            recover: isStash
                ? "git stash store -m \(RescueAnswer.quoted(subject)) \(id.hex)"
                : "git branch rescue/\(id.short) \(id.hex)")
    }

    private func paths(_ commits: [CommitIndex]) -> [String] {
        let changes = facts.history.changes
        return Set(commits.flatMap { changes.changes($0).map(\.path) })
            .map { changes.paths.text($0) }.sorted()
    }

    private func lines(of commits: [CommitIndex]) -> LineCount? {
        var sum = LineCount()
        for commit in commits where !facts.history.changes.changes(commit).isEmpty {
            guard let patch = facts.content.patch(commit)?.value else { return nil }
            sum = sum + patch.total
        }
        return sum
    }

    private func passes(_ work: LostWork, _ filter: RescueFilter) -> Bool {
        if let since = filter.since, work.committedAt.seconds < since { return false }
        if let branch = filter.branch, work.branch != branch { return false }
        let period = Period(since: nil, until: .max, lookback: 0, paths: filter.paths)
        guard filter.paths.isEmpty || work.paths.contains(where: { period.includes($0) }) else {
            return false
        }
        guard let author = filter.author?.lowercased(),
            let tip = facts.history.graph.index(of: work.id)
        else { return filter.author == nil }
        let identity = facts.history.author(tip)
        return identity.name.lowercased().contains(author) || identity.email.contains(author)
    }

    /// The most that is nowhere else first, then the youngest.
    private static func precedes(_ left: LostWork, _ right: LostWork) -> Bool {
        let (first, second) = (left.size, right.size)
        if first != second { return first > second }
        return (left.committedAt.seconds, left.id) > (right.committedAt.seconds, right.id)
    }

    /// A word that a shell reads as it is, without control characters.
    static func quoted(_ text: String) -> String {
        let plain = text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: plain)
        return "'" + String(view).replacing("'", with: "'\\''") + "'"
    }
}

extension LostWork {
    /// What it is ranked by.
    fileprivate var size: Int { linesNowhereElse ?? (linesAdded ?? 0) + (linesDeleted ?? 0) }
}
