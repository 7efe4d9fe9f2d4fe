/// How much of a session's work must be gone, and how soon, to be called orphaned: `--orphan-window`,
/// `--min-lines`, `--min-share` and what DEFINITIONS has for all ("Orphaned").
package struct OrphanLimits: Sendable, Equatable {
    /// From landing to deletion, in seconds.
    package var window: Int64 = 72 * 3600
    /// Lines that are not blank.
    package var lines = 20
    /// Of all that the session added, in percent.
    package var share = 60

    /// The defaults.
    package init() {}

    /// What adds more lines than this is an import, and nobody's work of the day.
    static let largestImport = 20_000
    /// A deleter that adds this much of what it deletes, in percent, writes it anew: where nothing
    /// but nearness in time, or a date, says that it ran in parallel.
    static let rewrite = 55
    /// Lines that are back within so many seconds were put away, not thrown away.
    static let comeBack: Int64 = 14 * 86_400

    /// Whether some deleted lines of all that were added are enough.
    package func areReached(_ deleted: Int, of added: Int) -> Bool {
        deleted >= lines && deleted * 100 >= share * added
    }
}
