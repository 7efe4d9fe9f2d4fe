/// A ref with the commit that it leads to.
package struct Reference: Hashable, Sendable, Comparable {
    /// What a ref's place in the name space says that it is.
    package enum Kind: Hashable, Sendable {
        case branch
        case remoteBranch
        case pullRequest(Int)
        case tag
        case stash
        /// Kept by some tool for itself: notes, replace refs, the forge's test merges, anything
        /// outside the usual folders. Not part of the project's history.
        case other
    }

    /// The full name, `refs/heads/main`.
    package let name: String
    /// The commit after peeling tags.
    package let commit: ObjectID
    /// What the name says that it is.
    package let kind: Kind

    /// A ref; its kind follows from its name.
    package init(name: String, commit: ObjectID) {
        self.name = name
        self.commit = commit
        kind = Kind(name: name)
    }

    package static func < (left: Reference, right: Reference) -> Bool {
        (left.name, left.commit) < (right.name, right.commit)
    }

    /// The name without `refs/heads/`, `refs/remotes/`, `refs/tags/` or `refs/`.
    package var shortName: String {
        for prefix in ["refs/heads/", "refs/remotes/", "refs/tags/", "refs/"]
        where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }

    /// The branch's own name, without the remote's: `release/1.x` for `refs/remotes/origin/release/1.x`.
    package var branchName: String? {
        switch kind {
        case .branch: shortName
        case .remoteBranch: shortName.split(separator: "/", maxSplits: 1).last.map(String.init)
        case .pullRequest, .tag, .stash, .other: nil
        }
    }

    /// The number of the pull or merge request whose head this is.
    package var pullRequest: Int? {
        switch kind {
        case .pullRequest(let number): number
        case .branch, .remoteBranch, .tag, .stash, .other: nil
        }
    }
}

extension Reference.Kind {
    /// Where forges and common fetch lines put the heads of pull requests: GitHub, Gitea and
    /// Bitbucket Server `refs/pull/N/head`, `refs/pull-requests/N/from`; GitLab
    /// `refs/merge-requests/N/head`; the usual refspecs `refs/remotes/origin/pr/N` and
    /// `refs/remotes/pull/N`, with or without `/head`.
    package init(name: String) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0] == "refs" else {
            self = .other
            return
        }
        switch parts[1] {
        case "heads": self = .branch
        case "tags": self = .tag
        case "stash": self = parts.count == 2 ? .stash : .other
        case "pull", "merge-requests", "pull-requests": self = Self.head(parts.dropFirst(2))
        case "remotes":
            if parts.count > 3, parts[2] == "pull" {
                self = Self.head(parts.dropFirst(3))
            } else if parts.count > 4, ["pr", "pull", "mr", "merge-requests"].contains(parts[3]),
                Int(parts[4]) != nil
            {
                self = Self.head(parts.dropFirst(4))
            } else {
                self = .remoteBranch
            }
        default: self = .other
        }
    }

    /// `N`, `N/head` or `N/from`; the forge's test merge `N/merge` is no head.
    private static func head(_ parts: ArraySlice<Substring>) -> Self {
        guard let first = parts.first, let number = Int(first), number > 0 else { return .other }
        switch parts.dropFirst().joined(separator: "/") {
        case "", "head", "from": return .pullRequest(number)
        default: return .other
        }
    }
}
