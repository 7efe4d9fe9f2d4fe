import GitHistory
import GitStore

/// Which ref work lands on, and the rule that says so.
struct MainlineChoice: Sendable, Equatable {
    let name: String
    let rule: String
    let commit: ObjectID

    /// The names that are tried when nothing else says which branch it is, in this order.
    private static let usualNames = ["main", "master", "trunk", "develop"]

    /// Applies the rules of DEFINITIONS in their order: the user's word, `origin/HEAD`,
    /// `init.defaultBranch`, the usual names, HEAD. A branch that only the remote has serves too.
    static func choose(
        _ given: String?, _ references: References, _ repository: borrowing Repository
    ) throws(StoreError) -> MainlineChoice {
        if let given {
            guard let commit = repository.commit(named: given) else {
                throw StoreError("There is no ref or commit \(given) in this repository.")
            }
            let name = repository.referenceName(given) ?? given
            return MainlineChoice(name: name, rule: "--mainline", commit: commit)
        }
        if let target = references.remoteHeads["refs/remotes/origin/HEAD"],
            let found = references.find(target)
        {
            return MainlineChoice(name: target, rule: "origin/HEAD", commit: found)
        }
        let configured = repository.configuration("init.defaultBranch")
        for name in [configured].compactMap({ $0 }) + usualNames {
            let rule = name == configured ? "init.defaultBranch" : "branch \(name)"
            for full in ["refs/heads/\(name)", "refs/remotes/origin/\(name)"] {
                if let commit = references.find(full) {
                    return MainlineChoice(name: full, rule: rule, commit: commit)
                }
            }
        }
        guard let head = references.head else { throw noCommit(references) }
        return MainlineChoice(name: references.headBranch ?? "HEAD", rule: "HEAD", commit: head)
    }

    private static func noCommit(_ references: References) -> StoreError {
        guard let branch = references.headBranch else {
            return StoreError("HEAD leads to no commit; name the mainline with --mainline REF.")
        }
        let short = Reference(name: branch, commit: .zero).shortName
        if references.all.isEmpty, references.skipped > 0 {
            return StoreError(
                "None of the refs leads to a commit that can be read; `git fsck` says what is damaged."
            )
        }
        return StoreError(
            references.all.isEmpty
                ? "The repository has no commits: HEAD names \(short), which does not exist yet."
                : "HEAD names \(short), which has no commits; name the mainline with --mainline REF."
        )
    }
}

extension References {
    /// The commit of a ref by its full name.
    fileprivate func find(_ name: String) -> ObjectID? {
        all.first { $0.name == name }?.commit
    }
}
