import Auditing
import Glibc

/// A file that a user names, read whole; `-` is standard input.
struct InputFile {
    let path: String

    /// What a sentence calls it.
    var name: String { path == "-" ? "Standard input" : path }

    /// Its bytes, or one sentence.
    func read() throws -> [UInt8] {
        let file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure() }
        defer { if file != STDIN_FILENO { close(file) } }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(file, buffer.baseAddress, buffer.count)
            }
            if count == 0 { return bytes }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure() }
            bytes += chunk[..<count]
        }
    }

    /// Whether there is something by this name.
    var exists: Bool { unsafe access(path, F_OK) == 0 }

    private func failure() -> RunError {
        RunError("Could not read \(path): \(Destination.reason).")
    }
}
