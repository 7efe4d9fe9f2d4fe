import CLibgit2Shim
import GitHistory

/// Reads where commits speak of names, and which files hold them afterwards.
package struct MentionReader: ~Copyable {
    private var reader = TextReader()
    private var files = TreeFiles(atMost: MentionReader.mostFiles)
    /// Every name that this reader will be asked for: a file is searched for all of them at once.
    private let stems: [[UInt8]]
    /// Which files are searched.
    private let isSearched: @Sendable (FoldedPath) -> Bool
    /// The same of each path, by its number in the trees that were listed.
    private var areSearched: [Bool] = []
    /// The blobs of the trees that were listed.
    private var listed: Set<ObjectID> = []
    /// The paths of the tree at hand that hold names.
    private var holding: [Int32: [Int]] = [:]

    /// Trees of more files are not searched.
    private static var mostFiles: Int { 20_000 }
    /// Larger files are not searched: nobody writes them by hand.
    private static var largest: Int { 1 << 20 }
    /// A line is cut behind so many bytes.
    private static var longestLine: Int { 200 }

    /// A reader for these folded names, for one worker, that searches some of a tree's files.
    package init(stems: [String], where isSearched: @escaping @Sendable (FoldedPath) -> Bool) {
        self.stems = stems.map { Array($0.utf8) }
        self.isSearched = isSearched
    }

    /// For each of some names, numbers among those of the reader, where a commit's changes speak of
    /// it. O(size of the changed blobs).
    package mutating func mentions(
        of wanted: [Int], in changes: ArraySlice<FileChange>, _ paths: ByteTable,
        _ repository: borrowing Repository
    ) throws(Gap) -> [Mentions] {
        var found = wanted.map { _ in Mentions() }
        for change in changes {
            let path = paths.text(change.path)
            try reader.read(repository, change) { [stems] line, number, isAdded in
                let folded = Mention.folded(Span(_unsafeElements: line))
                for (place, name) in wanted.enumerated() where holds(folded, stems[name]) {
                    let entry = Mentions.Line(
                        path: path, number: number, text: MentionReader.text(line))
                    if isAdded {
                        found[place].added.append(entry)
                    } else {
                        found[place].deleted.append(entry)
                    }
                }
            }
        }
        return found
    }

    /// The files of a tree to be searched that this reader has not named yet; none of a tree that is too large.
    /// O(what it has other than the tree before).
    package mutating func unlisted(
        in tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> [ObjectID] {
        guard try go(to: tree, [:], repository) else { return [] }
        var found: [ObjectID] = []
        for change in files.list.changes where areSearched[Int(change.path)] {
            guard let blob = files.blobs[Int(change.path)], listed.insert(blob).inserted else {
                continue
            }
            found.append(blob)
        }
        return found
    }

    /// For each name that a commit deletes a line of, the files of its tree that still hold it, when all of
    /// them were searched: `holders` says which names each blob holds, where it holds any.
    /// O(what the tree has other than the one before + files that hold any).
    package mutating func note(
        _ holders: [ObjectID: [Int]], in tree: ObjectID, of wanted: [Int],
        _ found: inout [Mentions], _ repository: borrowing Repository
    ) throws(Gap) {
        guard try go(to: tree, holders, repository) else { return }
        for place in found.indices where !found[place].deleted.isEmpty { found[place].holders = [] }
        for path in files.inOrder(holding.keys) {
            guard let names = holding[path] else { continue }
            for (place, name) in wanted.enumerated() where names.contains(name) {
                found[place].holders?.append(files.list.paths.text(path))
            }
        }
    }

    /// Takes another tree at hand; false, and none, where it is too large.
    private mutating func go(
        to tree: ObjectID, _ holders: [ObjectID: [Int]], _ repository: borrowing Repository
    ) throws(Gap) -> Bool {
        if !files.isKnown { holding = [:] }
        try files.go(to: tree, repository)
        for number in areSearched.count..<files.list.paths.count {
            areSearched.append(isSearched(FoldedPath(files.list.paths[Int32(number)])))
        }
        for change in files.list.changes where areSearched[Int(change.path)] {
            holding[change.path] = files.blobs[Int(change.path)].flatMap { holders[$0] }
        }
        return files.isKnown
    }

    /// Which names a blob holds; none of one that is missing, binary or very large. O(bytes × names).
    package func search(_ id: ObjectID, _ repository: borrowing Repository) -> [Int] {
        do throws(Gap) {
            let blob = try repository.blob(id)
            defer { extendLifetime(blob) }
            guard blob.bytes.count <= MentionReader.largest, !blob.isBinary else { return [] }
            let folded = Mention.folded(Span(_unsafeElements: blob.bytes))
            return stems.indices.filter { holds(folded, stems[$0]) }
        } catch {
            return []
        }
    }

    private static func text(_ line: UnsafeBufferPointer<UInt8>) -> String {
        let start = line.firstIndex { !isSpace($0) } ?? line.endIndex
        let end = line.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        return String(decoding: line[start..<end].prefix(longestLine), as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}

/// Whether some bytes hold others.
private func holds(_ bytes: [UInt8], _ name: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
        name.withUnsafeBytes { name in
            guard let hay = bytes.baseAddress, let needle = name.baseAddress else { return false }
            return coven_holds(hay, bytes.count, needle, name.count) != 0
        }
    }
}
