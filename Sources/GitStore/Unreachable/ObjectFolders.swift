import GitHistory

/// The folders that a repository's objects lie in: its own first, then those that it borrows from.
struct ObjectFolders {
    /// Paths that end with a slash.
    let all: [[UInt8]]

    /// git follows so many alternates of alternates.
    private static let depth = 5

    /// Finds the folders, each once. O(alternates).
    init(_ location: Location) {
        var found: [[UInt8]] = []
        var next = [Array(location.commonFolder.utf8) + "objects/".utf8]
        for _ in 0...ObjectFolders.depth {
            let new = next.filter { !found.contains($0) }
            found += new
            next = new.flatMap(ObjectFolders.alternates)
        }
        all = found
    }

    /// The folders that `info/alternates` names; a path may be relative to the folder itself.
    private static func alternates(_ folder: [UInt8]) -> [[UInt8]] {
        guard case .bytes(let bytes) = FileReader.read(folder + "info/alternates".utf8) else {
            return []
        }
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
            let path = first == UInt8(ascii: "/") ? Array(line) : folder + line
            return path.last == UInt8(ascii: "/") ? path : path + "/".utf8
        }
    }
}

extension ObjectFolders {
    /// One pack of a folder.
    struct Pack {
        /// The path without its ending.
        let path: [UInt8]
        /// When the pack was written or asked for last.
        let modified: Int64
        /// A cruft pack: the time of each object, parallel to the index.
        let times: [UInt8]?

        /// When an object of a cruft pack was written or asked for last, by its position.
        func time(_ position: Int) -> Int64 {
            guard let times, Pack.head + position * 4 + 4 <= times.count else { return modified }
            return Int64(times.span.bigEndian(UInt32.self, at: Pack.head + position * 4))
        }

        private static let head = 12
    }

    /// The packs of a folder, by name; those without an index are not git's to read.
    static func packs(_ folder: [UInt8]) -> [Pack] {
        (FileReader.names(in: folder + "pack".utf8) ?? []).compactMap { name in
            guard name.suffix(4).elementsEqual(".idx".utf8) else { return nil }
            let path = folder + "pack/".utf8 + name.dropLast(4)
            guard let modified = FileReader.modified(path + ".pack".utf8) else { return nil }
            var times: [UInt8]?
            if case .bytes(let bytes) = FileReader.read(path + ".mtimes".utf8) { times = bytes }
            return Pack(path: path, modified: modified, times: times)
        }
    }

    /// The objects of a folder that lie outside of packs, each with its path.
    static func loose(_ folder: [UInt8], _ body: (ObjectID, [UInt8]) -> Void) {
        let digits = Array("0123456789abcdef".utf8)
        for high in digits {
            for low in digits {
                let half = folder + [high, low, UInt8(ascii: "/")]
                for name in FileReader.names(in: half) ?? [] where name.count == 38 {
                    guard let id = ObjectID(hex: [high, low] + name) else { continue }
                    body(id, half + name)
                }
            }
        }
    }
}
