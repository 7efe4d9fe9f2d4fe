import GitHistory

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A file of `file_reservations/`, as mcp_agent_mail writes them: one pattern, one agent.
enum Reservation {
    private struct Entry: Decodable {
        let agent: String
        let pattern: String
        let exclusive: Bool?
        let reason: String?
        let created: String
        let expires: String
        let released: String?
        let branch: String?
        let worktree: String?

        enum CodingKeys: String, CodingKey {
            case agent, exclusive, reason, branch, worktree
            case pattern = "path_pattern"
            case created = "created_ts"
            case expires = "expires_ts"
            case released = "released_ts"
        }
    }

    static func part(_ bytes: [UInt8]) -> ClaimReader.Part {
        let entry: Entry
        do {
            entry = try JSONDecoder().decode(Entry.self, from: Data(bytes))
        } catch {
            return ClaimReader.Part(complaint: "is no whole file reservation")
        }
        guard let holder = Words.holder(entry.agent), let since = Words.time(entry.created),
            let until = Words.time(entry.expires),
            case let released = Words.time(entry.released),
            entry.released == nil || released != nil
        else { return ClaimReader.Part(complaint: "is no whole file reservation") }
        guard let surface = ClaimedSurface(entry.pattern) else {
            return ClaimReader.Part(complaint: "reserves what lies outside of the repository")
        }
        return ClaimReader.Part(claims: [
            Claim(
                format: .fileReservation, holder: holder, surfaces: [surface],
                intent: Words.text(entry.reason), since: since, until: until, released: released,
                worktree: Words.text(entry.worktree), branch: Words.text(entry.branch),
                isExclusive: entry.exclusive)
        ])
    }
}
