import Auditing
import Glibc

/// A file that appears with all of its content, or not at all.
///
/// Its text is written first, to a file without a name, which the system takes away with the process that is
/// killed: a run publishes when all that it writes is written. What is no regular file, such as a pipe or
/// a device, is written to: to put something in its place would take it away. A symbolic link is
/// refused: whoever made it decides where it leads, and that may be the repository that is audited.
final class Draft {
    private let path: String
    private var file: Int32 = -1
    /// Where the file system has no files without a name.
    private var name: String?
    /// For what is written to in place.
    private var text: String?

    /// `O_TMPFILE` of Linux (`fcntl.h`): a file without a name in a folder; Swift does not import it.
    private static let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY

    /// Writes a text that is to appear at a path.
    init(_ path: String, _ text: String) throws {
        self.path = path
        if Draft.isDevice(path) {
            self.text = text
            return
        }
        guard !Draft.isLink(path) else { throw Draft.link(path) }
        let folder = path.lastIndex(of: "/").map {
            $0 == path.startIndex ? "/" : String(path[..<$0])
        }
        file = unsafe open(folder ?? ".", Draft.unnamed | O_WRONLY | O_CLOEXEC, 0o666)
        if file < 0, [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) {
            name = partName
            file = unsafe open(partName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        }
        guard file >= 0, Output.write(Array(text.utf8), to: file) else { throw failure() }
    }

    deinit {
        if file >= 0 { close(file) }
        if let name { unsafe unlink(name) }
    }

    /// Lets what was written appear.
    func publish() throws {
        if let text { return try writeThrough(text) }
        if name == nil {
            if link(to: path) { return }
            guard errno == EEXIST, link(to: partName) else { throw failure() }
            name = partName
        }
        guard unsafe rename(partName, path) == 0 else { throw failure() }
        name = nil
    }

    private var partName: String { "\(path).\(getpid()).part" }

    private func link(to name: String) -> Bool {
        unsafe linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }

    /// Whether a path leads to a pipe, a device or one of the process's own files, such as `/dev/stdout`.
    private static func isDevice(_ path: String) -> Bool {
        if path.hasPrefix("/dev/"), isLink(path) { return true }
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        let kind = status.st_mode & S_IFMT
        return kind != S_IFREG && kind != S_IFDIR
    }

    /// Whether a path is a symbolic link itself.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// What is said of one.
    static func link(_ path: String) -> RunError {
        RunError("Could not write \(path): it is a symbolic link; name the place that it leads to.")
    }

    private func writeThrough(_ text: String) throws {
        // Behind what the process has written there already.
        let file = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard file >= 0 else { throw failure() }
        let isWritten = Output.write(Array(text.utf8), to: file)
        guard isWritten || errno == EPIPE else {
            let error = failure()
            close(file)
            throw error
        }
        close(file)
    }

    private func failure() -> RunError {
        RunError("Could not write \(path): \(Destination.reason).")
    }
}

extension [Draft] {
    /// Lets all of them appear, in order.
    func publish() throws { for draft in self { try draft.publish() } }
}
