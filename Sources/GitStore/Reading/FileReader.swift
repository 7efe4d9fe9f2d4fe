import Glibc

/// The `.git` folder's own files. Paths are bytes, as they are on disk.
enum FileReader {
    /// What stands at a path.
    enum Content {
        case bytes([UInt8])
        /// Nothing.
        case absent
        /// Something that is no file, or that cannot be read.
        case unreadable
    }

    /// A log of some ten million moves. What is larger is none, and may be larger than memory.
    private static let largest: off_t = 1 << 31

    /// Reads a whole file. A symbolic link is followed; a pipe or a device is never waited for.
    static func read(_ path: [UInt8]) -> Content {
        let descriptor = open(path)
        guard descriptor >= 0 else { return isGone(errno) ? .absent : .unreadable }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= largest
        else { return .unreadable }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        // One byte more shows that it has not grown. What the system makes up has no size.
        var chunk = [UInt8](repeating: 0, count: max(512, min(1 << 16, Int(status.st_size) + 1)))
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return .bytes(bytes) }
            if count > 0 {
                bytes += chunk[..<count]
            } else if errno != EINTR {
                return .unreadable
            }
        }
    }

    /// Where a symbolic link leads; nil for what is none.
    static func link(_ path: [UInt8]) -> [UInt8]? {
        var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = target.withUnsafeMutableBytes { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return -1 }
                return withPath(path) { readlink($0, start, characters.count) }
            }
        }
        return count < 0 ? nil : Array(target.prefix(count))
    }

    /// Opens a file for reading; negative where that is not possible. The caller closes it.
    static func open(_ path: [UInt8]) -> Int32 {
        withPath(path) { Glibc.open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    }

    /// When a file was last written, in seconds since 1970; nil where there is none.
    static func modified(_ path: [UInt8]) -> Int64? {
        var status = stat()
        guard withPath(path, { stat($0, &status) }) == 0 else { return nil }
        return Int64(status.st_mtim.tv_sec)
    }

    /// The names in a folder but those with a leading dot, sorted by their bytes. None when there
    /// is no such folder, nil when it cannot be listed.
    static func names(in path: [UInt8]) -> [[UInt8]]? {
        guard let folder = withPath(path, { opendir($0) }) else { return isGone(errno) ? [] : nil }
        defer { closedir(folder) }
        return names(in: folder)
    }

    /// The names in an open folder but those with a leading dot, sorted by their bytes.
    static func names(in folder: OpaquePointer) -> [[UInt8]] {
        var names: [[UInt8]] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: UInt8.self, capacity: 256) {
                    Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
                }
            }
            if name.first != UInt8(ascii: ".") { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// What a path itself is, links not followed.
    static func isFolder(_ path: [UInt8]) -> Bool {
        var status = stat()
        return withPath(path) { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether anything stands at a path, links followed. What may not be looked at counts as there.
    static func exists(_ path: [UInt8]) -> Bool {
        var status = stat()
        return withPath(path) { stat($0, &status) } == 0 || !isGone(errno)
    }

    private static func isGone(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

    private static func withPath<Value>(
        _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Value
    ) -> Value {
        (path + [0]).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else {
                    preconditionFailure("a path has at least its end")
                }
                return body(start)
            }
        }
    }
}

extension [UInt8] {
    /// Whether a name ends so.
    func ends(with word: String) -> Bool { suffix(word.utf8.count).elementsEqual(word.utf8) }
}
