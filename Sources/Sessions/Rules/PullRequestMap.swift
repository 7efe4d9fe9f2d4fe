import GitHistory

/// Which commits are a pull request's own, and which are its landing (rule 2).
package struct PullRequestMap: Sendable {
    /// The pull request whose head alone holds a commit; 0 for what the mainline has.
    private let owners: [Int32]
    private let heads: [Int: CommitIndex]
    /// Pull requests that were published from one head commit, in order.
    package let sharedHeads: [[Int]]
    /// Heads that are a fork's whole line, parents first.
    let lines: [CommitIndex]
    /// Heads that exist, read or not.
    private let known: Set<Int>
    private let named: [CommitIndex: [Int]]
    /// Of the named ones, those that the commit may land; and what the search has found.
    private var landed: [CommitIndex: [Int]]
    private var landings: [Int: [CommitIndex]]
    /// What the messages say, of which this is a part.
    package let signs: MessageSigns

    /// Reads heads and what messages name. O(commits).
    init(_ history: History, _ signs: MessageSigns) {
        let graph = history.graph
        var heads: [Int: CommitIndex] = [:]
        var known: Set<Int> = []
        for reference in history.references {
            guard let number = reference.pullRequest else { continue }
            known.insert(number)
            // Two refspecs may have brought one head, at different times.
            if let commit = graph.index(of: reference.commit) {
                heads[number] = max(heads[number] ?? commit, commit)
            }
        }
        var named: [CommitIndex: [Int]] = [:]
        var landed: [CommitIndex: [Int]] = [:]
        var landings: [Int: [CommitIndex]] = [:]
        for commit in graph.commits {
            let all = signs.pullRequests(of: commit)
            if all.isEmpty { continue }
            let isForged = Forge.made(graph.committerIdentity(commit))
            let names = all.filter {
                switch $0.form {
                case .explicit: true
                case .parenthesized, .quoted: isForged || known.contains($0.number)
                }
            }
            let landing = names.filter { $0.form != .quoted }.map(\.number)
            if !names.isEmpty { named[commit] = names.map(\.number) }
            if !landing.isEmpty { landed[commit] = landing }
            for number in landing { landings[number, default: []].append(commit) }
        }
        (owners, lines) = PullRequestMap.owners(heads, history)
        self.signs = signs
        self.heads = heads
        sharedHeads = Dictionary(grouping: heads.keys) { heads[$0] }.values
            .filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
        self.known = known
        self.named = named
        self.landed = landed
        self.landings = landings
    }

    /// Gives each commit that the mainline lacks to the lowest-numbered head that holds it; of a
    /// fork's whole line only its end.
    private static func owners(
        _ heads: [Int: CommitIndex], _ history: History
    ) -> ([Int32], lines: [CommitIndex]) {
        let graph = history.graph
        let shared = sharedLines(history)
        var tips: [CommitIndex] = []
        var owners = Array(repeating: Int32(0), count: graph.count)
        var lines = CommitSet(capacity: graph.count)
        for (number, head) in heads.sorted(by: { $0.key < $1.key }) {
            var own: [CommitIndex] = []
            var stack = [head]
            while let commit = stack.popLast() {
                let position = commit.position
                if owners[position] != 0 || history.mainline.contains(commit) { continue }
                if lines.contains(commit) || shared.contains(commit) { continue }
                if history.isBeforeWindow(commit) { continue }
                owners[position] = Int32(clamping: number)
                own.append(commit)
                stack.append(contentsOf: graph.parents(commit))
            }
            guard own.count > LongLivedBranches.most else { continue }
            tips.append(head)
            for commit in own {
                owners[commit.position] = 0
                lines.insert(commit)
            }
            for commit in end(of: head, history) where lines.contains(commit) {
                owners[commit.position] = Int32(clamping: number)
            }
        }
        return (owners, tips.sorted())
    }

    /// What branches like `next` and `release/1.x` hold: a pull request against one of them does not
    /// own it.
    private static func sharedLines(_ history: History) -> CommitSet {
        history.graph.reachable(
            from: history.references.filter {
                $0.branchName.map(LongLivedBranches.isShared) ?? false
            }.compactMap { history.graph.index(of: $0.commit) })
    }

    /// The commits at the end of a line that its last author wrote in a row.
    private static func end(of head: CommitIndex, _ history: History) -> [CommitIndex] {
        var own: [CommitIndex] = []
        var next: CommitIndex? = head
        while let commit = next, own.count < LongLivedBranches.most,
            history.author(commit) == history.author(head),
            !history.mainline.contains(commit)
        {
            own.append(commit)
            next = history.graph.firstParent(commit)
        }
        return own
    }

    /// Adds landings that no text names.
    mutating func add(_ found: [CommitIndex: Int]) {
        for (commit, number) in found.sorted(by: { $0.key < $1.key }) {
            landed[commit, default: []].append(number)
            landings[number, default: []].append(commit)
        }
    }

    /// The pull request whose own commit this is: the lowest-numbered head that holds it and that
    /// the mainline lacks. O(1).
    package func owner(of commit: CommitIndex) -> Int? {
        owners[commit.position] == 0 ? nil : Int(owners[commit.position])
    }

    /// The pull requests that a commit's message names, in its order. O(1).
    package func named(by commit: CommitIndex) -> [Int] { named[commit] ?? [] }

    /// Those of them that it may land, all but what a revert quotes, and those that it was found to
    /// land. O(1).
    package func landed(by commit: CommitIndex) -> [Int] { landed[commit] ?? [] }

    /// The commits that land a pull request, parents first. O(1).
    package func landings(of number: Int) -> [CommitIndex] { landings[number] ?? [] }

    /// Whether the forge or the fetch brought a head of this number.
    package func hasHead(_ number: Int) -> Bool { known.contains(number) }

    /// The head commit of a pull request, where it was read.
    package func head(_ number: Int) -> CommitIndex? { heads[number] }

    /// The lowest pull request of each head commit.
    var numbersByHead: [CommitIndex: Int] {
        Dictionary(heads.map { ($0.value, $0.key) }, uniquingKeysWith: min)
    }

    /// Heads that are their pull request's own commits.
    var ownHeads: [CommitIndex] {
        heads.filter { owner(of: $0.value) == $0.key }.map(\.value).sorted()
    }

    /// The pull request that rule 2 gives a commit: its owner, else the one that it, or the merge
    /// that brought it to the mainline, lands.
    /// A merge of `develop` or the like lands only itself.
    func number(of commit: CommitIndex, _ history: History, _ sides: BranchSides) -> Int? {
        if let owner = owner(of: commit) { return owner }
        guard let landing = history.mainline.landing(of: commit) else { return nil }
        if let number = landed(by: commit).last { return number }
        let isBrought = landing != commit && sides.number(of: commit) != nil
        return isBrought ? landed(by: landing).first : nil
    }
}
