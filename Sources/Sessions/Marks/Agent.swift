import GitHistory

/// A coding agent and what it is known by. The rows are in AgentRows.swift.
package struct Agent: Sendable, Hashable {
    /// How reports call it.
    package let name: String
    /// What its marks in the table are filed under.
    let tool: String?
    /// Addresses that only it signs with, in lower case.
    let addresses: [String]
    /// Its accounts on forges, in lower case; a forge's no-reply addresses end in them.
    let accounts: [String]
    /// What texts call it, in lower case: names, models.
    let words: [String]
    /// People bear that name too: alone it says nothing in a signature.
    let isGivenName: Bool
    /// What the names of its branches begin with.
    let branches: [String]

    init(
        _ name: String, tool: String? = nil, addresses: [String] = [], accounts: [String] = [],
        words: [String] = [], isGivenName: Bool = false, branches: [String] = []
    ) {
        self.name = name
        self.tool = tool
        self.addresses = addresses
        self.accounts = accounts
        self.words = words
        self.isGivenName = isGivenName
        self.branches = branches
    }
}

extension Agent {
    private static let byAddress = table(\.addresses)
    private static let byAccount = table(\.accounts)
    private static let byTool = table { agent in agent.tool.map { [$0] } ?? [] }

    private static func table(_ keys: (Agent) -> [String]) -> [String: String] {
        var table: [String: String] = [:]
        for agent in rows { for key in keys(agent) { table[key] = agent.name } }
        return table
    }

    /// The agent whose session a mark of this tool names.
    package static func named(byTool tool: String) -> String? { byTool[tool] }

    /// The agent that a branch was made by, as far as its name tells.
    package static func named(byBranch branch: String) -> String? {
        rows.first { agent in agent.branches.contains { branch.hasPrefix($0) } }?.name
    }

    /// The agent that an author or committer is; nil for people and for bots that do chores.
    package static func named(by identity: Identity) -> String? {
        if let name = byAddress[identity.email] { return name }
        let name = identity.name.lowercased()
        if let name = byAccount[name] { return name }
        let parts = identity.email.split(separator: "@", omittingEmptySubsequences: false)
        if Forge.isNoReply(identity.email), let user = parts.first,
            let agent = byAccount[String(user.drop { $0 != "+" }.dropFirst())]
        {
            return agent
        }
        if name.hasSuffix("(aider)") { return "aider" }
        if parts.first == "codex" { return "Codex" }
        return named(byWords: name, isSignature: true)
    }

    /// The agent that a line names: `Claude <noreply@anthropic.com>`, `Cursor`, `[Claude Code](…)`.
    package static func named(by line: String) -> String? {
        line.contains("<")
            ? named(by: Identity(signature: line.utf8))
            : named(byWords: line.lowercased(), isSignature: false)
    }

    /// The agent with the longest word that a text begins with.
    private static func named(byWords text: String, isSignature: Bool) -> String? {
        let text = text.drop { $0 == "[" || $0 == " " }
        var best: (length: Int, name: String)?
        for agent in rows {
            for word in agent.words
            where text.hasPrefix(word) && word.utf8.count > best?.length ?? 0 {
                let rest = text.dropFirst(word.count)
                if agent.mayFollow(rest, isSignature) { best = (word.utf8.count, agent.name) }
            }
        }
        return best?.name
    }

    /// Whether a name may go on like this. Behind a name that people bear only a model, a version
    /// or a sign may follow, no family name.
    private func mayFollow(_ rest: Substring, _ isSignature: Bool) -> Bool {
        guard let first = rest.first else { return !(isGivenName && isSignature) }
        if first.isLetter || first.isNumber { return false }
        guard isGivenName, first == " " else { return true }
        let next = rest.dropFirst().prefix { $0.isLetter || $0.isNumber }
        return next.isEmpty && !isSignature || next.contains(where: \.isNumber)
            || Agent.modelWords.contains(String(next))
    }
}

/// The agents behind the commits of a history.
package struct Agents: Sendable {
    private let graph: CommitGraph
    private let signs: MessageSigns
    /// Parallel to the graph's identities.
    private let identities: [String?]

    /// Looks at every identity once. O(identities).
    package init(_ graph: CommitGraph, _ signs: MessageSigns) {
        self.graph = graph
        self.signs = signs
        identities = graph.identities.map { Agent.named(by: $0) }
    }

    /// The agents that made a commit, each once, the surest first: by a session's mark, by its
    /// author, by what the message says, by its committer, by the name of its branch.
    package func names(of commit: CommitIndex, branch: String? = nil) -> [String] {
        var names = signs.sessions(of: commit).compactMap { Agent.named(byTool: $0.tool) }
        names += [identities[Int(graph.author(commit).identity)]].compactMap { $0 }
        names += signs.agents(of: commit)
        names += [identities[Int(graph.committer(commit).identity)]].compactMap { $0 }
        names += branch.flatMap { Agent.named(byBranch: $0) }.map { [$0] } ?? []
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
