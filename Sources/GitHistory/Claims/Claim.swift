/// A session's word that it is at work on some paths or a branch, as a claims file has it.
///
/// Nobody is forced to write one, and none says that its holder is still there: it expires.
package struct Claim: Hashable, Sendable {
    /// Who writes such files.
    package enum Format: String, Sendable, CaseIterable {
        /// `.claude/claims.json`: one entry a session, renewed with each edit.
        case claimsFile
        /// `agent-claims/` in the git folder: one file a branch or task, by `coven claim`.
        case covenClaim
        /// `file_reservations/`: one file a path pattern, by mcp_agent_mail.
        case fileReservation
    }

    package let format: Format
    /// The session, agent or worker that it names, without addresses and absolute paths.
    package let holder: String
    /// What it is on; none where it is on a branch alone.
    package let surfaces: [ClaimedSurface]
    /// What its holder is about to do, in its own words.
    package let intent: String?
    package let since: Timestamp
    /// From then on it is dead, unless it was renewed or released before.
    package let until: Timestamp
    /// Given back by its holder.
    package let released: Timestamp?
    /// The linked worktree that its holder works in, as it says.
    package let worktree: String?
    /// The branch or task that it is on.
    package let branch: String?
    /// Whether others are to keep away; nil where the format does not say.
    package let isExclusive: Bool?

    /// A claim.
    package init(
        format: Format, holder: String, surfaces: [ClaimedSurface], intent: String? = nil,
        since: Timestamp, until: Timestamp, released: Timestamp? = nil, worktree: String? = nil,
        branch: String? = nil, isExclusive: Bool? = nil
    ) {
        self.format = format
        self.holder = holder
        self.surfaces = surfaces
        self.intent = intent
        self.since = since
        self.until = until
        self.released = released
        self.worktree = worktree
        self.branch = branch
        self.isExclusive = isExclusive
    }

    /// The holder as a report names it: of a session's id the beginning.
    package var shortHolder: String {
        let isID = holder.utf8.count >= 32 && !holder.contains(" ") && !holder.contains("@")
        return isID ? "\(holder.prefix(8))…" : holder
    }

    /// Whether it is on a path. O(surfaces × path).
    package func covers(_ path: String) -> Bool { surfaces.contains { $0.covers(path) } }

    /// Whether it holds at a moment, in seconds since 1970.
    package func isLive(at seconds: Int64) -> Bool {
        seconds >= since.seconds && seconds < end.seconds
    }

    /// When it ended or will end: its release, else its expiry.
    package var end: Timestamp { released.map { min($0, until) } ?? until }

    /// The order in which claims are told: by beginning, holder and what they are on.
    package static func isEarlier(_ left: Claim, _ right: Claim) -> Bool {
        let texts = { (claim: Claim) in claim.surfaces.map(\.text).joined(separator: "\n") }
        return (left.since, left.holder, left.branch ?? "", texts(left))
            < (right.since, right.holder, right.branch ?? "", texts(right))
    }
}

/// What an override or a refusal of a guard left in `.claude/worktree-guard-bypass.log`.
package struct GuardEvent: Hashable, Sendable {
    package let at: Timestamp
    /// `bypass` where somebody walked past, `block` where the guard held.
    package let verdict: String
    /// The session, where the log names one.
    package let session: String?
    /// The command's first words, without addresses and absolute paths.
    package let command: String

    /// An event.
    package init(at: Timestamp, verdict: String, session: String?, command: String) {
        self.at = at
        self.verdict = verdict
        self.session = session
        self.command = command
    }

    /// Whether the guard was told to stand aside.
    package var isBypass: Bool { verdict == "bypass" }
}
