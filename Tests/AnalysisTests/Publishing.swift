import Analysis
import Findings
import GitHistory
import Sessions
import Stories

/// A history of pull requests, some of which land with nothing in them.
struct Publishing {
    var h = HistoryBuilder()
    /// Where every pull request forks.
    let root: ObjectID
    /// The mainline's tip.
    private(set) var tip: ObjectID
    private var tree = "at first"

    /// A root, long ago.
    init() {
        root = h.commit("root", author: "Root", at: -400 * day, tree: tree)
        tip = root
    }

    /// So many lines that say something, counted from a number.
    static func lines(_ range: Range<Int>) -> [String] { range.map { "let number = \($0)" } }

    /// A commit on the mainline.
    @discardableResult
    mutating func direct(
        _ author: String = "Bo", body: String = "", at time: Int64, files: [String] = ["a.swift"],
        says lines: [String] = [], patch: String? = nil
    ) -> ObjectID {
        tree = "after \(h.count)"
        tip = h.commit(
            "direct \(h.count)", body: body, author: author, at: time, parents: [tip], tree: tree,
            changes: files, patch: patch, says: lines)
        return tip
    }

    /// A commit beside the mainline, the new head of the given pull requests.
    @discardableResult
    mutating func own(
        _ numbers: Int..., on parent: ObjectID? = nil, at time: Int64 = 0,
        files: [String] = ["a.swift"], says lines: [String] = [], patch: String? = nil
    ) -> ObjectID {
        let commit = h.commit(
            "own \(h.count)", author: "Ada", at: time, parents: [parent ?? root],
            changes: files, patch: patch, says: lines)
        for number in numbers { h.ref("refs/pull/\(number)/head", commit) }
        return commit
    }

    /// The forge lands a pull request with nothing in it, or with something.
    @discardableResult
    mutating func lands(_ number: Int, at time: Int64, brings files: [String] = []) -> ObjectID {
        if !files.isEmpty { tree = "after \(h.count)" }
        tip = h.commit(
            "landing (#\(number))", author: "Ada", committer: HistoryBuilder.forge, at: time,
            parents: [tip], tree: tree, changes: files)
        return tip
    }

    /// The same by a merge of the head.
    @discardableResult
    mutating func merges(_ number: Int, _ head: ObjectID, at time: Int64) -> ObjectID {
        tip = h.commit(
            "Merge pull request #\(number) from ada/x", author: "Ada",
            committer: HistoryBuilder.forge, at: time, parents: [tip, head], tree: tree)
        return tip
    }

    /// A merge of some branch, which brings something.
    mutating func brings(_ side: ObjectID, at time: Int64) {
        tree = "after \(h.count)"
        tip = h.commit("Merge branch 'side'", at: time, parents: [tip, side], tree: tree)
    }

    /// The analyzer's findings.
    func findings(
        since: Int64? = nil, until: Int64? = nil, lookback: Int64 = 30 * day, paths: [String] = []
    ) -> [Finding] {
        var whole = h
        whole.ref("refs/heads/main", tip)
        return Judged(
            whole, since: since, until: until, lookback: lookback, paths: paths,
            analyzer: PublicationAnalyzer()
        ).conclusions.findings
    }

    /// The only finding; nil where there is none or more than one.
    func finding(lookback: Int64 = 30 * day) -> Finding? {
        let findings = findings(lookback: lookback)
        return findings.count == 1 ? findings[0] : nil
    }
}

extension Finding {
    /// Its commits that have a role, in their order.
    func ids(_ role: CommitSummary.Role) -> [ObjectID] {
        commits.filter { $0.role == role }.map(\.id)
    }
}
