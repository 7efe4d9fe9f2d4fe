import GitHistory

/// What forges and their robots are known by. Data, not rules.
package enum Forge {
    /// Committers that a forge itself uses for what its web pages make.
    private static let committers: Set<Identity> = [
        Identity(name: "GitHub", email: "noreply@github.com"),
        Identity(name: "GitLab", email: "noreply@gitlab.com"),
        Identity(name: "Gitea", email: "gitea@fake.local"),
        Identity(name: "Forgejo", email: "noreply@codeberg.org"),
        Identity(name: "Bitbucket", email: "noreply@bitbucket.org"),
    ]

    /// Accounts that do chores by themselves: neither victims nor culprits. Coding agents are not
    /// among them: what they do is work.
    private static let bots: Set<String> = [
        "dependabot", "dependabot-preview", "renovate", "renovate-bot", "github-actions",
        "pre-commit-ci", "greenkeeper", "snyk-bot", "mergify", "semantic-release-bot", "codecov",
        "allcontributors", "weblate", "imgbot", "web-flow", "pyup-bot", "depfu", "release-please",
    ]

    /// Whether a commit was made on the forge's own pages: a squash, a web edit, a suggestion.
    package static func made(_ committer: Identity) -> Bool { committers.contains(committer) }

    /// What the hosts of addresses begin with that a forge gives to accounts.
    private static let noReplyHosts = ["noreply.", "users.noreply.", "no-reply."]

    /// Whether an address is one that a forge gives to an account or bears itself.
    package static func isNoReply(_ email: String) -> Bool {
        let host = email.drop { $0 != "@" }.dropFirst()
        return noReplyHosts.contains { host.hasPrefix($0) }
            || committers.contains { $0.email == email }
    }

    /// Whether an account is a chore bot: one of the list, or any app of a forge that is no coding
    /// agent.
    package static func isBot(_ identity: Identity) -> Bool {
        let name = identity.name.lowercased()
        guard name.hasSuffix("[bot]") else { return bots.contains(name) }
        return bots.contains(String(name.dropLast(5))) || Agent.named(by: identity) == nil
    }
}

/// A pull request that a message names.
package struct PullRequestName: Sendable, Hashable {
    /// How it is named.
    package enum Form: Sendable {
        /// `(#12)`: may be an issue's number just as well.
        case parenthesized
        /// A forge's own words: `Merge pull request #12 from`, `Merged PR 12:`, …
        case explicit
        /// In the quotes of `Revert "…"`: what the commit is about, never what it lands.
        case quoted
    }

    package let number: Int
    package let form: Form
}
