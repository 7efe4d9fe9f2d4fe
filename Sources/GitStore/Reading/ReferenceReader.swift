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
    package func references() throws(StoreError) -> References {
        var iterator: OpaquePointer?
        try check(git_reference_iterator_new(&iterator, handle), "list the refs")
        defer { git_reference_iterator_free(iterator) }
        var all: [Reference] = []
        var remoteHeads: [String: String] = [:]
        var skipped = 0
        while true {
            var reference: OpaquePointer?
            let code = git_reference_next(&reference, iterator)
            if code == GIT_ITEROVER.rawValue { break }
            guard code == 0, let reference, let cName = git_reference_name(reference) else {
                skipped += 1
                if code < 0 { break }
                continue
            }
            defer { git_reference_free(reference) }
            let name = String(cString: cName)
            if git_reference_type(reference) == GIT_REFERENCE_SYMBOLIC {
                if let target = git_reference_symbolic_target(reference) {
                    remoteHeads[name] = String(cString: target)
                }
            } else if let commit = peel(reference) {
                all.append(Reference(name: name, commit: commit))
            } else {
                skipped += 1
            }
        }
        let (head, branch) = readHead()
        return References(
            all: all.sorted(), skipped: skipped, head: head, headBranch: branch,
            remoteHeads: remoteHeads)
    }

    /// The commit behind a ref. Only an annotated tag costs an object read.
    private func peel(_ reference: OpaquePointer) -> ObjectID? {
        if let peeled = git_reference_target_peel(reference) { return ObjectID(peeled.pointee) }
        guard let target = git_reference_target(reference) else { return nil }
        let id = ObjectID(target.pointee)
        do {
            _ = try object(id, GIT_OBJECT_COMMIT)
            return id
        } catch {
            var commit: OpaquePointer?
            guard git_reference_peel(&commit, reference, GIT_OBJECT_COMMIT) == 0, let commit else {
                return nil
            }
            defer { git_object_free(commit) }
            return git_object_id(commit).map { ObjectID($0.pointee) }
        }
    }

    private func readHead() -> (ObjectID?, String?) {
        var head: OpaquePointer?
        guard git_reference_lookup(&head, handle, "HEAD") == 0, let head else { return (nil, nil) }
        defer { git_reference_free(head) }
        if git_reference_type(head) == GIT_REFERENCE_SYMBOLIC {
            let branch = git_reference_symbolic_target(head).map { String(cString: $0) }
            var resolved: OpaquePointer?
            guard git_reference_resolve(&resolved, head) == 0, let resolved else {
                return (nil, branch)
            }
            defer { git_reference_free(resolved) }
            return (peel(resolved), branch)
        }
        return (peel(head), nil)
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
