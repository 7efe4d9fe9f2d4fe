import CLibgit2
import GitHistory
import Glibc

/// What lies unfinished in a worktree.
package struct WorktreeStatus: Sendable, Equatable {
    /// What differs from HEAD, in the index or the files, and what git does not know, by path. A folder of
    /// which git knows nothing is one path.
    package let dirty: [String]
    /// When one of those files was last written, in seconds since 1970; nil where none is there.
    package let lastWrite: Int64?
}

extension Repository {
    /// The status of a worktree, nil where its folder cannot be opened, and where
    /// nothing was ever checked out. O(files).
    ///
    /// Nothing is written: git itself would refresh the index, this reads it as it is. Content is
    /// compared where times and sizes leave it open.
    package func status(of worktree: Worktree) -> WorktreeStatus? {
        guard !worktree.isMissing, let folder = folder(of: worktree) else { return nil }
        var opened: OpaquePointer?
        guard git_repository_open(&opened, folder) == 0, let opened else { return nil }
        defer { git_repository_free(opened) }
        guard git_repository_is_bare(opened) == 0 else { return nil }
        if worktree.head != nil, !hasIndex(opened) { return nil }
        var options = git_status_options()
        let version = UInt32(GIT_STATUS_OPTIONS_VERSION)
        guard git_status_options_init(&options, version) == 0 else { return nil }
        options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR
        options.flags =
            GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_EXCLUDE_SUBMODULES.rawValue
            | GIT_STATUS_OPT_NO_REFRESH.rawValue
        var list: OpaquePointer?
        guard git_status_list_new(&list, opened, &options) == 0, let list else { return nil }
        defer { git_status_list_free(list) }
        var paths: Set<String> = []
        for place in 0..<git_status_list_entrycount(list) {
            guard let entry = git_status_byindex(list, place)?.pointee else { continue }
            for delta in [entry.head_to_index, entry.index_to_workdir] {
                guard let delta = delta?.pointee else { continue }
                for name in [delta.old_file.path, delta.new_file.path] {
                    if let name { paths.insert(String(cString: name)) }
                }
            }
        }
        let root = git_repository_workdir(opened).map { String(cString: $0) } ?? folder + "/"
        return WorktreeStatus(
            dirty: paths.sorted(), lastWrite: paths.compactMap { lastWrite(root + $0) }.max())
    }

    /// Without an index nothing was ever checked out, and everything would seem to be deleted.
    private func hasIndex(_ opened: OpaquePointer) -> Bool {
        git_repository_path(opened).map {
            FileReader.exists(Array("\(String(cString: $0))index".utf8))
        } ?? false
    }

    /// Where a worktree's files lie.
    func folder(of worktree: Worktree) -> String? {
        guard let name = worktree.name else { return location.commonFolder }
        let admin = "\(location.commonFolder)worktrees/\(name)/"
        guard case .bytes(let bytes) = FileReader.read(Array("\(admin)gitdir".utf8)) else {
            return nil
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let target = String(text.prefix { $0 != "\n" && $0 != "\r" })
        guard target.hasSuffix("/.git") else { return nil }
        let folder = String(target.dropLast(5))
        return target.hasPrefix("/") ? folder : admin + folder
    }

    private func lastWrite(_ path: String) -> Int64? {
        var status = stat()
        return lstat(path, &status) == 0 ? Int64(status.st_mtim.tv_sec) : nil
    }
}
