import GitHistory

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `.claude/worktree-guard-bypass.log`: one JSON object a line, at, verdict, session, command.
enum GuardLog {
    private struct Line: Decodable {
        let at: String
        let verdict: String
        let session: String?
        let command: String
    }

    static func part(_ bytes: [UInt8]) -> ClaimReader.Part {
        var part = ClaimReader.Part()
        var broken = 0
        let decoder = JSONDecoder()
        for row in bytes.split(separator: UInt8(ascii: "\n")) {
            do {
                let line = try decoder.decode(Line.self, from: Data(row))
                guard let at = Words.time(line.at), let verdict = Words.text(line.verdict) else {
                    broken += 1
                    continue
                }
                part.events.append(
                    GuardEvent(
                        at: at, verdict: verdict, session: Words.holder(line.session),
                        command: Words.text(line.command) ?? ""))
            } catch {
                broken += 1
            }
        }
        if broken > 0 { part.complaint = "has lines that cannot be used: \(broken)" }
        return part
    }
}
