// Hot: a child's tree is the next commit's parent.
import CLibgit2
import GitHistory

/// The trees that a worker read last.
struct TreeCache: ~Copyable {
    /// Enough for the trees of git/git that a worker compares at a time: 4 to 64 MiB took the same time.
    private static var budget: Int { 8 << 20 }

    private var cache = ObjectCache<ObjectID>(budget: TreeCache.budget)

    /// A tree, from the cache or from the repository.
    mutating func tree(
        _ id: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> StoredObject {
        if let known = cache.find(id) { return known }
        let object = try repository.object(id, GIT_OBJECT_TREE)
        cache.keep(id, object)
        return object
    }
}
