// Hot: asked about every path of a run, some of them often.

/// A path in lower case, as rules look at names of files. Nothing beside ASCII is folded: no rule's words
/// have any.
package struct FoldedPath {
    private var bytes: [UInt8]
    private let nameStart: Int

    /// A path. O(length).
    package init(_ path: String) { self.init(Array(path.utf8)) }

    /// A path's bytes. O(length).
    package init(_ path: ArraySlice<UInt8>) { self.init(Array(path)) }

    private init(_ path: [UInt8]) {
        bytes = path
        var end = path.count
        while end > 0, path[end - 1] == FoldedPath.slash { end -= 1 }
        bytes.removeLast(path.count - end)
        var start = 0
        for position in bytes.indices {
            let byte = bytes[position]
            if byte &- 65 < 26 { bytes[position] = byte | 32 }
            if byte == FoldedPath.slash { start = position + 1 }
        }
        nameStart = start
    }

    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    /// The last part.
    package var name: ArraySlice<UInt8> { bytes[nameStart...] }

    /// The last part up to its first dot; a hidden file's leading dot belongs to no name. O(length).
    package var stem: ArraySlice<UInt8> {
        let body = name.drop { $0 == FoldedPath.dot }
        return body.isEmpty ? name : body.prefix { $0 != FoldedPath.dot }
    }

    /// The folder that it lies in, without those above; nil at the top. O(length).
    package var lastFolder: ArraySlice<UInt8>? {
        guard nameStart > 0 else { return nil }
        let folders = bytes[..<(nameStart - 1)]
        return folders[(folders.lastIndex(of: FoldedPath.slash).map { $0 + 1 } ?? 0)...]
    }

    /// Whether one of the folders is as wanted. O(length).
    package func hasFolder(_ isWanted: (ArraySlice<UInt8>) -> Bool) -> Bool {
        var start = 0
        while start < nameStart, let end = bytes[start...].firstIndex(of: FoldedPath.slash) {
            if isWanted(bytes[start..<end]) { return true }
            start = end + 1
        }
        return false
    }
}

/// Some words in lower case that rules look for in paths: so few that to compare them one by one is faster
/// than to hash.
package struct PathWords: ExpressibleByArrayLiteral, Sendable {
    private let bytes: [UInt8]
    private let ends: [Int]

    package init(arrayLiteral words: String...) {
        bytes = words.flatMap(\.utf8)
        var end = 0
        ends = words.map { word in
            end += word.utf8.count
            return end
        }
    }

    /// Whether a word is one of these. O(their number).
    package func contains(_ word: ArraySlice<UInt8>) -> Bool {
        has { $0 == word.count && isThere($1, word, at: word.startIndex) }
    }

    /// Whether a word ends with one of these. O(their number).
    package func end(_ word: ArraySlice<UInt8>) -> Bool {
        has { $0 <= word.count && isThere($1, word, at: word.endIndex - $0) }
    }

    /// Whether a word begins with one of these. O(their number).
    package func begin(_ word: ArraySlice<UInt8>) -> Bool {
        has { $0 <= word.count && isThere($1, word, at: word.startIndex) }
    }

    /// Whether one of these stands anywhere in a word. O(their number × length).
    package func stand(in word: ArraySlice<UInt8>) -> Bool {
        has { count, range in
            count <= word.count
                && (word.startIndex...(word.endIndex - count)).contains {
                    isThere(range, word, at: $0)
                }
        }
    }

    private func has(_ isWanted: (_ count: Int, _ range: Range<Int>) -> Bool) -> Bool {
        var start = 0
        for end in ends {
            if isWanted(end - start, start..<end) { return true }
            start = end
        }
        return false
    }

    private func isThere(_ range: Range<Int>, _ word: ArraySlice<UInt8>, at start: Int) -> Bool {
        var place = start
        for position in range {
            if bytes[position] != word[place] { return false }
            place += 1
        }
        return true
    }
}
