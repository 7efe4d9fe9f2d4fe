import Findings
import GitHistory
import Sessions

/// One strand's loss, judged.
struct OrphanCase {
    let loss: Loss
    /// All that deleted enough of it, in the order of their landings, but those that knew of it.
    let deleters: [Deleter]
    /// How many lines are gone by all of these together, however few each took.
    let gone: Int
    /// Why it is no finding; nil where it is one.
    let dismissal: String?

    /// Those that took the lines away unseen.
    var culprits: [Deleter] { deleters.filter { $0.reason == nil } }

    /// Whether the lines of a loss are orphaned, by the rules of DEFINITIONS ("Orphaned") in order.
    init(_ loss: Loss, _ all: [Deleter], _ facts: Facts) {
        self.loss = loss
        let limits = facts.limits
        let unknowing = all.filter { !($0.reason?.isKnowing ?? false) }
        deleters = unknowing.filter { $0.gone >= limits.lines }
        gone = unknowing.reduce(0) { $0 + $1.gone }
        let strand = facts.sessions.strands.all[loss.victim]
        if !limits.areReached(gone, of: loss.added) {
            dismissal = all.first { $0.reason?.isKnowing ?? false }?.reason?.rawValue
        } else if facts.sessions.sessions[strand.session].isBot
            || loss.added > OrphanLimits.largestImport
            || OrphanCase.program(unknowing, facts) * 2 < gone
        {
            dismissal = "mechanical"
        } else if deleters.contains(where: { $0.reason == nil }) {
            dismissal = nil
        } else {
            let main = deleters.max { $0.gone < $1.gone }
            dismissal = main?.reason?.rawValue ?? "scattered"
        }
    }

    /// How many of the lines are in files of a program.
    private static func program(_ deleters: [Deleter], _ facts: Facts) -> Int {
        deleters.flatMap(\.lost).reduce(0) { sum, entry in
            let path = String(decoding: facts.path(entry.path), as: UTF8.self)
            return sum + (FileSort(path).isProgram ? entry.gone : 0)
        }
    }

    /// The deletion with which so much was gone that the work was orphaned: the moment of harm.
    func deletion(_ facts: Facts) -> CommitIndex {
        var gone = 0
        let lost = deleters.flatMap(\.lost).sorted {
            (facts.landingTime($0.deleter), $0.deleter) < (
                facts.landingTime($1.deleter), $1.deleter
            )
        }
        let all = lost.reduce(0) { $0 + $1.gone }
        for entry in lost {
            gone += entry.gone
            if gone * 2 >= all { return entry.deleter }
        }
        return lost.last?.deleter ?? loss.lost[0].deleter
    }
}

extension OrphanCase {
    /// The case as the report keeps what the rules rejected; nil for a finding.
    func dismissed(_ facts: Facts) -> Dismissed? {
        guard let dismissal else { return nil }
        let graph = facts.history.graph
        let commits = Set(loss.lost.map(\.adder)).sorted() + Set(loss.lost.map(\.deleter)).sorted()
        return Dismissed(class: .orphan, reason: dismissal, commits: commits.map { graph.id($0) })
    }
}
