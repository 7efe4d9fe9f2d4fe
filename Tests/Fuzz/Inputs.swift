import GitHistory
import Provenance
import Stories

@testable import GitStore

/// An input that is two things, cut at its first byte of 0xff.
struct Halves {
    private let left: [UInt8]
    private let right: [UInt8]

    init(_ bytes: [UInt8]) {
        let cut = bytes.firstIndex(of: 0xff) ?? bytes.endIndex
        left = Array(bytes[..<cut])
        right = Array(bytes[cut...].dropFirst())
    }

    /// Two raw trees, compared entry by entry as `TreeDiffer` does.
    func trees() {
        left.withUnsafeBytes { old in
            right.withUnsafeBytes { new in
                var left = TreeCursor(old, of: nil)
                var right = TreeCursor(new, of: nil)
                var steps = 0
                do throws(Gap) {
                    while true {
                        left.skipCommon(&right)
                        let (one, other) = (try left.entry(), try right.entry())
                        guard let order = TreeCursor.order(one, other) else { return }
                        if order <= 0 { left.advance(one) }
                        if order >= 0 { right.advance(other) }
                        steps += 1
                        precondition(steps <= old.count + new.count)
                    }
                } catch {
                    return
                }
            }
        }
    }

    /// A delta, and what it is to be applied to.
    func delta() {
        let base = UnsafeMutableRawBufferPointer.allocate(byteCount: right.count + 1, alignment: 8)
        base.copyBytes(from: right)
        let object = StoredObject(
            kind: 3, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(base)[..<right.count]))
        left.withUnsafeBytes { bytes in
            let result = Delta.apply(bytes, to: object, largest: 1 << 20)
            precondition((result?.bytes.count ?? 0) <= 1 << 20)
        }
    }

    /// Two texts: the hunks between them make one of the other, and a diff that says that it holds
    /// without context too does.
    func diff() {
        let lines = (Versions.lines(left), Versions.lines(right))
        left.withUnsafeBufferPointer { old in
            right.withUnsafeBufferPointer { new in
                var differ = LineDiffer()
                for hunks in [differ.hunks(old, new), differ.bareHunks(old, new)] {
                    precondition(Versions.spliced(lines.0, hunks, lines.1) == lines.1)
                }
                let (hunks, areBare) = differ.sharedHunks(old, new)
                precondition(hunks == differ.hunks(old, new))
                precondition(!areBare || hunks == differ.bareHunks(old, new))
            }
        }
    }
}

/// An input that is the versions of a text, cut at bytes of 0xff: a byte is a line of its own.
struct Versions {
    private let texts: [[UInt8]]

    init(_ bytes: [UInt8]) {
        texts = bytes.prefix(4096).split(separator: 0xff, omittingEmptySubsequences: false)
            .prefix(12).map { $0.flatMap { [$0 == 0x0a ? 0x0b : $0, 0x0a] } }
    }

    static func lines(_ text: [UInt8]) -> [[UInt8]] {
        var lines = text.split(separator: 0x0a, omittingEmptySubsequences: false).map(Array.init)
        // What follows the last line end is a line without one, or none.
        let last = lines.removeLast()
        return lines.map { $0 + [0x0a] } + (last.isEmpty ? [] : [last])
    }

    /// What hunks make of lines, taking the new ones out of others.
    static func spliced<Line>(_ lines: [Line], _ hunks: [Hunk], _ others: [Line]) -> [Line] {
        var result: [Line] = []
        var place = 0
        for hunk in hunks {
            result += lines[place..<Int(hunk.oldStart)]
            result += others[Int(hunk.newStart)..<Int(hunk.newStart + hunk.newCount)]
            place = Int(hunk.oldStart + hunk.oldCount)
        }
        return result + lines[place...]
    }

    /// The fold knows of each line which version added it, as a plain array does.
    func fold() {
        var builder = HistoryBuilder()
        var tip: [ObjectID] = []
        for number in texts.indices {
            tip = [builder.commit("\(number)", at: Int64(number), parents: tip)]
        }
        guard let last = tip.first else { return }
        builder.ref("refs/heads/main", last)
        let graph = builder.build().graph
        let newest = CommitIndex(graph.count - 1)
        var changes = LineChanges()
        let path = changes.paths.index(of: Array("a".utf8).span)
        var owners: [Int] = []
        var differ = LineDiffer()
        for (number, text) in texts.enumerated() {
            let old = number == 0 ? [] : texts[number - 1]
            let hunks = old.withUnsafeBufferPointer { left in
                text.withUnsafeBufferPointer { differ.hunks(left, $0) }
            }
            let lines = Versions.lines(text)
            owners = Versions.spliced(owners, hunks, lines.map { _ in number })
            changes.begin(CommitIndex(number))
            let added = hunks.reduce(0) { $0 + $1.newCount }
            if number == 0 || hunks.isEmpty {
                if number == 0 {
                    changes.append(path: path, lineCount: Int32(lines.count), added: added)
                }
                continue
            }
            changes.append(path: path, lineCount: Int32(lines.count))
            changes.append(
                parent: 0, path: path, hunks: hunks, isDeleting: true, added: added)
            let deleted = hunks.reduce(0) { $0 + $1.oldCount }
            changes.append(
                fates: Array(repeating: .gone, count: Int(deleted)), moves: [])
        }
        var fold = LineFold(graph, graph.reachable(from: [newest]), keeping: [newest])
        fold.fold(changes)
        let ages = fold.finish()
        precondition(ages.mismatches == 0)
        precondition(ages.lines(of: "a".utf8, at: newest).map { $0?.position } == owners)
    }
}
