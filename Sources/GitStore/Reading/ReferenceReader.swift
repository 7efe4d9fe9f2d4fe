import CLibgit2
import GitHistory

/// The refs of a repository, and what HEAD says.
package struct References: Sendable {
    /// Every ref that leads to a commit, by name.
    package let all: [Reference]
    /// Refs that are dangling, malformed, or lead to something that is no commit.
    package let skipped: Int
    /// The commit of HEAD, nil where it is unborn or broken.
    package let head: ObjectID?
    /// The branch that HEAD names, nil where it is detached.
    package let headBranch: String?
    /// Symbolic refs below `refs/remotes`, with what they name: `origin/HEAD`.
    package let remoteHeads: [String: String]
}

extension Repository {
    /// Reads all refs, sorted by name; tags are peeled. O(refs).
    package func references() -> References {
        let files = RefFiles(location)
        var all: [Reference] = []
        var remoteHeads: [String: String] = [:]
        var skipped = files.damaged
        for (name, value) in files.values {
            switch value {
            case .symbolic(let target): remoteHeads[name] = target
            case .object(let id, let peeled):
                if let commit = peel(peeled ?? id) {
                    all.append(Reference(name: name, commit: commit))
                } else {
                    skipped += 1
                }
            }
        }
        let (head, branch) = readHead(files)
        return References(
            all: all.sorted(), skipped: skipped, head: head, headBranch: branch,
            remoteHeads: remoteHeads)
    }

    /// Nobody tags tags so deep.
    private static var deepest: Int { 32 }

    /// The commit that an object is, or that a tag leads to; nil for anything else.
    private func peel(_ id: ObjectID) -> ObjectID? {
        var current = id
        for _ in 0..<Repository.deepest {
            do {
                _ = try object(current, GIT_OBJECT_COMMIT)
                return current
            } catch {
                guard let target = target(ofTag: current) else { return nil }
                current = target
            }
        }
        return nil
    }

    private func target(ofTag id: ObjectID) -> ObjectID? {
        do {
            let tag = try object(id, GIT_OBJECT_TAG)
            defer { extendLifetime(tag) }
            let bytes = tag.bytes.prefix(48)
            guard bytes.starts(with: "object ".utf8) else { return nil }
            return ObjectID(hex: bytes.dropFirst(7).prefix(40))
        } catch {
            return nil
        }
    }

    /// The commit of HEAD, and the branch that it names.
    private func readHead(_ files: RefFiles) -> (ObjectID?, String?) {
        let folder = Array(location.gitFolder.utf8)
        switch RefFiles.value(at: folder + "HEAD".utf8) {
        case nil: return (nil, nil)
        case .object(let id, _): return (peel(id), nil)
        case .symbolic(let branch):
            var name = branch
            for _ in 0..<Repository.deepest {
                let value = files.values[name] ?? RefFiles.value(at: folder + name.utf8)
                switch value {
                case nil: return (nil, branch)
                case .object(let id, let peeled): return (peel(peeled ?? id), branch)
                case .symbolic(let next): name = next
                }
            }
            return (nil, branch)
        }
    }

    /// The commit that a revision names, as `git rev-parse REV^{commit}`; nil when it names none.
    package func commit(named revision: String) -> ObjectID? {
        var object: OpaquePointer?
        guard git_revparse_single(&object, handle, revision) == 0, let object else { return nil }
        defer { git_object_free(object) }
        var commit: OpaquePointer?
        guard git_object_peel(&commit, object, GIT_OBJECT_COMMIT) == 0, let commit else {
            return nil
        }
        defer { git_object_free(commit) }
        return git_object_id(commit).map { ObjectID($0.pointee) }
    }

    /// The full name of the ref that a short name means (`main`, `origin/main`); nil when none.
    package func referenceName(_ short: String) -> String? {
        var reference: OpaquePointer?
        guard git_reference_dwim(&reference, handle, short) == 0, let reference else { return nil }
        defer { git_reference_free(reference) }
        return git_reference_name(reference).map { String(cString: $0) }
    }
}
