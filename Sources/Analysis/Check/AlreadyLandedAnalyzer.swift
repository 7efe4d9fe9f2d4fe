import Findings
import GitHistory
import Sessions

/// Which patches of the branch are on the base already, or on another open branch.
package struct AlreadyLandedAnalyzer: Analyzer {
    private let proposal: Proposal

    /// The question about one branch.
    package init(_ proposal: Proposal) { self.proposal = proposal }

    /// The patches of commits that change the same files.
    package func request(_ facts: Facts) -> ContentRequest {
        ContentRequest(patches: EqualPatches(proposal, facts).request)
    }

    /// One finding for the base, and one for each other session.
    package func conclude(_ facts: Facts) -> Conclusions {
        let patches = EqualPatches(proposal, facts)
        var groups: [Place: [Pair]] = [:]
        let whole = patches.ofWhole.map { Pair(own: proposal.head, other: $0) }
        let single = patches.ofCommits.flatMap { own, others in
            others.map { Pair(own: own, other: $0) }
        }
        for pair in single + whole where !patches.saysNothing(pair.other) {
            guard let place = place(pair, facts) else { continue }
            groups[place, default: []].append(pair)
        }
        return Conclusions(
            findings: groups.sorted { $0.key < $1.key }.map { finding($0, $1, facts) })
    }

    /// A change of the branch with another's of the same patch.
    private struct Pair {
        let own: CommitIndex
        let other: CommitIndex
    }

    /// Where the other one is: on the base, or in a session that has not landed.
    private enum Place: Hashable, Comparable {
        case base
        case session(Int)
    }

    private func place(_ pair: Pair, _ facts: Facts) -> Place? {
        let history = facts.history
        let session = facts.sessions.number(of: pair.other)
        if history.mainline.contains(pair.other) {
            // What a session has landed itself is no news to it, nor is what it was built on.
            return session == facts.sessions.number(of: pair.own) ? nil : .base
        }
        // An older form of this branch, or what it is stacked on, is no rival.
        let isCopy =
            AuthorSecond(pair.own, history) == AuthorSecond(pair.other, history)
            || session == facts.sessions.number(of: proposal.landing)
        let isLanded = facts.sessions.landings.landing(of: pair.other) != nil
        return isCopy || isLanded ? nil : .session(session)
    }

    private func finding(_ place: Place, _ pairs: [Pair], _ facts: Facts) -> Finding {
        let scene = CheckWords(proposal, facts)
        let graph = facts.history.graph
        let others = Set(pairs.map(\.other)).sorted()
        let own = Set(pairs.map(\.own)).sorted()
        let summary = WorkSummary(others, facts)
        let home = holder(place, others, facts)
        let many = scene.counted(own.count, "patch").replacing("patchs", with: "patches")
        return Finding(
            class: .duplicate, kind: .alreadyLanded, severity: .low, confidence: .high,
            title: "\(many) of \(scene.name) \(own.count == 1 ? "is" : "are") on \(home) already: "
                + facts.naming.subject(graph.subject(others[others.count - 1])),
            message: """
                The patches are equal, byte for byte but for line numbers. Before it lands: \
                \(place == .base
                    ? "rebase the branch, and git drops what is there." : "talk to \(home), so that one of both lands.")
                """,
            commits: others.suffix(8).map { facts.summary(of: $0, role: .member) }
                + own.suffix(8).map { facts.summary(of: $0, role: .member) },
            links: [], paths: summary.paths,
            timeline: others.suffix(8).map {
                facts.written($0, by: facts.label(of: facts.sessions.session(of: $0)))
            }, measures: summary.measures,
            patchId: facts.content.patch(others[0])?.value?.id?.hex,
            verify: (others.prefix(2) + own.prefix(2)).map {
                "git show \(graph.id($0).hex) | git patch-id --stable"
            })
    }

    private func holder(_ place: Place, _ others: [CommitIndex], _ facts: Facts) -> String {
        switch place {
        case .base: "the base"
        case .session(let number): facts.label(of: facts.sessions.sessions[number])
        }
    }
}
