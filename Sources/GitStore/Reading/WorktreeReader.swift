import CLibgit2
import GitHistory

extension Repository {
    /// The main worktree, unless the repository is bare, and the linked ones by name: those too
    /// that are locked, damaged or gone. O(worktrees).
    ///
    /// Our own reading because libgit2's list passes over what is not whole.
    package func worktrees() -> [Worktree] {
        let common = Array(location.commonFolder.utf8)
        var worktrees: [Worktree] = []
        if hasMainWorktree() {
            let (branch, head) = head(in: common)
            worktrees.append(
                Worktree(
                    name: nil, branch: branch, head: head,
                    hasReflog: FileReader.exists(common + "logs/HEAD".utf8)))
        }
        let folder = common + "worktrees/".utf8
        let names = FileReader.names(in: folder) ?? []
        return worktrees
            + names.filter { FileReader.isFolder(folder + $0) }.map { linked($0, in: folder) }
    }

    private func linked(_ name: [UInt8], in folder: [UInt8]) -> Worktree {
        let admin = folder + name + "/".utf8
        let (branch, head) = head(in: admin)
        var lockReason: String?
        if case .bytes(let reason) = FileReader.read(admin + "locked".utf8) {
            let text = String(decoding: trimmed(reason), as: UTF8.self)
            lockReason = text.isEmpty ? nil : text
        }
        return Worktree(
            name: String(decoding: name, as: UTF8.self), branch: branch, head: head,
            isLocked: FileReader.exists(admin + "locked".utf8), lockReason: lockReason,
            isMissing: isMissing(admin), hasReflog: FileReader.exists(admin + "logs/HEAD".utf8))
    }

    /// Whether the worktree that `gitdir` names by its `.git` file is gone. The name may be
    /// relative to the admin folder.
    private func isMissing(_ admin: [UInt8]) -> Bool {
        guard case .bytes(let bytes) = FileReader.read(admin + "gitdir".utf8) else { return true }
        let target = trimmed(bytes)
        guard let first = target.first else { return true }
        return !FileReader.exists(first == UInt8(ascii: "/") ? target : admin + target)
    }

    private func head(in folder: [UInt8]) -> (branch: String?, commit: ObjectID?) {
        guard case .bytes(let bytes) = FileReader.read(folder + "HEAD".utf8) else {
            return (nil, nil)
        }
        let line = trimmed(bytes)
        guard line.starts(with: "ref:".utf8) else { return (nil, ObjectID(hex: line)) }
        let branch = String(decoding: trimmed(Array(line.dropFirst(4))), as: UTF8.self)
        var oid = git_oid()
        guard git_reference_name_to_id(&oid, handle, branch) == 0 else { return (branch, nil) }
        return (branch, ObjectID(oid))
    }

    /// Asked of the common folder: a linked worktree of a bare repository is not bare itself.
    private func hasMainWorktree() -> Bool {
        var main: OpaquePointer?
        guard git_repository_open(&main, location.commonFolder) == 0, let main else {
            return !location.isBare
        }
        defer { git_repository_free(main) }
        return git_repository_is_bare(main) == 0
    }
}

/// Without the white space around it.
private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
    let front = bytes.drop(while: isSpace)
    let end = front.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? front.startIndex
    return Array(front[..<end])
}
