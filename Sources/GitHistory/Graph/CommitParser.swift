// Hot: runs once for every commit of the walk.

/// The fields of a raw commit object, as ranges into its bytes.
///
/// Our own parser because libgit2's refuses a commit whose author line is damaged, and with it all
/// of the history behind; git itself goes on, and so do we.
package struct CommitFields: Sendable {
    /// An author or committer line, taken apart.
    package struct Line: Sendable {
        /// `Name <address>`
        package var identity: Range<Int> = 0..<0
        package var seconds: Int64 = 0
        package var offsetMinutes: Int16 = 0
        package var isDated = false
    }

    package var tree: ObjectID
    package var parents: [ObjectID] = []
    package var author = Line()
    package var committer = Line()
    /// From behind the blank line to the end.
    package var message: Range<Int> = 0..<0
    /// The `encoding` header says ISO-8859-1.
    package var isLatin1 = false

    /// Parses a commit object; nil when it has no tree line, without which it is no commit.
    package init?(_ bytes: Span<UInt8>) {
        var position = 0
        guard let first = bytes.line(at: &position), first.count == 45,
            bytes.starts(first, with: "tree "),
            let tree = ObjectID(hex: bytes, at: first.lowerBound + 5)
        else { return nil }
        self.tree = tree
        while let range = bytes.line(at: &position) {
            if range.isEmpty {
                message = min(range.upperBound + 1, bytes.count)..<bytes.count
                break
            }
            read(range, of: bytes)
        }
    }

    private mutating func read(_ range: Range<Int>, of bytes: Span<UInt8>) {
        if range.count == 47, bytes.starts(range, with: "parent ") {
            if let parent = ObjectID(hex: bytes, at: range.lowerBound + 7) {
                parents.append(parent)
            }
        } else if bytes.starts(range, with: "author ") {
            author = Line(bytes, range.lowerBound + 7..<range.upperBound)
        } else if bytes.starts(range, with: "committer ") {
            committer = Line(bytes, range.lowerBound + 10..<range.upperBound)
        } else if bytes.starts(range, with: "encoding ") {
            let name = bytes.array(range.lowerBound + 9..<range.upperBound)
            let text = String(decoding: name, as: UTF8.self).lowercased()
            isLatin1 = ["iso-8859-1", "iso8859-1", "latin1", "latin-1"].contains(text)
        }
    }
}

extension CommitFields.Line {
    /// About a million years: a date beyond it is damage, and is held here so that time can be
    /// reckoned with everywhere.
    static let farthest: Int64 = 1 << 45

    /// Parses `Name <address> seconds zone`. What is missing or malformed leaves the line undated.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var close = range.upperBound
        while close > range.lowerBound, bytes[close - 1] != UInt8(ascii: ">") { close -= 1 }
        guard close > range.lowerBound else {
            identity = range
            return
        }
        identity = range.lowerBound..<close
        var position = close
        guard let seconds = bytes.integer(at: &position, range.upperBound) else { return }
        self.seconds = min(max(seconds, -CommitFields.Line.farthest), CommitFields.Line.farthest)
        isDated = true
        if let zone = bytes.integer(at: &position, range.upperBound), (-1400...1400).contains(zone)
        {
            offsetMinutes = Int16(zone / 100 * 60 + zone % 100)
        }
    }
}

extension Span<UInt8> {
    /// The line that begins at `position`, without its end; moves on to the next one.
    fileprivate func line(at position: inout Int) -> Range<Int>? {
        guard position < count else { return nil }
        let start = position
        while position < count, self[position] != UInt8(ascii: "\n") { position += 1 }
        defer { position += 1 }
        return start..<position
    }

    /// The number that stands between spaces from a position on, before `end`; nil where another word does,
    /// none, or a number too large for 64 bits. Moves on behind it.
    fileprivate func integer(at position: inout Int, _ end: Int) -> Int64? {
        let space = UInt8(ascii: " ")
        while position < end, self[position] == space { position += 1 }
        var first = position
        while position < end, self[position] != space { position += 1 }
        let isNegative = first < position && self[first] == UInt8(ascii: "-")
        if isNegative || first < position && self[first] == UInt8(ascii: "+") { first += 1 }
        guard first < position else { return nil }
        var number: Int64 = 0
        for place in first..<position {
            let digit = Int64(self[place]) - 48
            guard (0...9).contains(digit) else { return nil }
            let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isOver) = tens.subtractingReportingOverflow(digit)
            if isTooLarge || isOver { return nil }
            number = sum
        }
        return isNegative ? number : number == .min ? nil : -number
    }

    fileprivate func array(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }

    fileprivate func starts(_ range: Range<Int>, with word: StaticString) -> Bool {
        guard range.count >= word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount
        where unsafe self[range.lowerBound + offset] != word.utf8Start[offset] {
            return false
        }
        return true
    }
}
