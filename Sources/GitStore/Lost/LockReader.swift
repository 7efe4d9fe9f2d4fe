import GitHistory

extension Repository {
    /// git's locks: on indexes, HEADs, refs, packed refs and the configuration. O(refs' folders).
    func locks() -> [LockFile] {
        let common = Array(location.commonFolder.utf8)
        var locks: [LockFile] = []
        var folders: [[UInt8]] = [[], Array("refs/".utf8)]
        folders += (FileReader.names(in: common + "worktrees".utf8) ?? []).map {
            "worktrees/".utf8 + $0 + "/".utf8
        }
        while let folder = folders.popLast() {
            for name in FileReader.names(in: common + folder) ?? [] {
                let path = folder + name
                if name.suffix(5).elementsEqual(".lock".utf8) {
                    guard let modified = FileReader.modified(common + path) else { continue }
                    locks.append(
                        LockFile(name: String(decoding: path, as: UTF8.self), modified: modified))
                } else if folder.starts(with: "refs/".utf8), FileReader.isFolder(common + path) {
                    folders.append(path + "/".utf8)
                }
            }
        }
        return locks.sorted()
    }
}
