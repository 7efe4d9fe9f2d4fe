import Analysis
import Findings
import GitHistory
import Sessions
import Stories

/// A day in seconds.
let day: Int64 = 24 * 3600

/// What an analyzer, by default that of duplicates, says of a history that was made by hand; it gets
/// the patches it asked for and no others.
struct Judged {
    let facts: Facts
    let conclusions: Conclusions

    init(
        _ builder: HistoryBuilder, since: Int64? = nil, until: Int64? = nil,
        lookback: Int64 = 30 * day, paths: [String] = [], isAnonymous: Bool = false,
        analyzer: some Analyzer = DuplicateAnalyzer()
    ) {
        let history = builder.build()
        var facts = Facts(
            history: history, sessions: SessionMap(history),
            period: Period(
                since: since.map { HistoryBuilder.epoch + $0 },
                until: until.map { HistoryBuilder.epoch + $0 } ?? .max, lookback: lookback,
                paths: paths), naming: Naming(isAnonymous: isAnonymous))
        var analyzer = analyzer
        for _ in 0..<3 {
            builder.answer(analyzer.request(facts), of: history, into: &facts.content)
        }
        self.facts = facts
        conclusions = analyzer.conclude(facts)
    }

    /// The one group's kind, `nothing` where there is none, `several` where there are more.
    var kind: String {
        let kinds =
            conclusions.findings.map(\.kind.rawValue)
            + conclusions.artifacts.map(\.kind.rawValue)
        return kinds.count > 1 ? "several" : kinds.first ?? "nothing"
    }

    /// The rules that link members of the groups, each once, in their order.
    var rules: [Artifact.Kind] {
        let links = conclusions.findings.flatMap(\.links) + conclusions.artifacts.flatMap(\.links)
        return Set(links.map(\.rule)).sorted()
    }

    /// The members of every group.
    var members: [Set<ObjectID>] {
        conclusions.findings.map { Set($0.commits.map(\.id)) }
            + conclusions.artifacts.map { Set($0.commits.map(\.id)) }
    }
}

/// A history in which some commits bear one patch, and nothing else joins them: a mainline, and a
/// second line that forked from its root.
struct Group {
    var h = HistoryBuilder()
    let root: ObjectID
    /// The mainline's tip.
    var tip: ObjectID
    private var counter = 0

    /// A root and one further commit, both long ago, by people of whom no one has 70 %.
    init(salt: String = "") {
        h = HistoryBuilder(salt: salt)
        root = h.commit("root", author: "Root", at: -400 * day)
        tip = h.commit("begin", author: "Other", at: -399 * day, parents: [root])
    }

    /// A commit of the group on the mainline.
    @discardableResult
    mutating func direct(
        _ subject: String? = nil, body: String = "", author: String = "Ada",
        committer: String? = nil, at time: Int64, committedAt: Int64? = nil,
        files: [String] = ["a.swift"], patch: String = "p", lines: Int = 10
    ) -> ObjectID {
        tip = h.commit(
            subject ?? another(), body: body, author: author, committer: committer, at: time,
            committedAt: committedAt, parents: [tip], changes: files, patch: patch, lines: lines)
        return tip
    }

    /// A commit of the group beside the mainline, on the root or where it is told.
    @discardableResult
    mutating func aside(
        _ subject: String? = nil, body: String = "", author: String = "Ada",
        committer: String? = nil, at time: Int64, on parent: ObjectID? = nil, ref: String? = nil,
        files: [String] = ["a.swift"], patch: String = "p", lines: Int = 10, tree: String? = nil
    ) -> ObjectID {
        let commit = h.commit(
            subject ?? another(), body: body, author: author, committer: committer, at: time,
            parents: [parent ?? root], tree: tree, changes: files, patch: patch, lines: lines)
        if let ref { h.ref(ref, commit) }
        return commit
    }

    /// The analyzer's word on it all.
    func judged(
        since: Int64? = nil, until: Int64? = nil, lookback: Int64 = 30 * day, paths: [String] = []
    ) -> Judged {
        var whole = h
        whole.ref("refs/heads/main", tip)
        return Judged(whole, since: since, until: until, lookback: lookback, paths: paths)
    }

    /// A subject that no other commit has, of three words.
    private mutating func another() -> String {
        counter += 1
        return "change number \(counter)"
    }
}
