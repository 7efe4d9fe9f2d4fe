import GitHistory

/// Branches that live beside the mainline for good: releases that get its fixes copied, and those on
/// which other people's work is put together. Their commits are nobody's branch. Data, not rules.
package enum LongLivedBranches {
    /// What holds more commits than a forge shows of a pull request (GitHub's limit) is a whole line
    /// with the work of many, whatever it is called.
    static let most = 250

    private static let releases = [
        "release/", "releases/", "release-", "maint/", "maint-", "stable/",
    ]
    private static let integrations: Set<String> = [
        "main", "master", "trunk", "develop", "dev", "development", "next", "seen", "pu",
        "staging", "integration", "production", "maint", "stable", "gh-pages", "merge-queue",
    ]

    /// Whether a branch is a release's: `release/*`, `maint*`, `v[0-9]*` (DEFINITIONS, `cherryPick`).
    package static func isRelease(_ name: String) -> Bool {
        if name == "maint" || releases.contains(where: name.hasPrefix) { return true }
        return isVersion(name)
    }

    /// Whether a branch's own first-parent line holds many people's work, so that it is no session.
    static func isShared(_ name: String) -> Bool {
        integrations.contains(name) || isRelease(name)
    }

    /// `v1.2`, `v2`, `1.x`, `2.45.1`.
    static func isVersion(_ name: String) -> Bool {
        let rest = name.hasPrefix("v") ? name.dropFirst() : name[...]
        guard let first = rest.first, first.isASCII, first.isNumber else { return false }
        return name.hasPrefix("v") || rest.allSatisfy { $0.isNumber || $0 == "." || $0 == "x" }
    }
}
