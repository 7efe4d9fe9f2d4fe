import GitHistory
import Sessions

/// When a session first showed that a surface is to go: it drops the last mention of it.
package struct FirstSign {
    private let facts: Facts
    private let culprit: Deleter
    private let stems: [String]
    private let deletion: CommitIndex

    /// A name shorter than this is found in anything.
    private static let shortest = 5

    /// The question for one culprit of a case.
    init(_ entry: OrphanCase, _ culprit: Deleter, _ facts: Facts) {
        self.facts = facts
        self.culprit = culprit
        deletion = culprit.lost.max { $0.gone < $1.gone }?.deleter ?? culprit.lost[0].deleter
        let gone = culprit.lost.sorted { ($0.gone, $1.path) > ($1.gone, $0.path) }
        var seen: Set<String> = []
        stems = gone.map { Surface.stem(of: String(decoding: facts.path($0.path), as: UTF8.self)) }
            .filter { $0.utf8.count >= FirstSign.shortest && seen.insert($0).inserted }
    }

    /// What must be looked for: the names of the files that lost lines, in what the session did to
    /// the mainline up to the deletion.
    var questions: Set<Mention> {
        var questions: Set<Mention> = []
        for commit in commits {
            for stem in stems.prefix(FirstSign.mostStems) {
                questions.insert(Mention(commit, stem))
            }
        }
        return questions
    }

    /// So many names are looked for: those of the files that lost most.
    private static let mostStems = 4

    /// The commits of the session on the mainline, up to the deletion.
    private var commits: [CommitIndex] {
        facts.sessions.strands.all[culprit.strand].commits.filter {
            facts.history.mainline.contains($0) && $0 <= deletion
                && !facts.history.graph.isMerge($0)
        }
    }

    /// The first commit that drops a name which no file outside of the surface and of tests holds
    /// afterwards, with the line; nil where none does, or where it cannot be told.
    var found: (commit: CommitIndex, line: Mentions.Line)? {
        for commit in commits {
            for stem in stems.prefix(FirstSign.mostStems) {
                guard let mentions = facts.content.mentions(Mention(commit, stem))?.value,
                    let holders = mentions.holders
                else { continue }
                let line = mentions.deleted.first { isOutside($0.path, stem) }
                if let line, !holders.contains(where: { isOutside($0, stem) }) {
                    return (commit, line)
                }
            }
        }
        return nil
    }

    /// Whether a file is neither one of the surface's own nor a test.
    private func isOutside(_ path: String, _ stem: String) -> Bool {
        FirstSign.isAsked(FoldedPath(path)) && Surface.stem(of: path) != stem
    }

    /// Whether a file that holds a name shows that it is in use, unless it is the surface's own.
    @Sendable
    package static func isAsked(_ path: FoldedPath) -> Bool {
        switch FileSort(path) {
        case .code, .style: true
        case .test, .docs, .settings, .data, .lock, .generated, .vendored, .stamp: false
        }
    }
}
