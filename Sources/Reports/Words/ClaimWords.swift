import Findings
import GitHistory

extension CoverageWords {
    /// What claims files say; one line more for each that could not be used.
    var claims: [Phrase] {
        let claims = result.coverage.claims
        guard claims.files > 0 else {
            return ["There are no claims files here: what sessions were about to do was not seen."]
        }
        let formats = claims.byFormat.sorted { $0.key < $1.key }.map { format, count in
            "\(grouped(count)) \(Claim.Format(rawValue: format)?.words ?? format)"
        }
        let list = formats.isEmpty ? "" : " (\(enumerated(formats)))"
        let bypasses = counted(claims.bypasses, "bypass", "bypasses")
        return [
            """
            Claims: \(counted(claims.read, "claim")) in \(counted(claims.files, "file"))\(list), \
            \(grouped(claims.live)) live; \(bypasses) of the worktree guard.
            """
        ] + claims.unusable.map { "Claims: \(quoted: $0)" }
    }
}

extension Claim.Format {
    /// Where it lies.
    var words: String {
        switch self {
        case .claimsFile: "of .claude/claims.json"
        case .covenClaim: "of coven claim"
        case .fileReservation: "of file reservations"
        }
    }
}

extension NowWords {
    /// Who says that they are at work on what.
    var claims: [Phrase] {
        let result = result
        guard result.claims.value else {
            return ["Not assessable: \(quoted: result.claims.reason ?? "no reason recorded")."]
        }
        let lapsed: [Phrase] =
            result.lapsedClaims > 0
            ? ["\(counted(result.lapsedClaims, "claim")) lapsed or released"] : []
        return listed(result.liveClaims, "claim", claim, "No claim is live.") + lapsed
            + result.unusableClaims.map { "\(quoted: $0)" }
    }

    private func claim(_ claim: LiveClaim) -> Phrase {
        let places = claim.surfaces + (claim.branch.map { ["branch \($0)"] } ?? [])
        let shown = places.prefix(NowWords.paths).map { path -> Phrase in "\(code: path)" }
        let list = shown.dropFirst().reduce(shown.first ?? "nothing") { "\($0), \($1)" }
        let left = places.count - NowWords.paths
        let more = left > 0 ? " and \(grouped(left)) more" : ""
        let place: Phrase = claim.worktree.map { " in worktree \(code: $0)" } ?? ""
        let intent: Phrase = claim.intent.map { ", to \(quoted: $0)" } ?? ""
        let shared = claim.exclusive == false ? ", not exclusive" : ""
        return """
            \(quoted: claim.holder)\(place): \(list)\(more), since \(age(claim.since)), until \
            \(claim.until.utcText)\(shared)\(intent)
            """
    }
}
