import GitHistory

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `.claude/claims.json`: `{"SESSION": {started, updated, surfaces, worktree?, intent?}, "_protocol": …}`.
enum SessionClaims {
    /// An entry is dead two hours after its last edit.
    static let seconds: Int64 = 2 * 3600

    private struct Entry: Decodable {
        let started: String?
        let updated: String?
        let surfaces: [String]
        let worktree: String?
        let intent: String?
    }

    static func part(_ bytes: [UInt8], worktree: String?) -> ClaimReader.Part {
        let entries: [String: Attempt<Entry>]
        do {
            entries = try JSONDecoder().decode([String: Attempt<Entry>].self, from: Data(bytes))
        } catch {
            return ClaimReader.Part(complaint: "is no JSON object, or was cut short")
        }
        var part = ClaimReader.Part()
        var broken = 0
        for (session, attempt) in entries.sorted(by: { $0.key < $1.key })
        where !session.hasPrefix("_") {
            guard let entry = attempt.value, let holder = Words.holder(session),
                let since = Words.time(entry.started) ?? Words.time(entry.updated),
                let last = Words.time(entry.updated) ?? Words.time(entry.started)
            else {
                broken += 1
                continue
            }
            let surfaces = entry.surfaces.compactMap { ClaimedSurface($0) }
            broken += surfaces.count < entry.surfaces.count ? 1 : 0
            part.claims.append(
                Claim(
                    format: .claimsFile, holder: holder, surfaces: surfaces,
                    intent: Words.text(entry.intent), since: min(since, last),
                    until: Timestamp(seconds: last.seconds + seconds),
                    worktree: Words.text(entry.worktree) ?? worktree))
        }
        if broken > 0 { part.complaint = "has entries that cannot be used: \(broken)" }
        return part
    }
}

/// A value, or nil where what stands there is something else.
struct Attempt<Value: Decodable>: Decodable {
    let value: Value?

    init(from decoder: any Decoder) {
        do { value = try Value(from: decoder) } catch { value = nil }
    }
}
