import Glibc

/// A file that a user names, outside of any repository.
package enum GivenFile {
    /// Reads it whole; a folder, a pipe, or what is larger than `limit` is refused before it is read.
    package static func read(_ path: String, limit: Int) throws(StoreError) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw StoreError("Could not read \(path): \(String(cString: strerror(errno))).")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw StoreError("Could not read \(path): it is no file.")
        }
        guard status.st_size <= limit else {
            throw StoreError("Could not read \(path): it is larger than \(limit >> 20) MiB.")
        }
        guard case .bytes(let bytes) = FileReader.read(Array(path.utf8)) else {
            throw StoreError("Could not read \(path): permission denied.")
        }
        return bytes
    }
}
