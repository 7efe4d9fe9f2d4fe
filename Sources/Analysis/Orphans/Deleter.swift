import GitHistory
import Sessions

/// A session's strand that deleted lines of another one.
struct Deleter: Sendable {
    /// The strand's number.
    let strand: Int
    /// What it deleted, in the order of the landings.
    let lost: [LostLines]
    let relation: Parallel
    /// Why it is none that took the lines away unseen; nil where it is.
    let reason: Reason?
    /// The paths that it set back to a version of before.
    let olderPaths: Set<Int32>

    /// What the rules have against a deleter.
    enum Reason: String, Sendable, CaseIterable {
        /// It says that it takes the work back.
        case revert
        /// It names the work: it knows of it.
        case fixup
        /// It puts the lines elsewhere, by another commit.
        case moved
        /// It runs no errand of its own: a robot.
        case bot
        /// It was built on the work.
        case stacked
        /// It could have seen the work.
        case sequential
        /// It writes anew what it deletes.
        case rewrite
        /// Most of the lines are back later.
        case comesBack
        /// The work was not meant to stay.
        case temporary

        /// Whether what it deletes counts for nothing: the work was taken back, not lost.
        var isKnowing: Bool {
            switch self {
            case .revert, .fixup, .moved, .bot: true
            case .stacked, .sequential, .rewrite, .comesBack, .temporary: false
            }
        }
    }

    var gone: Int { lost.reduce(0) { $0 + $1.gone } }

    /// The deleting commits, in order.
    var commits: [CommitIndex] { Set(lost.map(\.deleter)).sorted() }

    /// How many of the lines went with files that were set back to a version of before.
    var goneByOlderVersions: Int {
        lost.reduce(0) { $0 + (olderPaths.contains($1.path) ? $1.gone : 0) }
    }

    /// At least half of the lines went that way.
    var isStale: Bool { goneByOlderVersions * 2 >= gone && gone > 0 }
}

extension Facts {
    /// The commits that say why a deleter deletes: its own, and for an imagined landing, which says
    /// nothing, those of its branch that change the files.
    func writers(of deleter: Deleter) -> [CommitIndex] {
        guard let proposal = history.proposal, deleter.commits.contains(proposal.landing) else {
            return deleter.commits
        }
        let paths = Set(deleter.lost.map(\.path))
        let work = proposal.work(history.graph)
        let own = work.filter { commit in
            history.changes.changes(commit).contains { paths.contains($0.path) }
        }
        return deleter.commits.filter { $0 != proposal.landing } + (own.isEmpty ? work : own)
    }
}
