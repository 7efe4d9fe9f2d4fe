import CLibgit2
import Glibc

extension Repository {
    /// A value of the repository's own configuration, nil when it is not set. The user's and the
    /// system's files are never read: the same repository gives the same report everywhere.
    package func configuration(_ name: String) -> String? {
        withConfiguration { snapshot in
            var value: UnsafePointer<CChar>?
            guard git_config_get_string(&value, snapshot, name) == 0, let value else { return nil }
            return String(cString: value)
        }
    }

    /// The names of set values that match a regular expression.
    package func configurationNames(matching pattern: String) -> [String] {
        withConfiguration { snapshot in
            var iterator: OpaquePointer?
            guard git_config_iterator_glob_new(&iterator, snapshot, pattern) == 0 else { return [] }
            defer { git_config_iterator_free(iterator) }
            var names: [String] = []
            var entry: UnsafeMutablePointer<git_config_entry>?
            while git_config_next(&entry, iterator) == 0, let name = entry?.pointee.name {
                names.append(String(cString: name))
            }
            return names
        } ?? []
    }

    /// All values of a key that may be set several times, in the order of the repository's own
    /// configuration; one without a value is empty.
    package func configurationValues(_ name: String) -> [String] {
        withConfiguration { snapshot in
            var iterator: OpaquePointer?
            guard git_config_multivar_iterator_new(&iterator, snapshot, name, nil) == 0 else {
                return []
            }
            defer { git_config_iterator_free(iterator) }
            var values: [String] = []
            var entry: UnsafeMutablePointer<git_config_entry>?
            while git_config_next(&entry, iterator) == 0, let entry {
                values.append(entry.pointee.value.map { String(cString: $0) } ?? "")
            }
            return values
        } ?? []
    }

    private func withConfiguration<Value>(_ body: (OpaquePointer) -> Value?) -> Value? {
        var snapshot: OpaquePointer?
        guard git_repository_config_snapshot(&snapshot, handle) == 0, let snapshot else {
            return nil
        }
        defer { git_config_free(snapshot) }
        return body(snapshot)
    }

    /// The lines of a small file of the `.git` folder as bytes; none when there is no such file.
    func lines(of path: String) -> [ArraySlice<UInt8>] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
            bytes += chunk[..<count]
        }
        return bytes.split(separator: UInt8(ascii: "\n")).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
    }
}
