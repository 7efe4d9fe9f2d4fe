import GitHistory
import GitStore

extension Plumbing {
    /// `unreachable TYPE ID` for each commit, then for each file outside of packs, that no ref
    /// reaches, sorted: lines that `git fsck --unreachable --no-reflogs` prints too. Scope `all`.
    package func unreachable() throws(StoreError) -> [UInt8] {
        let repository = try Repository(workers.location)
        let found = repository.unreachable(
            graph, references: repository.references().all, reflogs: repository.reflogs().all,
            notBefore: nil)
        let lines =
            found.commits.map { "unreachable commit \($0.hex)\n" }
            + found.blobs.map { "unreachable blob \($0.id.hex)\n" }
        return Array(lines.joined().utf8)
    }
}
