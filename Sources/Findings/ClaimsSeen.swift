import GitHistory

extension Coverage {
    /// What claims files say, and what of them could not be used.
    package struct ClaimsSeen: Codable, Sendable, Equatable {
        /// How many files there are, the guard's log among them.
        package var files: Int
        package var read: Int
        /// How many of them hold at the run's clock.
        package var live: Int
        /// How many of each format; one of which there is none is absent.
        package var byFormat: [String: Int]
        /// How often somebody told the guard of worktrees to stand aside.
        package var bypasses: Int
        /// What could not be read or used, each a sentence.
        package var unusable: [String]

        /// Nothing was found.
        package init() {
            (files, read, live, bypasses) = (0, 0, 0, 0)
            byFormat = [:]
            unusable = []
        }

        /// What a reading holds at a moment, in seconds since 1970.
        package init(_ reading: ClaimReading, at seconds: Int64) {
            files = reading.files
            read = reading.claims.count
            live = reading.claims.count { $0.isLive(at: seconds) }
            byFormat = reading.claims.reduce(into: [:]) {
                $0[$1.format.rawValue, default: 0] += 1
            }
            bypasses = reading.events.count(where: \.isBypass)
            unusable = reading.complaints
        }
    }
}

/// A claim that holds now.
package struct LiveClaim: Codable, Sendable, Equatable {
    /// Whose files have it: `claimsFile`, `covenClaim`, `fileReservation`.
    package var format: String
    package var holder: String
    /// Paths and patterns; none where it is on a branch alone.
    package var surfaces: [String]
    @Nullable package var intent: String?
    package var since: Timestamp
    package var until: Timestamp
    @Nullable package var worktree: String?
    @Nullable package var branch: String?
    /// Whether others are to keep away; null where nothing says so.
    @Nullable package var exclusive: Bool?

    /// A claim, with names as a report has them.
    package init(
        format: String, holder: String, surfaces: [String], intent: String?, since: Timestamp,
        until: Timestamp, worktree: String?, branch: String?, exclusive: Bool?
    ) {
        self.format = format
        self.holder = holder
        self.surfaces = surfaces
        self.intent = intent
        self.since = since
        self.until = until
        self.worktree = worktree
        self.branch = branch
        self.exclusive = exclusive
    }
}
