// Hot: goes over every deletion of the history.
import GitHistory
import Provenance
import Sessions

/// Sums up, strand by strand, what it added and who deleted it.
struct LossTable {
    /// Strands that lost enough, by their number.
    private(set) var losses: [Loss] = []

    private let facts: Facts
    private let ages: LineAges
    /// Whether lines of a path count, by its number.
    private let isCounted: [Bool]

    /// Which deletion a row is: a deleter that was replayed counts once.
    private struct Key: Hashable {
        let victim: Int
        let adder: CommitIndex
        let origin: LineDeletion.Origin
        let path: Int32
        let deleter: Deleter

        enum Deleter: Hashable {
            case copy(AuthorSecond)
            case commit(CommitIndex)
        }
    }

    /// A strand whose lines a row deletes.
    private struct Claim {
        let victim: Int
        let adder: CommitIndex
        /// It wrote them, and did not only put them where they were.
        let isAuthor: Bool
    }

    /// Sums up the ages of a run. O(deletions + additions).
    init(_ facts: Facts, _ ages: LineAges) {
        self.facts = facts
        self.ages = ages
        isCounted = (0..<Int32(ages.paths.count)).map {
            facts.isWritten($0, ages.paths.text($0)) && facts.period.includes(ages.paths.text($0))
        }
        let (own, lost) = deletions()
        let added = added(but: own)
        for (victim, lines) in lost.sorted(by: { $0.key < $1.key }) {
            let byPath = siblings(victim).reduce(into: [:]) { sums, strand in
                sums.merge(added[strand] ?? [:], uniquingKeysWith: +)
            }
            let loss = Loss(
                victim: victim, added: byPath.values.reduce(0, +), addedByPath: byPath,
                lost: lines.sorted {
                    (facts.landingTime($0.deleter), $0.deleter, $0.path, $0.adder)
                        < (facts.landingTime($1.deleter), $1.deleter, $1.path, $1.adder)
                })
            if facts.limits.areReached(loss.gone, of: loss.added), loss.own >= facts.limits.lines {
                losses.append(loss)
            }
        }
    }

    /// The strands of a victim's session that landed within the orphan window of it: all that the session
    /// added, but for a mark or a worker that lasts for months.
    private func siblings(_ victim: Int) -> [Int] {
        let strands = facts.sessions.strands
        guard let landing = strands.all[victim].landing else { return [victim] }
        let time = facts.landingTime(landing)
        return strands.numbers(of: strands.all[victim].session).filter { number in
            strands.all[number].landing.map {
                abs(facts.landingTime($0) - time) <= facts.limits.window
            } ?? (number == victim)
        }
    }

    /// What strands deleted of their own, by path, and what others deleted of them in time.
    private func deletions() -> (own: [Int: [Int32: Int]], lost: [Int: [LostLines]]) {
        var own: [Int: [Int32: Int]] = [:]
        var lost: [Int: [LostLines]] = [:]
        var places: [Key: Int] = [:]
        var seconds = AuthorSeconds(facts.history)
        for row in ages.deletions where isCounted[Int(row.path)] {
            for claim in claims(row) {
                if isSame(claim.victim, row.deleter) {
                    own[claim.victim, default: [:]][row.path, default: 0] += Int(row.lines)
                    continue
                }
                guard row.gone > 0, facts.isInOrphanWindow(claim.adder, row.deleter) else {
                    continue
                }
                let entry = LostLines(
                    adder: claim.adder, deleter: row.deleter, path: row.path, lines: Int(row.lines),
                    gone: Int(row.gone), own: claim.isAuthor ? Int(row.gone) : 0)
                let key = key(row, claim, seconds.of(row.deleter))
                if let place = places[key] {
                    let known = lost[claim.victim]?[place].gone ?? 0
                    if known < entry.gone { lost[claim.victim]?[place] = entry }
                } else {
                    places[key] = lost[claim.victim]?.count ?? 0
                    lost[claim.victim, default: []].append(entry)
                }
            }
        }
        return (own, lost)
    }

    /// The adder's strand and, where the lines were only carried, that of who wrote them first.
    private func claims(_ row: LineDeletion) -> [Claim] {
        let ignored = facts.history.exclusions.revisions
        guard let adder = row.adder, !ignored.contains(row.deleter) else { return [] }
        let victim = strand(adder)
        var claims: [Claim] = []
        var isAuthor = true
        switch row.origin {
        case .adder: break
        case .unread: isAuthor = false
        case .commit(let origin):
            isAuthor = strand(origin) == victim
            if !isAuthor {
                claims.append(Claim(victim: strand(origin), adder: origin, isAuthor: true))
            }
        }
        if !ignored.contains(adder) {
            claims.append(Claim(victim: victim, adder: adder, isAuthor: isAuthor))
        }
        return claims
    }

    private func key(_ row: LineDeletion, _ claim: Claim, _ copy: AuthorSecond?) -> Key {
        Key(
            victim: claim.victim, adder: row.adder ?? claim.adder, origin: row.origin,
            path: row.path, deleter: copy.map { .copy($0) } ?? .commit(row.deleter))
    }

    /// What each strand added and kept, by path. Copies of one commit in a strand count once.
    private func added(but own: [Int: [Int32: Int]]) -> [Int: [Int32: Int]] {
        var added: [Int: [Int32: Int]] = [:]
        var leaders: [Int: [AuthorSecond: CommitIndex]] = [:]
        var seconds = AuthorSeconds(facts.history)
        for row in ages.additions
        where isCounted[Int(row.path)] && !facts.history.exclusions.revisions.contains(row.commit) {
            let victim = strand(row.commit)
            if let key = seconds.of(row.commit) {
                let leader = leaders[victim, default: [:]][key, default: row.commit]
                leaders[victim]?[key] = leader
                if leader != row.commit { continue }
            }
            added[victim, default: [:]][row.path, default: 0] += Int(row.lines)
        }
        for (victim, paths) in own {
            for (path, lines) in paths {
                let kept = (added[victim]?[path] ?? 0) - lines
                added[victim]?[path] = max(0, kept)
            }
        }
        return added
    }

    private func strand(_ commit: CommitIndex) -> Int { facts.sessions.strands.number(of: commit) }

    /// Whether a commit is of a strand's session.
    private func isSame(_ strand: Int, _ commit: CommitIndex) -> Bool {
        facts.sessions.strands.all[strand].session == facts.sessions.number(of: commit)
    }
}

extension Facts {
    /// When a commit of the mainline's history reached the mainline, in seconds since 1970. O(1).
    package func landingTime(_ commit: CommitIndex) -> Int64 {
        let landing = history.mainline.landing(of: commit) ?? commit
        return history.graph.committer(landing).seconds
    }
}
