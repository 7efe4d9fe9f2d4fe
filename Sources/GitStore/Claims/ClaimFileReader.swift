import CLibgit2
import GitHistory
import Glibc

extension Repository {
    /// The claims files of every worktree that is there and of the git folder. Nothing is written, and
    /// no symbolic link is followed below those folders. O(bytes).
    package func claimFiles(of worktrees: [Worktree]) -> [ClaimFile] {
        var files: [ClaimFile] = []
        for worktree in worktrees {
            guard let root = root(of: worktree) else { continue }
            files += ClaimFolder.inWorktree(Array(root.utf8), worktree.name)
        }
        return files + ClaimFolder.inGitFolder(Array(location.commonFolder.utf8))
    }

    /// The top of a worktree's files; nil where it is gone.
    private func root(of worktree: Worktree) -> String? {
        guard !worktree.isMissing, let folder = folder(of: worktree) else { return nil }
        guard worktree.name == nil else { return folder + "/" }
        var opened: OpaquePointer?
        guard git_repository_open(&opened, folder) == 0, let opened else { return nil }
        defer { git_repository_free(opened) }
        return git_repository_workdir(opened).map { String(cString: $0) }
    }
}

/// Where claims files lie below a folder, each with its limit.
private enum ClaimFolder {
    /// A file of a thousand sessions has less.
    private static let largestClaims: off_t = 8 << 20
    /// What the guard writes in years.
    private static let largestLog: off_t = 32 << 20
    /// A file with one claim.
    private static let largestClaim: off_t = 64 << 10
    /// No more files of one claim each are read.
    private static let mostClaims = 10_000

    static func inWorktree(_ root: [UInt8], _ worktree: String?) -> [ClaimFile] {
        var files: [ClaimFile] = []
        let known: [(String, ClaimFile.Sort, off_t)] = [
            ("claims.json", .claims(.claimsFile), largestClaims),
            ("worktree-guard-bypass.log", .guardLog, largestLog),
        ]
        switch PlainFolder.open(root, [".claude"]) {
        case .absent: break
        case .refused(let reason):
            files.append(
                ClaimFile(
                    sort: .claims(.claimsFile), name: ".claude", worktree: worktree,
                    content: .unread(reason)))
        case .folder(let folder):
            for (name, sort, largest) in known {
                guard let content = folder.read(Array(name.utf8), largest: largest) else {
                    continue
                }
                files.append(
                    ClaimFile(
                        sort: sort, name: ".claude/\(name)", worktree: worktree, content: content))
            }
        }
        for place in [["file_reservations"], [".mcp-mail", "file_reservations"]] {
            files += each(root, place, .fileReservation, worktree) {
                $0.suffix(5).elementsEqual(".json".utf8)
            }
        }
        return files
    }

    /// A temporary or a lock that the tool has there is no claim.
    static func inGitFolder(_ root: [UInt8]) -> [ClaimFile] {
        each(root, ["agent-claims"], .covenClaim, nil) { name in
            !name.suffix(5).elementsEqual(".lock".utf8)
                && !name.suffix(4).elementsEqual(".tmp".utf8)
        }
    }

    /// The files of a folder that has one for each claim.
    private static func each(
        _ root: [UInt8], _ place: [String], _ format: Claim.Format, _ worktree: String?,
        where isClaim: ([UInt8]) -> Bool
    ) -> [ClaimFile] {
        let path = place.joined(separator: "/")
        func unread(_ reason: String) -> ClaimFile {
            ClaimFile(
                sort: .claims(format), name: path, worktree: worktree, content: .unread(reason))
        }
        switch PlainFolder.open(root, place) {
        case .absent: return []
        case .refused(let reason): return [unread(reason)]
        case .folder(let folder):
            guard let all = folder.names() else { return [unread("cannot be listed")] }
            let names = all.filter(isClaim)
            let files = names.prefix(mostClaims).compactMap { name -> ClaimFile? in
                guard let content = folder.read(name, largest: largestClaim) else { return nil }
                return ClaimFile(
                    sort: .claims(format), name: "\(path)/\(String(decoding: name, as: UTF8.self))",
                    worktree: worktree, content: content)
            }
            let left = names.count - mostClaims
            return files + (left > 0 ? [unread("has more files than are read: \(left) more")] : [])
        }
    }
}
