/// The commits and files of an object store that no ref leads to: work that was given up, replaced or
/// lost, and that `git gc` will take away in time.
package struct Unreachable: Sendable {
    /// The commits that no ref and no HEAD of any worktree reaches, sorted: what
    /// `git fsck --unreachable --no-reflogs` names, younger than the run's window.
    package let commits: [ObjectID]
    /// Those of `commits` that some reflog still reaches, the stash's among them; nothing at all
    /// names the others.
    package let logged: Set<ObjectID>
    /// Those of `logged` that an entry of `git stash list` reaches: put aside, not lost.
    package let stashed: Set<ObjectID>
    /// Those of `commits` that lie in a store which this one only borrows from: they may be another
    /// repository's own history.
    package let borrowed: Set<ObjectID>
    /// Files outside of packs, or in a cruft pack, that no read commit and no index holds, sorted by
    /// id.
    package let blobs: [UnreachableBlob]
    /// What was left out, each as a sentence.
    package let limits: [String]
    /// Commits and trees that could not be read.
    package let gaps: [Gap]

    /// What a scan found.
    package init(
        commits: [ObjectID], logged: Set<ObjectID> = [], stashed: Set<ObjectID> = [],
        borrowed: Set<ObjectID> = [], blobs: [UnreachableBlob] = [], limits: [String] = [],
        gaps: [Gap] = []
    ) {
        self.commits = commits
        self.logged = logged
        self.stashed = stashed
        self.borrowed = borrowed
        self.blobs = blobs
        self.limits = limits
        self.gaps = gaps
    }

    /// The commits that neither a ref nor a reflog names, sorted: what plain
    /// `git fsck --unreachable` names. O(commits).
    package var unnamed: [ObjectID] { commits.filter { !logged.contains($0) } }
}

/// A file's content that git keeps and that no ref leads to: something was staged, or stashed.
package struct UnreachableBlob: Hashable, Sendable {
    package let id: ObjectID
    /// How many bytes it has.
    package let size: Int
    /// When it was last written or asked for, in seconds since 1970. A hint only: adding the same
    /// content again renews it.
    package let modified: Int64
    /// Some unreachable commit holds it; no commit at all holds the others.
    package let isCommitted: Bool

    /// A blob.
    package init(id: ObjectID, size: Int, modified: Int64, isCommitted: Bool) {
        self.id = id
        self.size = size
        self.modified = modified
        self.isCommitted = isCommitted
    }
}
