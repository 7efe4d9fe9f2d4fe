import GitHistory
import Glibc

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
                    guard let modified = lastWritten(common + path) else { continue }
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

/// When a file was last written, in seconds since 1970; nil where there is none.
private func lastWritten(_ path: [UInt8]) -> Int64? {
    var status = stat()
    let code = (path + [0]).withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
            characters.baseAddress.map { lstat($0, &status) } ?? -1
        }
    }
    guard code == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_mtim.tv_sec)
}
