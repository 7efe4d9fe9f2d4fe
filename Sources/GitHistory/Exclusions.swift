/// What a project says of itself that keeps files and commits out of some questions.
package struct Exclusions: Sendable {
    /// The numbers of paths in the change table that `.gitattributes` calls `linguist-generated` or
    /// `linguist-vendored`.
    package var generated: Set<Int32>
    /// The commits that `.git-blame-ignore-revs` lists: reformatting, mass renames.
    package var revisions: Set<CommitIndex>

    /// By default nothing.
    package init(generated: Set<Int32> = [], revisions: Set<CommitIndex> = []) {
        self.generated = generated
        self.revisions = revisions
    }
}
