// Hot: told of every object that is read out of a pack.

/// How much of a mapped file has been read, so that it can be let go of in time: pages of a mapped file count
/// as memory of the process, and the packs of a long history are larger than all that is kept of it.
struct ResidentPages {
    /// Linux maps as much around a page that it has to fetch (`fault_around_bytes`, 64 KiB unless configured).
    private static let blockShift = 16
    /// How much may be mapped, in blocks: 8 MiB. Pages that are let go of stay in the system's cache, and
    /// come back for about a microsecond a block.
    private static let most = 128

    private var isRead: [Bool]
    private var count = 0

    /// Nothing of a file of a size in bytes has been read yet.
    init(of size: Int) {
        isRead = [Bool](repeating: false, count: size >> ResidentPages.blockShift + 1)
    }

    /// Notes that `length` bytes from a place on are read.
    mutating func note(_ place: Int, _ length: Int) {
        let last = min((place + length) >> ResidentPages.blockShift, isRead.count - 1)
        for block in (place >> ResidentPages.blockShift)...last where !isRead[block] {
            isRead[block] = true
            count += 1
        }
    }

    /// Lets go of the whole file where too much of it is mapped.
    mutating func limit(_ file: MappedFile) {
        guard count > ResidentPages.most else { return }
        file.letGo()
        for block in isRead.indices { isRead[block] = false }
        count = 0
    }
}
