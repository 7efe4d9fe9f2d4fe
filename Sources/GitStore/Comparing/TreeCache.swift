// Hot: a child's tree is the next commit's parent.
import CLibgit2
import GitHistory

/// The trees that a worker read last.
struct TreeCache: ~Copyable {
    /// Enough for the trees of git/git that two workers compare at a time.
    private static var budget: Int { 64 << 20 }

    private var cache = HandleCache(budget: TreeCache.budget) { git_odb_object_free($0) }

    /// A tree, from the cache or from the repository.
    mutating func tree(
        _ id: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> Repository.Object {
        var second: OpaquePointer?
        if let known = cache.find(id), git_odb_object_dup(&second, known) == 0, let second {
            return Repository.Object(pointer: second)
        }
        let object = try repository.object(id, GIT_OBJECT_TREE)
        if git_odb_object_dup(&second, object.pointer) == 0, let second {
            cache.keep(id, second, bytes: git_odb_object_size(second))
        }
        return object
    }
}
