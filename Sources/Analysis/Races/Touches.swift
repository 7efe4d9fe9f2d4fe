import GitHistory

/// Which commits of the refs changed each path and each folder, parents first; merges left out.
struct Touches: Sendable {
    private let byPath: [Int32: [RaceCommit]]
    private let byFolder: [String: [RaceCommit]]
    private let folders: [Int32: String]

    /// Lists them. O(changes).
    init(_ graph: RaceGraph) {
        var byPath: [Int32: [RaceCommit]] = [:]
        var byFolder: [String: [RaceCommit]] = [:]
        var folders: [Int32: String] = [:]
        for commit in graph.commits where !graph.isLost(commit) {
            for change in graph.changes(commit) {
                byPath[change.path, default: []].append(commit)
                let folder = folders[change.path] ?? graph.folder(change.path)
                folders[change.path] = folder
                if byFolder[folder]?.last != commit {
                    byFolder[folder, default: []].append(commit)
                }
            }
        }
        self.byPath = byPath
        self.byFolder = byFolder
        self.folders = folders
    }

    subscript(path: Int32) -> [RaceCommit] { byPath[path] ?? [] }

    /// Those that changed anything in the folder of a path.
    func around(_ path: Int32) -> [RaceCommit] {
        folders[path].flatMap { byFolder[$0] } ?? []
    }

    /// Every path that more than one commit changed, by number.
    var repeated: [(path: Int32, commits: [RaceCommit])] {
        byPath.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The last commit before another one that changed a path. O(log commits).
    func before(_ commit: RaceCommit, _ path: Int32) -> RaceCommit? {
        self[path].last(before: commit)
    }
}

extension [RaceCommit] {
    /// The last one before another, of an ascending list. O(log count).
    func last(before commit: RaceCommit) -> RaceCommit? {
        let end = start(from: commit)
        return end > 0 ? self[end - 1] : nil
    }

    /// The first one behind another, of an ascending list. O(log count).
    func first(after commit: RaceCommit) -> RaceCommit? {
        let start = start(from: RaceCommit(position: commit.position + 1))
        return start < count ? self[start] : nil
    }

    /// The place of the first that is not before a commit.
    private func start(from commit: RaceCommit) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < commit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension RaceGraph {
    /// The folder that a path lies in; empty at the top.
    func folder(_ path: Int32) -> String {
        let text = paths.text(path)
        return text.lastIndex(of: "/").map { String(text[..<$0]) } ?? ""
    }

    /// The paths that a commit changed.
    func changedPaths(_ commit: RaceCommit) -> Set<Int32> { Set(changes(commit).map(\.path)) }

    /// The folders of some paths.
    func folders(_ paths: some Sequence<Int32>) -> Set<String> { Set(paths.map(folder)) }
}
