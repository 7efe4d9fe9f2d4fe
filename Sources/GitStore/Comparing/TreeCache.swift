// Hot: a child's tree is the next commit's parent.
import CLibgit2
import GitHistory

/// The trees that a worker read last, by id; at most `budget` bytes of them.
struct TreeCache: ~Copyable {
    private static var slotCount: Int { 1 << 14 }
    /// Bytes after which the cache begins anew: measured enough for git/git on two workers.
    private static var budget: Int { 64 << 20 }

    private var ids = [ObjectID](repeating: .zero, count: TreeCache.slotCount)
    private var objects = [OpaquePointer?](repeating: nil, count: TreeCache.slotCount)
    private var size = 0

    deinit {
        for case .some(let object) in objects { git_odb_object_free(object) }
    }

    /// A tree, from the cache or from the repository.
    mutating func tree(
        _ id: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> Repository.Object {
        let slot = Int(truncatingIfNeeded: id.words.0 & UInt64(TreeCache.slotCount - 1))
        if let known = objects[slot], ids[slot] == id {
            var second: OpaquePointer?
            if git_odb_object_dup(&second, known) == 0, let second {
                return Repository.Object(pointer: second)
            }
        }
        let object = try repository.object(id, GIT_OBJECT_TREE)
        var kept: OpaquePointer?
        guard git_odb_object_dup(&kept, object.pointer) == 0, let kept else { return object }
        if size > TreeCache.budget { empty() }
        if let old = objects[slot] { forget(old) }
        objects[slot] = kept
        ids[slot] = id
        size += git_odb_object_size(kept)
        return object
    }

    private mutating func empty() {
        for slot in objects.indices {
            if let old = objects[slot] { forget(old) }
            objects[slot] = nil
        }
    }

    private mutating func forget(_ object: OpaquePointer) {
        size -= git_odb_object_size(object)
        git_odb_object_free(object)
    }
}
