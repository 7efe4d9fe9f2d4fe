// Hot: counts every line of every file that a merge changes.

/// How many lines of each commit: counted in place, for a merge's files have few commits and many lines.
struct LineTally: Sendable {
    private var counts: [Int32]
    private var counted: [Int32] = []

    /// An empty tally over a graph of so many commits.
    init(commits: Int) { counts = Array(repeating: 0, count: commits) }

    var isEmpty: Bool { counted.isEmpty }

    /// One line more of a commit.
    mutating func add(_ commit: Int32) {
        if counts[Int(commit)] == 0 { counted.append(commit) }
        counts[Int(commit)] += 1
    }

    /// One line less, where there are any; a commit that has none left is forgotten at the end only.
    mutating func remove(_ commit: Int32) {
        if commit >= 0, counts[Int(commit)] > 0 { counts[Int(commit)] -= 1 }
    }

    /// Tells each commit that has lines left, ascending, and begins anew.
    mutating func drain(_ tell: (_ commit: Int32, _ lines: Int32) -> Void) {
        counted.sort()
        for commit in counted where counts[Int(commit)] > 0 {
            tell(commit, counts[Int(commit)])
            counts[Int(commit)] = 0
        }
        counted.removeAll(keepingCapacity: true)
    }
}
