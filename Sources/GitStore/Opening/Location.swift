import CLibgit2

/// Where a repository lies and what shape it has: a value that workers open their handles from.
package struct Location: Sendable {
    /// `.git` of this worktree, or the bare repository.
    package let gitFolder: String
    /// What all worktrees share: objects, refs.
    package let commonFolder: String
    /// The repository's own name: its folder's, without `.git`.
    package let name: String
    package let isBare: Bool
    /// What its readers came upon and did not read, for its size.
    package let oversized = OversizedBlobs()

    /// Finds the repository that `path` lies in, upward as git does.
    package static func find(_ path: String) throws(StoreError) -> Location {
        try Library.prepare()
        var handle: OpaquePointer?
        let code = git_repository_open_ext(&handle, path, 0, nil)
        guard code == 0, let handle else { throw refusal(path) }
        defer { git_repository_free(handle) }
        try refuseOtherForms(handle, path)
        guard let folder = git_repository_path(handle),
            let common = git_repository_commondir(handle)
        else { throw StoreError("Could not open \(path): libgit2 names no folder.") }
        return Location(
            gitFolder: String(cString: folder), commonFolder: String(cString: common),
            isBare: git_repository_is_bare(handle) == 1)
    }

    private init(gitFolder: String, commonFolder: String, isBare: Bool) {
        self.gitFolder = gitFolder
        self.commonFolder = commonFolder
        self.isBare = isBare
        var parts = commonFolder.split(separator: "/").map(String.init)
        if parts.last == ".git" { parts.removeLast() }
        let last = parts.last ?? "repository"
        name = last.hasSuffix(".git") && last.count > 4 ? String(last.dropLast(4)) : last
    }

    /// Hashes and refs of another form than the usual: libgit2 would read nothing, or noise.
    private static func refuseOtherForms(
        _ handle: OpaquePointer, _ path: String
    ) throws(StoreError) {
        var config: OpaquePointer?
        guard git_repository_config_snapshot(&config, handle) == 0, let config else { return }
        defer { git_config_free(config) }
        func isOther(_ name: String, than usual: String) -> Bool {
            var value: UnsafePointer<CChar>?
            guard git_config_get_string(&value, config, name) == 0, let value else { return false }
            return String(cString: value).lowercased() != usual
        }
        if isOther("extensions.objectformat", than: "sha1") {
            throw StoreError("Could not open \(path): \(sha256).")
        }
        if isOther("extensions.refstorage", than: "files") {
            throw StoreError("Could not open \(path): \(reftable).")
        }
    }

    private static var sha256: String {
        "it is a SHA-256 repository, which libgit2 \(Library.version) cannot read"
    }
    private static var reftable: String {
        "it uses reftable, which libgit2 \(Library.version) cannot read"
    }

    /// libgit2's reason, put so that a user knows what to do.
    private static func refusal(_ path: String) -> StoreError {
        let reason = StoreError.lastMessage()
        let known: [(sign: String, sentence: String)] = [
            ("extensions.objectformat", sha256), ("object format", sha256),
            ("extensions.refstorage", reftable),
            ("could not find repository", "it is not a git repository, nor is any folder above it"),
            ("failed to resolve path", "there is no such folder"),
        ]
        let sentence = known.first { reason.contains($0.sign) }?.sentence ?? reason
        return StoreError("Could not open \(path): \(sentence).")
    }
}
