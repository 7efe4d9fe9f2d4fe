import GitHistory

/// The reflogs of a repository, and what of them could not be read.
package struct Reflogs: Sendable {
    /// Every log, by name: HEAD of the main worktree, of the others by theirs, then the refs'.
    package let all: [Reflog]
    /// Files and folders that could not be read, or that are neither.
    package let unreadable: Int
}

extension Repository {
    /// Reads the logs of every worktree's HEAD, of branches, remote branches and the stash; those
    /// of removed worktrees and branches too, where git has left any. O(bytes).
    ///
    /// Our own reading because libgit2's makes an empty log where there is none, passes over
    /// damaged lines in silence and cannot reach the logs of another worktree.
    package func reflogs() -> Reflogs {
        let common = Array(location.commonFolder.utf8)
        var walk = LogWalk()
        walk.read(common + "logs/HEAD".utf8, name: Array("HEAD".utf8))
        walk.read(common + "logs/refs/stash".utf8, name: Array("refs/stash".utf8))
        for folder in ["refs/heads", "refs/remotes"] {
            walk.readFolder(common + "logs/\(folder)".utf8, name: Array(folder.utf8))
        }
        for worktree in walk.names(in: common + "worktrees".utf8) {
            walk.read(
                common + "worktrees/".utf8 + worktree + "/logs/HEAD".utf8,
                name: Array("HEAD".utf8), worktree: worktree)
        }
        let sorted = walk.logs.sorted {
            ($0.name, $0.worktree ?? "") < ($1.name, $1.worktree ?? "")
        }
        return Reflogs(all: sorted, unreadable: walk.unreadable)
    }
}

/// Collects logs. Links to folders below the places where git keeps logs are not followed: they may
/// lead in circles, or to the whole disk.
private struct LogWalk {
    private(set) var logs: [Reflog] = []
    private(set) var unreadable = 0

    mutating func read(_ path: [UInt8], name: [UInt8], worktree: [UInt8]? = nil) {
        switch FileReader.read(path) {
        case .bytes(let bytes):
            logs.append(
                Reflog(
                    name: String(decoding: name, as: UTF8.self),
                    worktree: worktree.map { String(decoding: $0, as: UTF8.self) },
                    parsing: bytes.span))
        case .absent: break
        case .unreadable: unreadable += 1
        }
    }

    mutating func readFolder(_ path: [UInt8], name: [UInt8]) {
        var folders = [(path: path, name: name)]
        while let folder = folders.popLast() {
            // A name that ends so is git's lock on the log beside it.
            for entry in names(in: folder.path) where !entry.ends(with: ".lock") {
                let path = folder.path + "/".utf8 + entry
                let name = folder.name + "/".utf8 + entry
                if FileReader.isFolder(path) {
                    folders.append((path, name))
                } else {
                    read(path, name: name)
                }
            }
        }
    }

    mutating func names(in path: [UInt8]) -> [[UInt8]] {
        if let names = FileReader.names(in: path) { return names }
        unreadable += 1
        return []
    }
}
