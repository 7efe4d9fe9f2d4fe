// Hot: takes every line of every patch.

/// Puts a patch-id together as `git patch-id --stable` does, with its quirks.
///
/// The source of each rule is git's `builtin/patch-id.c` (2.39.5; unchanged in meaning to 2.55):
/// the text of the patch without white space is hashed file by file, and the digests are added as
/// 20-byte numbers. Feed the files in tree order: `begin`, then `binary` or the lines, and at the
/// end `finish`.
package struct PatchIDBuilder {
    private var hash = SHA1()
    /// Stripped text that is not hashed yet: the first `used` bytes.
    private var text: [UInt8] = Array(repeating: 0, count: 1 << 15)
    private var used = 0
    private var sum: [UInt8] = Array(repeating: 0, count: ObjectID.byteCount)
    private var isEmpty = true
    private var hasHunks = false
    private var followsBinary = false
    private var pendingNames: (old: [UInt8], new: [UInt8]) = ([], [])

    /// Nothing is hashed, and there is no id: for whoever only counts lines.
    private let isIdle: Bool

    /// A builder for one commit; an idle one costs next to nothing.
    package init(isIdle: Bool = false) { self.isIdle = isIdle }

    /// Begins a file: the lines `diff --git …`, then those on its mode.
    package mutating func begin(path: ArraySlice<UInt8>, old: FileMode, new: FileMode) {
        if isIdle { return }
        isEmpty = false
        let oldName = quotedPath("a/", path)
        let newName = quotedPath("b/", path)
        if hasHunks { flush() }
        hasHunks = false
        // git's reader goes on behind a binary file only at the next `diff` line, and has then
        // swallowed it: that file's first line is never hashed.
        if !followsBinary { append(Array("diff --git ".utf8) + oldName + newName) }
        followsBinary = false
        if old == .absent {
            append(Array("new file mode \(new.octal)".utf8))
        } else if new == .absent {
            append(Array("deleted file mode \(old.octal)".utf8))
        } else if old != new {
            append(Array("old mode \(old.octal)new mode \(new.octal)".utf8))
        }
        let none = Array("/dev/null".utf8)
        pendingNames = (old == .absent ? none : oldName, new == .absent ? none : newName)
    }

    /// Says that the file is binary: its two ids stand for its content.
    package mutating func binary(old: ObjectID, new: ObjectID) {
        if isIdle { return }
        append(old.hexBytes)
        append(new.hexBytes)
        flush()
        followsBinary = true
    }

    /// Adds one line of a hunk; `sign` is `+`, `-` or a blank. A `\n` at its end does not matter.
    package mutating func line(_ sign: UInt8, _ bytes: Span<UInt8>) {
        if isIdle { return }
        if !hasHunks {
            hasHunks = true
            append(Array("---".utf8) + pendingNames.old + Array("+++".utf8) + pendingNames.new)
        }
        if sign != UInt8(ascii: " ") {
            if used == text.count { drain() }
            text[used] = sign
            used += 1
        }
        appendStripped(bytes)
    }

    /// The id, nil when no file was begun.
    package mutating func finish() -> PatchID? {
        guard !isEmpty else { return nil }
        flush()
        return PatchID(ObjectID(sum.span))
    }

    private mutating func append(_ bytes: [UInt8]) { appendStripped(bytes.span) }

    /// Appends what git's `remove_space` leaves of a line: no space, tab, CR or LF, and nothing
    /// from the first NUL on.
    private mutating func appendStripped(_ bytes: Span<UInt8>) {
        if used + bytes.count > text.count { makeRoom(bytes.count) }
        let start = used
        used = unsafe text.withUnsafeMutableBufferPointer { target in
            var end = start
            for position in 0..<bytes.count {
                let byte = bytes[position]
                if byte == 0 { break }
                unsafe target[end] = byte
                // No branch on the kind of byte: text changes it at every word.
                end &+= byte == 32 || byte == 9 || byte == 10 || byte == 13 ? 0 : 1
            }
            return end
        }
    }

    private mutating func makeRoom(_ count: Int) {
        drain()
        if count > text.count { text = Array(repeating: 0, count: count) }
    }

    private mutating func drain() {
        var chunk: [UInt8] = []
        swap(&chunk, &text)
        hash.update(chunk.span.extracting(0..<used))
        swap(&chunk, &text)
        used = 0
    }

    /// git's `flush_one_hunk`: adds the digest to the sum, as numbers with the low byte first.
    private mutating func flush() {
        drain()
        let digest = hash.finish().bytes
        var carry: UInt16 = 0
        for index in 0..<ObjectID.byteCount {
            carry += UInt16(sum[index]) + UInt16(digest[index])
            sum[index] = UInt8(truncatingIfNeeded: carry)
            carry >>= 8
        }
    }
}

/// A path with its prefix, quoted as git quotes it with `core.quotePath` on: in C's manner when it
/// holds control bytes, quotes, backslashes or bytes beyond ASCII.
package func quotedPath(_ prefix: String, _ path: ArraySlice<UInt8>) -> [UInt8] {
    var quoted: [UInt8] = Array(prefix.utf8)
    var needsQuotes = false
    for byte in path {
        if let letter = escape(byte) {
            needsQuotes = true
            quoted += [UInt8(ascii: "\\"), letter]
        } else if byte < 32 || byte >= 127 {
            needsQuotes = true
            quoted += [UInt8(ascii: "\\"), 48 + byte >> 6, 48 + byte >> 3 & 7, 48 + byte & 7]
        } else {
            quoted.append(byte)
        }
    }
    let quote = UInt8(ascii: "\"")
    return needsQuotes ? [quote] + quoted + [quote] : quoted
}

/// The letter of C's escape for a byte that has one.
private func escape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 7: UInt8(ascii: "a")
    case 8: UInt8(ascii: "b")
    case 9: UInt8(ascii: "t")
    case 10: UInt8(ascii: "n")
    case 11: UInt8(ascii: "v")
    case 12: UInt8(ascii: "f")
    case 13: UInt8(ascii: "r")
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    default: nil
    }
}
