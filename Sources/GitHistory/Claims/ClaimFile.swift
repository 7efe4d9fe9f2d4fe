/// A file of claims as it lies there, or what kept it from being read.
package struct ClaimFile: Hashable, Sendable {
    /// What it should hold.
    package enum Sort: Hashable, Sendable {
        case claims(Claim.Format)
        /// The log of the guard of worktrees.
        case guardLog
    }

    /// What stands there.
    package enum Content: Hashable, Sendable {
        case bytes([UInt8])
        /// Why it was not read, as the end of a sentence that begins with its name.
        case unread(String)
    }

    package let sort: Sort
    /// How a report calls it, from the top of its worktree or the git folder on.
    package let name: String
    /// The linked worktree that it lies in; nil for the main one and the git folder.
    package let worktree: String?
    package let content: Content

    /// A file.
    package init(sort: Sort, name: String, worktree: String?, content: Content) {
        self.sort = sort
        self.name = name
        self.worktree = worktree
        self.content = content
    }
}

/// What a repository's claims files say.
package struct ClaimReading: Sendable, Equatable {
    /// Every claim, live or not, each once, by its beginning.
    package var claims: [Claim] = []
    /// What the guard's log tells, by time.
    package var events: [GuardEvent] = []
    /// How many files there are.
    package var files = 0
    /// What could not be read or used, each a sentence.
    package var complaints: [String] = []

    /// Nothing was found.
    package init() {}
}
