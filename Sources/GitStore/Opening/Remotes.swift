import CLibgit2

/// A remote by its name and the host of its address. The address itself, which may hold a password,
/// is not kept.
package struct Remote: Sendable, Equatable {
    package let name: String
    /// Empty for a remote on this machine.
    package let host: String
}

extension Repository {
    /// The remotes that the repository's configuration names, sorted.
    package func remotes() -> [Remote] {
        configurationNames(matching: "^remote\\..*\\.url$").compactMap { key in
            let name = key.dropFirst("remote.".count).dropLast(".url".count)
            guard let url = configuration(key), !name.isEmpty else { return nil }
            return Remote(name: String(name), host: Remote.host(of: url))
        }.sorted { $0.name < $1.name }
    }
}

extension Remote {
    /// The host of `https://user@host:port/path`, `git@host:path` and the like; empty for a path.
    static func host(of url: String) -> String {
        let authority: Substring
        if let range = url.firstRange(of: "://") {
            authority = url[range.upperBound...].prefix { $0 != "/" }
        } else if let colon = url.firstIndex(of: ":"), !url[..<colon].contains("/") {
            authority = url[..<colon]
        } else {
            return ""
        }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        return String(host.prefix { $0 != ":" })
    }
}
