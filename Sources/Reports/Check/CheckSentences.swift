import Findings
import GitHistory

/// What a check says beside its findings, in sentences that its formats for people share.
struct CheckSentences {
    private let result: CheckResult

    init(_ result: CheckResult) { self.result = result }

    /// What is checked.
    var title: Phrase { "\(code: result.head.ref) onto \(code: result.base.ref)" }

    /// What came out, in short.
    var opening: [Phrase] {
        let work: Phrase = """
            \(code: result.head.ref) has \(counted(result.commits, "commit")) that \
            \(code: result.base.ref) lacks\(files).
            """
        if let landed { return [work, landed] }
        return [work, outcome] + hidden
    }

    private var files: String {
        result.files > 0 ? ", with changes in \(counted(result.files, "file"))" : ""
    }

    private var landed: Phrase? {
        guard let landed = result.landed else { return nil }
        let place: Phrase = landed.commit.map { " with \(code: $0.short)" } ?? ""
        switch landed.how {
        case .merged: return "It lies behind the base: there is nothing to land."
        case .pullRequest: return "It has landed already\(place), by its pull request's number."
        case .patch: return "It has landed already\(place), which has the same patch."
        case .rebase: return "It has landed already: the base has each of its patches\(place)."
        case .tree:
            return "It has landed already\(place): the base has, or has had, all that it brings."
        }
    }

    private var outcome: Phrase {
        let fail = result.failures.count
        let others = result.shown.count - fail
        if result.shown.isEmpty { return "Nothing speaks against landing it now." }
        let grave = result.options.failOn.rawValue
        let rest = others > 0 ? "; \(counted(others, "other finding")) to know" : ""
        return fail > 0
            ? "\(counted(fail, "finding")) of \(grave) severity or more should be looked at before it lands\(rest)."
            : "Nothing of \(grave) severity speaks against landing it\(rest)."
    }

    private var hidden: [Phrase] {
        let count = result.findings.count { $0.severity > .info } - result.shown.count
        guard count > 0 else { return [] }
        return [
            "\(counted(count, "finding")) of lower confidence in the JSON; \(code: "--show low") shows all."
        ]
    }

    /// What was read, and what was not.
    var coverage: [Phrase] {
        let base: Phrase = "Base: \(code: result.base.ref) at \(code: result.base.commit.short)."
        let head: Phrase = "Head: \(code: result.head.ref) at \(code: result.head.commit.short)."
        let fork: Phrase = "Merge base: \(code: result.mergeBase.short)."
        let clock: Phrase = "Clock: \(result.clock.utcText), orphan window \(hours) hours."
        let read: Phrase = """
            Read: \(counted(result.coverage.commitsRead, "commit")) since \
            \(result.coverage.since.utcText).
            """
        return [base, head, fork, clock, read]
            + result.coverage.limits.map { "Limit: \(quoted: $0)" }
    }

    private var hours: String { grouped(Int(clamping: result.options.orphanWindowSeconds / 3600)) }
}
