import GitHistory

/// Sessions that committers' addresses name: `user+ID@host` where one `user@host` has several ids.
package struct CommitterTags: Sendable {
    /// Parallel to the graph's identities.
    private let tags: [String?]

    /// Finds the addresses that have two ids or more among all identities and those of the reflogs,
    /// and the committers that bear one. A forge's own addresses are no such thing: the id there is
    /// the account's. O(commits + identities).
    package init(_ graph: CommitGraph, _ logged: [Identity] = []) {
        var isCommitter = Array(repeating: false, count: graph.identities.count)
        for committer in graph.committers { isCommitter[Int(committer.identity)] = true }
        let parts = zip(graph.identities, isCommitter).map { identity, isCommitter in
            isCommitter ? CommitterTags.parts(identity) : nil
        }
        var tagsByAddress: [String: Set<String>] = [:]
        var addressesByTag: [String: Set<String>] = [:]
        for case .some(let part) in (graph.identities + Set(logged)).map(CommitterTags.parts) {
            tagsByAddress[part.address, default: []].insert(part.tag)
        }
        for (address, tags) in tagsByAddress where tags.count > 1 {
            for tag in tags { addressesByTag[tag, default: []].insert(address) }
        }
        let places = addressesByTag.mapValues { $0.sorted() }
        tags = parts.map { part in
            guard let part, let place = places[part.tag]?.firstIndex(of: part.address) else {
                return nil
            }
            return place == 0 ? part.tag : "\(part.tag)-\(place + 1)"
        }
    }

    /// The id that an identity's address holds; two addresses with one id get different ones. It
    /// speaks of a commit where the identity is its committer.
    package func session(of identity: Int32) -> String? { tags[Int(identity)] }

    private static func parts(_ identity: Identity) -> (address: String, tag: String)? {
        guard !Forge.made(identity), !Forge.isNoReply(identity.email), !Forge.isBot(identity),
            let plus = identity.email.firstIndex(of: "+"),
            let at = identity.email[plus...].lastIndex(of: "@")
        else { return nil }
        let user = identity.email[..<plus]
        let tag = identity.email[identity.email.index(after: plus)..<at]
        guard !user.isEmpty, !tag.isEmpty else { return nil }
        return (user + String(identity.email[at...]), String(tag))
    }
}
