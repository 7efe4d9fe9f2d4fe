// Hot: reads every object that lies in a pack.
import GitHistory

/// Reads objects out of a repository's packs, as libgit2 does, in half of its time: files are mapped whole, one
/// inflater serves all, and what a delta was made from is kept longer. Whatever it cannot read, for whatever
/// reason, is libgit2's to read or to complain of.
///
/// A class: it belongs to one thread's handle, which asks it without being changed itself.
final class PackStore {
    private var packs: [OpenPack]
    /// The pack that had the last object.
    private var latest = 0
    /// Versions of a file are deltas of one another.
    private var bases = ObjectCache<PackPlace>(budget: PackStore.baseBudget)
    private let inflater = Inflater()
    private var text = Numbers<UInt8>()

    /// As much as libgit2 keeps; twice as much saved no time on coven-cave, libgit2 and git/git.
    private static let baseBudget = 16 << 20
    /// A larger object is libgit2's to read.
    private static let largest = 512 << 20
    /// git makes chains of at most 4,095 deltas (`pack.depth`).
    private static let longestChain = 4096

    private static let firstKind: UInt8 = 1
    private static let lastKind: UInt8 = 4
    private static let offsetDelta: UInt8 = 6
    private static let nameDelta: UInt8 = 7

    /// The packs of a repository and of those that it borrows from. O(packs).
    init(_ location: Location) {
        packs = ObjectFolders(location).all.flatMap(ObjectFolders.packs)
            .sorted { $0.modified > $1.modified }.map { OpenPack(path: $0.path) }
    }

    /// How many objects the packs say they hold.
    var count: Int { packs.indices.reduce(0) { $0 + (packs[$1].opened?.count ?? 0) } }

    /// An object; nil where no pack has it, or where it cannot be read.
    func object(_ id: ObjectID) -> StoredObject? {
        guard let (pack, offset) = find(id) else { return nil }
        return read(pack, offset)
    }

    private func find(_ id: ObjectID) -> (pack: Int, offset: Int)? {
        if packs.isEmpty { return nil }
        for step in packs.indices {
            // The latest first, then all others in their order.
            let pack = step == 0 ? latest : step <= latest ? step - 1 : step
            if let offset = packs[pack].offset(of: id) {
                latest = pack
                return (pack, offset)
            }
        }
        return nil
    }

    /// Goes back from delta to base until one is known or whole, then forth again.
    private func read(_ pack: Int, _ start: Int) -> StoredObject? {
        guard let bytes = packs[pack].bytes else { return nil }
        defer { packs[pack].limitPages() }
        var deltas: [(place: Int, entry: PackEntry)] = []
        var place = start
        var object: StoredObject?
        while object == nil {
            if let known = bases.find(PackPlace(pack: pack, byte: place)) {
                object = known
                break
            }
            guard let entry = PackEntry(bytes, at: place), entry.size <= PackStore.largest,
                deltas.count < PackStore.longestChain
            else { return nil }
            packs[pack].note(entry)
            switch entry.kind {
            case PackStore.firstKind...PackStore.lastKind:
                guard let whole = whole(entry, bytes) else { return nil }
                bases.keep(PackPlace(pack: pack, byte: place), whole)
                object = whole
            case PackStore.offsetDelta:
                deltas.append((place, entry))
                place -= entry.distance
            case PackStore.nameDelta:
                deltas.append((place, entry))
                guard let base = packs[pack].offset(of: entry.base) else { return nil }
                place = base
            default: return nil
            }
        }
        for (place, entry) in deltas.reversed() {
            guard let base = object, let made = make(entry, base, bytes) else { return nil }
            bases.keep(PackPlace(pack: pack, byte: place), made)
            object = made
        }
        return object
    }

    private func whole(_ entry: PackEntry, _ bytes: UnsafeRawBufferPointer) -> StoredObject? {
        let room = UnsafeMutableRawBufferPointer.allocate(
            byteCount: entry.size + 1, alignment: 8)
        guard let start = room.baseAddress,
            inflater.inflate(bytes, from: entry.data, to: start, entry.size)
        else {
            room.deallocate()
            return nil
        }
        return StoredObject(
            kind: entry.kind, UnsafeRawBufferPointer(start: start, count: entry.size))
    }

    private func make(
        _ entry: PackEntry, _ base: StoredObject, _ bytes: UnsafeRawBufferPointer
    ) -> StoredObject? {
        text.reserve(entry.size + 1)
        let start = UnsafeMutableRawPointer(text.start)
        guard inflater.inflate(bytes, from: entry.data, to: start, entry.size) else { return nil }
        let delta = UnsafeRawBufferPointer(start: start, count: entry.size)
        return Delta.apply(delta, to: base, largest: PackStore.largest)
    }
}

/// One pack; its files are mapped when they are first asked for.
private struct OpenPack {
    private let path: [UInt8]
    private var index: PackIndex?
    private var file: MappedFile?
    private var pages = ResidentPages(of: 0)
    private var isIndexAsked = false
    private var isFileAsked = false

    init(path: [UInt8]) { self.path = path }

    /// The index; nil where it cannot be read.
    var opened: PackIndex? {
        mutating get {
            if !isIndexAsked {
                isIndexAsked = true
                index = MappedFile(path + ".idx".utf8).flatMap(PackIndex.init)
            }
            return index
        }
    }

    mutating func offset(of id: ObjectID) -> Int? {
        guard let index = opened, let position = index.position(of: id) else { return nil }
        return index.offset(position)
    }

    /// The pack's bytes up to the hash that ends it; nil where it cannot be mapped, or is not what the
    /// index, which was asked before, is of.
    var bytes: UnsafeRawBufferPointer? {
        mutating get {
            if !isFileAsked {
                isFileAsked = true
                let found = MappedFile(path + ".pack".utf8)
                if let found, let index, index.names(found.bytes) {
                    file = found
                    pages = ResidentPages(of: found.bytes.count)
                }
            }
            guard let file else { return nil }
            return UnsafeRawBufferPointer(rebasing: file.bytes.dropLast(ObjectID.byteCount))
        }
    }

    /// Notes that an entry is read: its stream is seldom longer than what it is inflated.
    mutating func note(_ entry: PackEntry) { pages.note(entry.data, entry.size) }

    /// Keeps the pack from filling the memory.
    mutating func limitPages() {
        if let file { pages.limit(file) }
    }
}
