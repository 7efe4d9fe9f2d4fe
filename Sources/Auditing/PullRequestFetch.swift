import GitStore

/// The one line that brings the heads of pull requests, by the forge that a remote's address names.
enum PullRequestFetch {
    /// Where forges keep the heads, by words of their hosts' names; nil where a forge keeps none
    /// that could be fetched.
    private static let forges: [(host: String, heads: String?)] = [
        ("gitlab", "refs/merge-requests/*/head"),
        ("bitbucket.org", nil),
        ("bitbucket", "refs/pull-requests/*/from"),
        ("azure", nil),
        ("visualstudio", nil),
    ]

    /// The line for `origin`, else for the first remote; where the host says nothing, with the refs
    /// of GitHub, Gitea and Forgejo. Nil where no line would bring them.
    static func line(_ remotes: [Remote]) -> String? {
        let remote = remotes.first { $0.name == "origin" } ?? remotes.first
        let host = remote?.host.lowercased() ?? ""
        let forge = forges.first { host.contains($0.host) }
        guard let heads = forge.map(\.heads) ?? "refs/pull/*/head" else { return nil }
        return "git fetch \(word(remote?.name ?? "origin")) '+\(heads):\(heads)'"
    }

    /// A remote's name as a shell takes it for one word: git allows `$`, `;` and `'` in it.
    private static func word(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "._-/".utf8.contains(byte)
        }
        return isPlain ? name : "'" + name.replacing("'", with: "'\\''") + "'"
    }
}
