import Glibc

/// A file as memory. A class: every view of the bytes keeps it, and the last one lets it go.
///
/// Bytes behind a file's end that is cut off meanwhile cannot be read, by git no more than by us: git never
/// changes a pack, it writes another one.
final class MappedFile {
    /// The whole file.
    let bytes: UnsafeRawBufferPointer

    /// Maps a file; nil where it cannot be read or is empty.
    init?(_ path: [UInt8]) {
        let descriptor = FileReader.open(path)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size > 0,
            let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
            start != MAP_FAILED
        else { return nil }
        bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    }

    /// Gives the pages back to the system, which fetches those that are read again. That it may refuse only costs
    /// memory.
    func letGo() {
        madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
