import Findings
import GitHistory
import Sessions

/// Puts a head whose files are gone into the words and evidence of a report.
struct StrandedWording {
    private let stranded: StrandedHead
    private let facts: Facts

    /// So many commits of a head, and of those that deleted its files, are named.
    private static let most = 8

    init(_ stranded: StrandedHead, _ facts: Facts) {
        self.stranded = stranded
        self.facts = facts
    }

    var finding: Finding {
        let lines = stranded.lines
        let table = facts.history.changes
        return Finding(
            class: .orphan, kind: .stranded, severity: .low, confidence: confidence,
            title: "The mainline has deleted what \(name) works on: "
                + facts.naming.subject(graph.subject(stranded.head.tip)),
            message: message,
            commits: adders.map { facts.summary(of: $0, role: .adder) }
                + deleters.map { facts.summary(of: $0, role: .deleter) },
            links: [],
            paths: stranded.surface.map {
                PathSummary(
                    path: facts.naming.path(table.paths.text($0.path)),
                    linesAdded: $0.lines.added, linesDeleted: $0.lines.deleted)
            }, timeline: timeline,
            measures: Finding.Measures(
                linesAdded: lines.added, linesDeleted: lines.deleted,
                share: (Double(lines.changed) / Double(max(stranded.total, 1)) * 100).rounded()
                    / 100),
            verify: verify)
    }

    private var graph: CommitGraph { facts.history.graph }

    private var adders: [CommitIndex] { stranded.adders.suffix(StrandedWording.most) }

    private var deleters: [CommitIndex] {
        Array(stranded.deleters.prefix(StrandedWording.most))
    }

    private var name: String { label(stranded.head.tip) }

    private func label(_ commit: CommitIndex) -> String {
        facts.label(of: facts.sessions.session(of: commit))
    }

    /// What went into files that were there already is not followed: the work may live on in them.
    /// Of five such findings on libgit2 and uv that were read, none was surely right.
    private let confidence = Finding.Confidence.low

    private var message: String {
        let count = stranded.surface.count
        let files = count == 1 ? "a file" : "\(count) files"
        let names = deleters.prefix(3).map { graph.id($0).short }
        return
            "\(stranded.lines.changed) of the \(stranded.total) lines that it changed lie in \(files) "
            + "that \(enumerated(names)) deleted from the mainline after it forked at "
            + "\(graph.id(stranded.head.fork).short), and that live on under no other name; what went "
            + "into files that were there already is not followed. Git does not tell whether it is still open."
    }

    private var timeline: [TimelineEntry] {
        let work = adders.suffix(5).map { facts.written($0, by: label($0)) }
        let end = deleters.prefix(3).map { commit in
            facts.landed(
                facts.history.mainline.landing(of: commit) ?? commit,
                "\(label(commit)) deletes what it works on: "
                    + facts.naming.subject(graph.subject(commit)))
        }
        return (work + end).sorted { ($0.at, $0.text) < ($1.at, $1.text) }
    }

    private var verify: [String] {
        let (fork, tip) = (graph.id(stranded.head.fork).hex, graph.id(stranded.head.tip).hex)
        return ["git log --stat \(fork)..\(tip)"]
            + deleters.prefix(3).map {
                "git show --stat --diff-filter=D --find-renames \(graph.id($0).hex)"
            }
    }
}
