import GitHistory

/// A file of `agent-claims/`: lines `branch=`, `agent_id=`, `acquired_at=`, `expires_at=`, `head=`, as
/// `coven claim` writes them. It is on a branch or a task, not on paths.
enum BranchClaim {
    static func part(_ bytes: [UInt8]) -> ClaimReader.Part {
        var fields: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let sign = line.firstIndex(of: "=") else { continue }
            let key = String(line[..<sign])
            // The first of two counts, as it does for the tool itself.
            if fields[key] == nil { fields[key] = String(line[line.index(after: sign)...]) }
        }
        guard let branch = Words.text(fields["branch"]),
            let holder = Words.holder(fields["agent_id"]),
            let since = fields["acquired_at"].flatMap({ Int64($0) }),
            let until = fields["expires_at"].flatMap({ Int64($0) }),
            let least = [since, until].min(), least >= 0
        else { return ClaimReader.Part(complaint: "is no whole claim of `coven claim`") }
        let latest: Int64 = 253_402_300_799
        return ClaimReader.Part(claims: [
            Claim(
                format: .covenClaim, holder: holder, surfaces: [],
                since: Timestamp(seconds: min(since, latest)),
                until: Timestamp(seconds: min(until, latest)), branch: branch)
        ])
    }
}
