import Findings

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The looks of `coven-audit rescue`.
package enum RescueReport {
    /// The whole report, ending in a newline.
    package static func render(
        _ result: RescueResult, as format: PlainFormat, style: TextStyle = .plain
    ) throws -> String {
        switch format {
        case .markdown: RescueMarkdown.text(result)
        case .text: RescueText.text(result, style: style)
        case .json: try json(result)
        }
    }

    private static func json(_ result: RescueResult) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(result), as: UTF8.self)
        return JSONReport.printable(text) + "\n"
    }
}

/// The sentences that text and Markdown share.
struct RescueWords {
    let result: RescueResult

    /// What was found, and what of it is no loss.
    var opening: [Phrase] {
        let counts = result.counts
        guard counts.unreachable > counts.borrowed else {
            return ["Nothing is lost: a ref reaches every commit of this repository."]
        }
        let lines = counted(result.lost.count, "lost piece of work", "lost pieces of work")
        let first: Phrase =
            result.lost.isEmpty && counts.filtered == 0
            ? "Nothing is lost." : result.lost.isEmpty ? "No loss fits the filters." : "\(lines)."
        let rest = [
            (counts.lost, "lost"), (counts.copies, "copied by a commit that a ref reaches"),
            (counts.contained, "contained in such commits"),
            (counts.superseded, "earlier forms of lost ones"),
            (counts.stashed, "of the stash's entries"),
            (counts.helpers, "git's own beside a stash"),
            (counts.borrowed, "in borrowed stores"),
        ].filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
        let hidden: Phrase =
            counts.filtered == 0
            ? "" : " The filters hide \(counted(counts.filtered, "loss", "losses"))."
        let all = counted(counts.unreachable, "commit")
        return [first, "No ref reaches \(all): \(enumerated(rest)).\(hidden)"]
    }

    /// How the list is to be read.
    static let advice: Phrase =
        "Nothing was changed: the commands are for you to run. Work that nothing names is gone after the next \(code: "git gc") that prunes."

    /// The facts of one piece of work.
    func facts(_ work: LostWork) -> [Phrase] {
        let branch: Phrase = work.branch.map { "on \(code: $0)" } ?? "on a branch that is not known"
        let worktree: Phrase = work.worktree.map { " in worktree \(code: $0)" } ?? ""
        let nowhere = work.linesNowhereElse.map {
            "\(counted($0, "changed line")) in no reachable commit"
        }
        let change = zip2(work.linesAdded, work.linesDeleted).map { lineChange($0, $1) }
        let why: Phrase? = work.elsewhere.map { "not lost: \($0.words)" }
        return [
            "by \(quoted: work.author), \(quoted: work.session)", "\(branch)\(worktree)",
            "\(work.committedAt.ownText)", "\(counted(work.commits.count, "commit"))",
            "\(change ?? "lines not known")",
        ] + (nowhere.map { ["\($0)"] } ?? []) + ["named by \(work.namedBy.words)"]
            + (why.map { [$0] } ?? [])
    }

    private func zip2(_ left: Int?, _ right: Int?) -> (Int, Int)? {
        guard let left, let right else { return nil }
        return (left, right)
    }
}

extension LostWork.Naming {
    /// Who still knows it.
    fileprivate var words: String {
        switch self {
        case .reflog: "a reflog only"
        case .nothing: "nothing"
        }
    }
}

extension LostWork.Elsewhere {
    /// Where its content is.
    fileprivate var words: String {
        switch self {
        case .copy: "a reachable commit has the same patch"
        case .contained: "reachable commits hold all that it changes"
        case .superseded: "a later lost commit holds all that it changes"
        }
    }
}
