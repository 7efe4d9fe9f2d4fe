// Hot: asks for the signs of every commit.
import GitHistory

/// What messages and addresses say about each commit, its values numbered so that they compare fast.
struct CommitNames: Sendable {
    private(set) var marked: [MarkedSession] = []
    /// The workers' names.
    private(set) var workers: [String] = []
    private(set) var tasks: [String] = []
    let shortIDs: ShortIDs
    private var marksByCommit: [CommitIndex: [Int32]] = [:]
    private var workerByCommit: [CommitIndex: Int32] = [:]
    private var tasksByCommit: [CommitIndex: [Int32]] = [:]
    private var keysByCommit: [CommitIndex: [String]] = [:]
    /// Parallel to the graph's identities.
    private let markByCommitter: [Int32?]
    private let workerByAuthor: [Int32?]
    private let graph: CommitGraph

    /// A named worker: one role's name on two people's addresses is two.
    private struct Worker: Hashable {
        let name: String
        let address: String
    }

    /// Numbers what the signs of a history name. O(signs + identities).
    init(_ history: History, _ signs: MessageSigns) {
        var marks = Interned<MarkedSession>()
        var workers = Interned<Worker>()
        var tasks = Interned<String>()
        graph = history.graph
        for commit in graph.commits where !signs.signs(of: commit).isEmpty {
            let sessions = signs.sessions(of: commit)
            // Two tools may name one session, each by its own id: the first one's stands.
            let own = sessions.filter { $0.tool == sessions[0].tool }
            if !own.isEmpty { marksByCommit[commit] = own.map { marks.number($0) } }
            if let worker = signs.workers(of: commit).first {
                workerByCommit[commit] = workers.number(Worker(name: worker, address: ""))
            }
            let ownTasks = signs.tasks(of: commit)
            if !ownTasks.isEmpty { tasksByCommit[commit] = ownTasks.map { tasks.number($0) } }
            let keys = signs.keys(of: commit)
            if !keys.isEmpty { keysByCommit[commit] = keys }
        }
        for (commit, sessions) in NotedSessions.byCommit(history)
        where marksByCommit[commit] == nil {
            marksByCommit[commit] = sessions.map { marks.number($0) }
        }
        let tags = CommitterTags(
            graph, history.reflogs.flatMap { $0.entries.map(\.identity) })
        let shared = SharedAddresses(history.people)
        let identities = graph.identities.indices.map { Int32($0) }
        markByCommitter = identities.map { identity in
            tags.session(of: identity).map { marks.number(MarkedSession(tool: "session", id: $0)) }
        }
        workerByAuthor = identities.map { identity in
            shared.worker(of: identity).map {
                workers.number(Worker(name: $0, address: history.people[Int(identity)].email))
            }
        }
        marked = marks.values
        self.workers = workers.values.map(\.name)
        self.tasks = tasks.values
        shortIDs = ShortIDs(marks.values)
    }

    /// The sessions that a commit's message names, else those of its note, else the one of its
    /// committer's address.
    func marks(of commit: CommitIndex) -> [Int32] {
        if let named = marksByCommit[commit] { return named }
        let identity = graph.committer(commit).identity
        return markByCommitter[Int(identity)].map { [$0] } ?? []
    }

    /// The worker that a commit's message names, else the author's name where many share an
    /// address.
    func worker(of commit: CommitIndex) -> Int32? {
        workerByCommit[commit] ?? workerByAuthor[Int(graph.author(commit).identity)]
    }

    /// The tasks that a commit's message names.
    func tasks(of commit: CommitIndex) -> [Int32] { tasksByCommit[commit] ?? [] }

    /// The keys that a commit shares with others of the same work.
    func keys(of commit: CommitIndex) -> [String] { keysByCommit[commit] ?? [] }

    /// The short form of a mark's id.
    func shortID(_ mark: Int32) -> String { shortIDs.name(of: marked[Int(mark)]) }
}

/// Values with the numbers that they were given when they were first seen.
private struct Interned<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]

    mutating func number(_ value: Value) -> Int32 {
        if let known = numbers[value] { return known }
        let number = Int32(values.count)
        numbers[value] = number
        values.append(value)
        return number
    }
}
