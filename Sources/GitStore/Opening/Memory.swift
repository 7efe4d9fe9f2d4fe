import CLibgit2Shim
import Glibc
import Synchronization

/// What the process holds of the system's memory.
package enum Memory {
    /// As long as less is held, in bytes, nothing is given back: to take it again costs more than it brings
    /// (15 % of the time of an audit that needs no more).
    private static let spared = 256 << 20
    /// So much more may be held than when memory was last given back.
    private static let slack = 64 << 20
    /// Where much is held, larger pieces are mapped, and given back when they are freed: hunks, keys and texts of a
    /// long history are, and the heap is not torn by the many objects that lie between them.
    private static let mappedFrom = 1 << 20

    /// From how many bytes on memory is given back next.
    private static let limit = Atomic<Int>(spared)

    /// Gives back what was freed, where much is held: what the caches of a stage held lies between what lives on,
    /// and malloc keeps it. Cheap where that is not so; else O(pages held). Any thread may call it at any time.
    package static func relieve() {
        let limit = limit.load(ordering: .relaxed)
        guard held > limit,
            Memory.limit.compareExchange(
                expected: limit, desired: .max, ordering: .relaxed
            ).exchanged
        else { return }
        _ = coven_map_from(mappedFrom)
        coven_give_back()
        Memory.limit.store(max(spared, held + slack), ordering: .relaxed)
    }

    /// The bytes that are held, but for pages of files; 0 where the system does not say (proc_pid_statm(5)).
    private static var held: Int {
        guard case .bytes(let bytes) = FileReader.read(Array("/proc/self/statm".utf8)) else {
            return 0
        }
        let pages = bytes.split(separator: UInt8(ascii: " ")).prefix(3)
            .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        return pages.count == 3 ? (pages[1] - pages[2]) * Int(getpagesize()) : 0
    }
}
