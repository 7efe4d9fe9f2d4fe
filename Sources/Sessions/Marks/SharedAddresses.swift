import GitHistory

/// Addresses that many names share: there the name is the worker, but for the address's owner.
package struct SharedAddresses: Sendable {
    /// So many names on one address are no longer one person's spellings.
    private static let many = 5

    /// Parallel to the identities.
    private let workers: [String?]

    /// Counts the names of each address. Agents, bots, a forge's own addresses and missing ones do
    /// not count. `identities` are parallel to the graph's, after a mailmap. O(identities).
    package init(_ identities: [Identity]) {
        var names: [String: Set<String>] = [:]
        let counted = identities.map { SharedAddresses.counts($0) }
        for (identity, isCounted) in zip(identities, counted) where isCounted {
            names[identity.email, default: []].insert(identity.name)
        }
        workers = zip(identities, counted).map { identity, isCounted in
            let isShared = (names[identity.email]?.count ?? 0) >= SharedAddresses.many
            let isWorker = isCounted && isShared && !SharedAddresses.isOwner(identity)
            return isWorker ? identity.name : nil
        }
    }

    /// The worker that an identity is; nil where its address is one person's.
    package func worker(of identity: Int32) -> String? { workers[Int(identity)] }

    /// Whether an address is made of the name: its bearer's own commits are a person's, not a
    /// worker's.
    private static func isOwner(_ identity: Identity) -> Bool {
        let name = identity.name.lowercased()
        let user = identity.email.prefix { $0 != "@" }
        if name.filter(\.isLetter) == user.filter(\.isLetter), !user.isEmpty { return true }
        let letters = identity.email.filter(\.isLetter)
        // Initials are in every address.
        let words = name.split { !$0.isLetter }.filter { $0.count > 2 }
        return !words.isEmpty && words.allSatisfy { letters.contains($0) }
    }

    private static func counts(_ identity: Identity) -> Bool {
        !identity.email.isEmpty && !identity.name.isEmpty && !Forge.isNoReply(identity.email)
            && !Forge.made(identity) && !Forge.isBot(identity)
            && Agent.named(by: Identity(name: identity.name, email: "")) == nil
    }
}
