import GitHistory
import Glibc

/// A folder that was reached without a symbolic link, so that what is read in it lies in it.
struct PlainFolder: ~Copyable {
    /// What stands at a path.
    enum Answer: ~Copyable {
        case folder(PlainFolder)
        case absent
        /// Why it was not opened, as the end of a sentence.
        case refused(String)
    }

    private let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Opens folders of folders below `root`, which itself may be reached by links.
    static func open(_ root: [UInt8], _ names: [String]) -> Answer {
        let base = opened(AT_FDCWD, root, O_DIRECTORY)
        guard base >= 0 else { return .absent }
        var folder = PlainFolder(base)
        for name in names {
            let next = opened(folder.descriptor, Array(name.utf8), O_DIRECTORY | O_NOFOLLOW)
            if next < 0 { return refusal(errno).map { .refused($0) } ?? .absent }
            folder = PlainFolder(next)
        }
        return .folder(folder)
    }

    /// A file's content; nil where there is none. A link, a pipe, and what is too large are refused.
    func read(_ name: [UInt8], largest: off_t) -> ClaimFile.Content? {
        let file = PlainFolder.opened(descriptor, name, O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else { return PlainFolder.refusal(errno).map { .unread($0) } }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .unread("is no file")
        }
        guard status.st_size <= largest else {
            return .unread("is larger than such a file can be (\(largest >> 10) KiB)")
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        // It may grow while it is read.
        while bytes.count <= largest {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count == 0 { return .bytes(bytes) }
            if count > 0 {
                bytes += chunk[..<count]
            } else if errno != EINTR {
                return .unread("cannot be read")
            }
        }
        return .unread("grows while it is read")
    }

    /// The names in it but those with a leading dot, sorted; nil where it cannot be listed.
    func names() -> [[UInt8]]? {
        let copy = dup(descriptor)
        guard copy >= 0 else { return nil }
        guard let folder = fdopendir(copy) else {
            close(copy)
            return nil
        }
        defer { closedir(folder) }
        return FileReader.names(in: folder)
    }

    /// Why something cannot be opened; nil where nothing is there.
    private static func refusal(_ code: Int32) -> String? {
        switch code {
        case ENOENT: nil
        case ELOOP: "is a symbolic link, which is not followed"
        case ENOTDIR: "is a symbolic link or no folder"
        default: "cannot be read"
        }
    }

    private static func opened(_ folder: Int32, _ name: [UInt8], _ flags: Int32) -> Int32 {
        (name + [0]).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else {
                    preconditionFailure("a name has at least its end")
                }
                return openat(folder, start, O_RDONLY | O_CLOEXEC | flags)
            }
        }
    }
}
