import Stories

/// Writes a history at random: edits, renames, deletions, branches and merges of all kinds.
struct RandomWriter {
    private var generator: SeededGenerator
    private var lineCount = 0
    private var pathCount = 0
    /// The files at the last commit.
    private(set) var paths: [String] = []

    /// One seed writes one history.
    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// A history of so many commits, the last one a merge of two heads.
    mutating func history(of count: Int) -> FileHistory {
        var history = FileHistory()
        var files: [[String: [String]]] = [[:]]
        for _ in 0..<4 { files[0][newPath()] = newLines(30) }
        var heads = [history.commit(FileHistory.texts(files[0]))]
        while files.count < count {
            let place = Int.random(in: 0..<heads.count, using: &generator)
            let parent = files[heads[place] - 1]
            if heads.count > 1, chance(25) || files.count + heads.count > count {
                let other = heads.remove(at: (place + 1) % heads.count)
                let target =
                    heads.count == 1 ? 0 : Int.random(in: 0..<heads.count, using: &generator)
                files.append(merged(files[heads[target] - 1], files[other - 1]))
                heads[target] = history.commit(
                    FileHistory.texts(files[files.count - 1]), parents: [heads[target], other])
                continue
            }
            files.append(edited(parent))
            let commit = history.commit(
                FileHistory.texts(files[files.count - 1]), parents: [heads[place]])
            if heads.count < 4, chance(30) { heads.append(commit) } else { heads[place] = commit }
        }
        paths = files[files.count - 1].keys.sorted()
        return history
    }

    private mutating func edited(_ old: [String: [String]]) -> [String: [String]] {
        var files = old
        for path in old.keys.sorted() where chance(50) {
            guard var lines = files[path], !lines.isEmpty else { continue }
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let start = Int.random(in: 0...lines.count, using: &generator)
                let end = min(lines.count, start + Int.random(in: 0...3, using: &generator))
                let size = Int.random(in: 0...4, using: &generator)
                lines.replaceSubrange(start..<end, with: newLines(size))
            }
            files[path] = lines
            if chance(15) { files[newPath()] = files.removeValue(forKey: path) }
        }
        if chance(10) { files[newPath()] = newLines(40) }
        if files.count > 3, chance(5), let path = files.keys.sorted().first { files[path] = nil }
        return files
    }

    /// Some files of either side, some with lines of both, some with lines of neither.
    private mutating func merged(
        _ ours: [String: [String]], _ theirs: [String: [String]]
    ) -> [String: [String]] {
        var files = ours
        for path in theirs.keys.sorted() {
            guard let other = theirs[path] else { continue }
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: files[path] = other
            case 1: files[path] = (ours[path] ?? []).prefix(12) + newLines(1) + other.suffix(12)
            case 2: files[path] = other.prefix(20) + (ours[path] ?? []).suffix(9)
            default: continue
            }
        }
        return files
    }

    private mutating func newLines(_ count: Int) -> [String] {
        (0..<count).map { _ in
            // Lines that recur, and blank ones, make a diff ambiguous: git's choice must be ours.
            if chance(25) {
                return ["}", "", "  return", "});"].randomElement(using: &generator) ?? ""
            }
            lineCount += 1
            return "line \(lineCount) \(digest("\(lineCount)").hex)"
        }
    }

    private mutating func newPath() -> String {
        pathCount += 1
        return "folder\(pathCount % 3)/file\(pathCount)"
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &generator) < percent
    }
}

extension FileHistory {
    /// The text of each file that has lines.
    fileprivate static func texts(_ files: [String: [String]]) -> [String: String] {
        files.mapValues { $0.map { $0 + "\n" }.joined() }
    }
}
