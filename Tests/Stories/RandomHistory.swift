import GitHistory

extension HistoryBuilder {
    /// A random history: each commit names up to `most` of those just before it, and the last one is main.
    package static func random(
        _ seed: UInt64, commits count: Int = 60, parents most: Int = 3
    ) -> HistoryBuilder {
        var generator = SeededGenerator(seed: seed)
        var h = HistoryBuilder()
        var commits: [ObjectID] = []
        for number in 0..<count {
            var parents: [ObjectID] = []
            for _ in 0..<Int.random(in: 0...most, using: &generator) {
                guard let parent = commits.suffix(9).randomElement(using: &generator) else { break }
                if !parents.contains(parent) { parents.append(parent) }
            }
            let time = Int64.random(in: 0..<20, using: &generator)
            let author = ["Ada", "Bo", "Cy"][number % 3]
            commits.append(
                h.commit(
                    "commit \(number)", author: author, at: time, parents: parents,
                    changes: ["\(number % 5)"]))
        }
        if let last = commits.last { h.ref("refs/heads/main", last) }
        return h
    }
}
