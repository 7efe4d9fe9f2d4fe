import Glibc

/// Where bytes go: standard output, standard error.
enum Output {
    /// Writes everything to standard output. A reader that has gone away is no error of ours: the
    /// process ends quietly then, as git's do. Anything else is an output that cannot be written.
    static func print(_ bytes: [UInt8]) {
        if write(bytes, to: STDOUT_FILENO) { return }
        if errno == EPIPE { exit(EXIT_SUCCESS) }
        complain("Could not write to standard output: \(Destination.reason).")
        exit(2)
    }

    /// Writes text to standard output.
    static func print(_ text: String) { print(Array(text.utf8)) }

    /// Writes one line to standard error.
    static func complain(_ sentence: String) {
        _ = write(Array((sentence + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes everything to an open file; false where the system refuses.
    static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            written += count
        }
        return true
    }
}
