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

    /// Whether an account is a chore bot.
    package static func isBot(_ identity: Identity) -> Bool {
        var name = identity.name.lowercased()
        if name.hasSuffix("[bot]") { name.removeLast(5) }
        return bots.contains(name)
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

    /// The forges' own words, each with what stands before the number; `line` says where the
    /// sentence begins. GitHub, Gitea, Bitbucket, Azure, GitLab, Phabricator.
    private static let sentences: [(start: String, before: String)] = [
        ("Merge pull request #", "Merge pull request #"),
        ("Merge pull request '", "' (#"),
        ("Merged in ", "(pull request #"),
        ("Merged PR ", "Merged PR "),
        ("See merge request ", "!"),
        ("Differential Revision: ", "/D"),
    ]

    /// All pull requests that a message names: the forges' words in any line, `(#N)` in the
    /// subject, in order. O(length).
    package static func all(in message: ArraySlice<UInt8>) -> [PullRequestName] {
        guard
            message.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "!") })
                || message.starts(with: "Merged PR ".utf8) || message.contains(UInt8(ascii: "D"))
        else { return [] }
        var names: [PullRequestName] = []
        var isSubject = true
        for line in message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            for sentence in sentences where line.starts(with: sentence.start.utf8) {
                let numbers = numbers(in: line, after: Array(sentence.before.utf8))
                names += numbers.prefix(1).map { PullRequestName(number: $0, form: .explicit) }
            }
            if isSubject {
                let end = quotedEnd(line)
                names += numbers(in: line[..<end], after: Array("(#".utf8)).map {
                    PullRequestName(number: $0, form: .quoted)
                }
                names += numbers(in: line[end...], after: Array("(#".utf8)).map {
                    PullRequestName(number: $0, form: .parenthesized)
                }
                isSubject = line.isEmpty
            }
        }
        return names
    }

    /// Where the subject ends that git's revert quotes; the line's start where there is none.
    private static func quotedEnd(_ line: ArraySlice<UInt8>) -> Int {
        let isRevert = ["Revert \"", "Reapply \""].contains { line.starts(with: $0.utf8) }
        return isRevert
            ? line.lastIndex(of: UInt8(ascii: "\"")) ?? line.startIndex : line.startIndex
    }

    private static func numbers(in line: ArraySlice<UInt8>, after word: [UInt8]) -> [Int] {
        var numbers: [Int] = []
        var position = line.startIndex
        while position + word.count < line.endIndex {
            guard line[position] == word[0], line[position...].starts(with: word) else {
                position += 1
                continue
            }
            let digits = line[(position + word.count)...].prefix { (48...57).contains($0) }
            if let number = Int(String(decoding: digits, as: UTF8.self)), number > 0 {
                numbers.append(number)
            }
            position = digits.endIndex
        }
        return numbers
    }
}
