import GitHistory

/// Which commits are a pull request's own, and which are its landing (rule 2).
package struct PullRequestMap: Sendable {
    /// The pull request whose head alone holds a commit; nil for what the mainline has.
    private let owners: [Int32]
    private let heads: [Int: CommitIndex]
    /// Heads that exist, read or not.
    private let known: Set<Int>
    private let named: [CommitIndex: [Int]]
    /// Of the named ones, those that the commit may land.
    private let landed: [CommitIndex: [Int]]

    /// What the messages say, of which this is a part.
    package let signs: MessageSigns

    /// Looks at heads and at what the messages say. O(commits).
    init(_ history: History, _ signs: MessageSigns) {
        let graph = history.graph
        var heads: [Int: CommitIndex] = [:]
        var known: Set<Int> = []
        for reference in history.references {
            guard let number = reference.pullRequest else { continue }
            known.insert(number)
            if let commit = graph.index(of: reference.commit) { heads[number] = commit }
        }
        var owners = Array(repeating: Int32(0), count: graph.count)
        for (number, head) in heads.sorted(by: { $0.key < $1.key }) {
            var stack = [head]
            while let commit = stack.popLast() {
                if owners[commit.position] != 0 || history.mainline.contains(commit) { continue }
                owners[commit.position] = Int32(clamping: number)
                stack.append(contentsOf: graph.parents(commit))
            }
        }
        var named: [CommitIndex: [Int]] = [:]
        var landed: [CommitIndex: [Int]] = [:]
        for commit in graph.commits {
            let isForged = Forge.made(graph.committerIdentity(commit))
            let names = signs.pullRequests(of: commit).filter {
                switch $0.form {
                case .explicit: true
                case .parenthesized, .quoted: isForged || known.contains($0.number)
                }
            }
            let landing = names.filter { $0.form != .quoted }
            if !names.isEmpty { named[commit] = names.map(\.number) }
            if !landing.isEmpty { landed[commit] = landing.map(\.number) }
        }
        self.signs = signs
        self.owners = owners
        self.heads = heads
        self.known = known
        self.named = named
        self.landed = landed
    }

    /// The pull request whose own commit this is: the lowest-numbered head that holds it and that
    /// the mainline lacks. O(1).
    package func owner(of commit: CommitIndex) -> Int? {
        owners[commit.position] == 0 ? nil : Int(owners[commit.position])
    }

    /// The pull requests that a commit's message names, in its order. O(1).
    package func named(by commit: CommitIndex) -> [Int] { named[commit] ?? [] }

    /// Those of them that it may land: all but what a revert quotes. O(1).
    package func landed(by commit: CommitIndex) -> [Int] { landed[commit] ?? [] }

    /// Whether the forge or the fetch brought a head of this number.
    package func hasHead(_ number: Int) -> Bool { known.contains(number) }

    /// The head commit of a pull request, where it was read.
    package func head(_ number: Int) -> CommitIndex? { heads[number] }

    /// The session that rule 2 gives a commit: its owner's, else that of the pull request which it
    /// or the merge that brought it lands.
    func draft(_ commit: CommitIndex, _ sides: BranchSides) -> SessionDraft? {
        let number =
            owner(of: commit)
            ?? (sides.isLanded(commit)
                ? landed(by: commit).last ?? sides.merge(of: commit).flatMap { explicit($0) } : nil)
        guard let number else { return nil }
        return SessionDraft(id: "pr-\(number)", rule: .pullRequest, pullRequest: number)
    }

    private func explicit(_ merge: CommitIndex) -> Int? { landed(by: merge).first }
}
