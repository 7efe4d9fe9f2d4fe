/// A question: where a commit's change speaks of a name, and who still does afterwards.
package struct Mention: Hashable, Comparable, Sendable {
    package let commit: CommitIndex
    /// What is looked for, without case and `-_.`: `sessionsview` for `sessions-view`.
    package let stem: String

    /// A question about one commit. The stem is folded already.
    package init(_ commit: CommitIndex, _ stem: String) {
        self.commit = commit
        self.stem = stem
    }

    package static func < (left: Mention, right: Mention) -> Bool {
        (left.commit, left.stem) < (right.commit, right.stem)
    }

    /// Text as stems are compared: lower case, without `-`, `_` and `.`; nothing beside ASCII is
    /// folded. O(bytes).
    package static func folded(_ text: some Collection<UInt8>) -> [UInt8] {
        // Hot, and generic code of one module is not specialized in another.
        folded(Array(text).span)
    }

    /// The same of bytes in a row.
    package static func folded(_ text: Span<UInt8>) -> [UInt8] {
        var folded = [UInt8](repeating: 0, count: text.count)
        var end = 0
        for position in text.indices {
            let byte = text[position]
            folded[end] = byte &- 65 < 26 ? byte | 32 : byte
            // No branch on the kind of byte: text changes it at every word.
            end &+=
                byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
                ? 0 : 1
        }
        folded.removeLast(folded.count - end)
        return folded
    }
}

/// Where a commit's change speaks of a name.
package struct Mentions: Sendable, Equatable {
    /// A line of a file.
    package struct Line: Sendable, Equatable {
        package let path: String
        /// From 1.
        package let number: Int
        /// Without white space around it; cut where it is very long.
        package let text: String

        /// A line.
        package init(path: String, number: Int, text: String) {
            self.path = path
            self.number = number
            self.text = text
        }
    }

    /// Lines that the commit deletes and that hold the stem, by their number in the parent.
    package var deleted: [Line] = []
    /// Lines that it adds and that hold it.
    package var added: [Line] = []
    /// The searched files of the commit's tree that hold it; nil where nothing that was deleted does, so that
    /// nobody looked.
    package var holders: [String]?

    /// No lines.
    package init() {}
}
