import GitHistory
import Sessions

/// By what a commit or an entry can be told to be some session's.
struct Actor: Hashable, Sendable {
    /// The session that the text names; an entry has one only where its command made the text.
    var mark: MarkedSession?
    /// The address of the process; it speaks only where several addresses work in this clone.
    var email: String?
}

/// How two actors stand to one another, and how sure a race between them can be.
enum Standing: Sendable {
    /// Two sessions: their marks differ.
    case foreign
    /// The marks do not say, but two sessions were at work.
    case several
    /// Nothing in this clone tells sessions apart.
    case unmarked
    /// Only one session was at work: whatever happened, it did it to itself.
    case lone
    /// One session: their marks are equal.
    case own
}

/// Tells sessions apart by the marks of this clone, and knows when each was at work.
struct RaceSessions: Sendable {
    /// Half of the stretch in which a session that left a sign counts as at work, in seconds.
    static let nearness: Int64 = 3600

    private let graph: RaceGraph
    /// Addresses by which the processes of this clone acted, without plain forms of tagged ones.
    private let addresses: Set<String>
    /// Plain forms of tagged addresses.
    private let plain: Set<String>
    private let marked: [(at: Int64, name: MarkedSession)]
    private let addressed: [(at: Int64, name: String)]

    /// Reads who acted when. O(entries + commits, sorted).
    init(_ graph: RaceGraph, _ stashes: Stashes) {
        self.graph = graph
        let entries = graph.history.reflogs.flatMap(\.entries)
        var acts = entries.map { (at: $0.time.seconds, name: $0.identity.email) }
        let seen = Set(acts.map(\.name))
        let roots = Set(seen.compactMap(RaceSessions.base)).union(seen)
        for commit in graph.lost {
            let email = graph.committer(commit).email
            guard
                stashes.members.contains(commit)
                    || RaceSessions.base(email).map(roots.contains) ?? false
            else { continue }
            acts.append((at: graph.committed(commit).seconds, name: email))
        }
        let all = Set(acts.map(\.name))
        let bases = Set(all.compactMap(RaceSessions.base))
        let addresses = all.filter { !$0.isEmpty && !bases.contains($0) }
        self.addresses = addresses
        plain = bases
        addressed = acts.filter { addresses.contains($0.name) }
            .sorted { ($0.at, $0.name) < ($1.at, $1.name) }
        marked = RaceSessions.marks(graph, entries)
    }

    /// When commits that were made here bear marks.
    private static func marks(
        _ graph: RaceGraph, _ entries: [ReflogEntry]
    ) -> [(at: Int64, name: MarkedSession)] {
        let made = Set(entries.lazy.filter { $0.action.makesCommit }.map(\.new))
        var marked: [(at: Int64, name: MarkedSession)] = []
        for commit in graph.commits {
            guard let mark = graph.mark(commit) else { continue }
            guard made.isEmpty || graph.isLost(commit) || made.contains(graph.id(commit)) else {
                continue
            }
            marked.append((graph.committed(commit).seconds, mark))
            marked.append((graph.authored(commit).seconds, mark))
        }
        return marked.sorted { ($0.at, $0.name) < ($1.at, $1.name) }
    }

    /// Whether some process of this clone acted by an address.
    func isLocal(_ email: String) -> Bool {
        addresses.isEmpty || addresses.contains(email) || plain.contains(email)
    }

    /// `user@host` of `user+id@host`; at a forge's own addresses the id is the account's.
    private static func base(_ email: String) -> String? {
        guard let plus = email.firstIndex(of: "+"), let at = email.lastIndex(of: "@"), plus < at,
            !email[at...].contains("noreply")
        else { return nil }
        return String(email[..<plus] + email[at...])
    }

    /// Whether anything in this clone tells sessions apart.
    var areMarked: Bool {
        !marked.isEmpty || addresses.count > 1
            || addresses.contains { RaceSessions.base($0) != nil }
    }

    /// Whose work a commit is.
    func owner(_ commit: RaceCommit) -> Actor {
        Actor(mark: graph.mark(commit), email: graph.author(commit).email)
    }

    /// Who made the commit object, where that is known by an address.
    func maker(_ commit: RaceCommit) -> Actor {
        Actor(mark: graph.mark(commit), email: graph.committer(commit).email)
    }

    /// Who wrote an entry: by its own address, and by the text that its command made anew.
    func actor(_ entry: ReflogEntry) -> Actor {
        Actor(mark: newText(entry), email: entry.identity.email)
    }

    private func newText(_ entry: ReflogEntry) -> MarkedSession? {
        guard let new = graph.commit(entry.new) else { return nil }
        switch entry.action {
        case .commit, .commitInitial, .commitMerge: return graph.mark(new)
        case .commitAmend:
            guard let old = graph.commit(entry.old), graph.message(old) != graph.message(new)
            else { return nil }
            return graph.mark(new)
        case .commitCherryPick, .cherryPick, .revert, .am, .rebaseStart, .rebasePick,
            .rebaseFinish, .rebaseAbort, .merge, .fastForward, .reset, .checkout, .branchCreated,
            .branchReset, .branchRenamed, .stash, .push, .fetch, .clone, .replay, .empty, .other:
            return nil
        }
    }

    /// Whether an actor bears a mark that tells it from others.
    func tells(_ actor: Actor) -> Bool {
        actor.mark != nil
            || addresses.count > 1 && (actor.email.map { addresses.contains($0) } ?? false)
    }

    /// Whether two actors are one session; nil where the marks do not say.
    func areSame(_ one: Actor, _ other: Actor) -> Bool? {
        if let first = one.mark, let second = other.mark { return first == second }
        guard let first = one.email, let second = other.email, !first.isEmpty, !second.isEmpty
        else { return nil }
        if first == second { return addresses.count > 1 && addresses.contains(first) ? true : nil }
        let isPlain =
            RaceSessions.base(first) == second || RaceSessions.base(second) == first
        return isPlain ? nil : false
    }

    /// How a victim and whoever acted at a moment stand to one another.
    func standing(_ victim: Actor, _ culprit: Actor, at moment: Int64) -> Standing {
        let areSame = areSame(victim, culprit)
        if areSame == true { return .own }
        guard areMarked else { return .unmarked }
        guard active(at: moment) > 1 else { return .lone }
        return areSame == false ? .foreign : .several
    }

    /// How many sessions left a sign within an hour of a moment.
    func active(at moment: Int64) -> Int {
        max(names(marked, moment).count, names(addressed, moment).count)
    }

    private func names<Name: Hashable>(
        _ signs: [(at: Int64, name: Name)], _ moment: Int64
    ) -> Set<Name> {
        var low = 0
        var high = signs.count
        while low < high {
            let middle = (low + high) / 2
            if signs[middle].at < moment - RaceSessions.nearness {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return Set(
            signs[low...].prefix { $0.at <= moment + RaceSessions.nearness }.map(\.name))
    }
}
