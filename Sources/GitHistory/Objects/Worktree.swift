/// A working tree of the repository: the main one or a linked one.
///
/// It keeps no path: where somebody works is nobody's business.
package struct Worktree: Hashable, Sendable {
    /// The linked worktree's name, its folder below `worktrees`; nil for the main one. It is what
    /// `Reflog.worktree` says.
    package let name: String?
    /// The full name of the branch that is checked out; nil when HEAD is detached or damaged.
    package let branch: String?
    /// The commit that is checked out; nil when the branch is unborn or HEAD is damaged.
    package let head: ObjectID?
    /// Somebody has forbidden its removal.
    package let isLocked: Bool
    /// Why; nil where no reason was given.
    package let lockReason: String?
    /// Its files are gone, and git has not noticed yet.
    package let isMissing: Bool
    /// Its HEAD has a log, maybe an empty one.
    package let hasReflog: Bool

    /// A worktree.
    package init(
        name: String?, branch: String? = nil, head: ObjectID? = nil, isLocked: Bool = false,
        lockReason: String? = nil, isMissing: Bool = false, hasReflog: Bool = false
    ) {
        self.name = name
        self.branch = branch
        self.head = head
        self.isLocked = isLocked
        self.lockReason = lockReason
        self.isMissing = isMissing
        self.hasReflog = hasReflog
    }

    /// The worktree that the repository was made with.
    package var isMain: Bool { name == nil }
}
