/// How a name is written, which tells what it names.
package enum Spelling: Sendable {
    /// `PortMap`, `port_map`, `portmap`.
    case plain
    /// `port-map`.
    case dashed
    /// `portMap`: a variable or a property, and no component or type.
    case variable

    /// That of a name. O(length).
    init(_ name: some Collection<UInt8>) {
        let isSmall = name.first.map { (97...122).contains($0) } ?? false
        if name.dropFirst().contains(UInt8(ascii: "-")) {
            self = .dashed
        } else {
            self = isSmall && name.contains { (65...90).contains($0) } ? .variable : .plain
        }
    }
}

/// A name that a test asserts to be absent: a path's last part, a component, a module.
package struct AbsentName: Sendable, Hashable {
    /// Where the assertion begins, from 1.
    package let line: Int
    /// The name up to its first dot, without case and `-_` (`Mention.folded`).
    package let stem: String
    /// What follows the last dot, in lower case: `tsx`. Nil where there is none.
    package let ending: String?
    /// The folder before it, folded too; nil where none is named.
    package let folder: String?
    package let spelling: Spelling

    /// A name.
    package init(
        line: Int, stem: String, ending: String?, folder: String?, spelling: Spelling = .plain
    ) {
        self.line = line
        self.stem = stem
        self.ending = ending
        self.folder = folder
        self.spelling = spelling
    }

    /// The stem of a file's own name, as names are compared. O(length).
    package static func stem(ofFile path: FoldedPath) -> String { folded(path.stem) }

    /// Shorter names are no names of files.
    private static let shortest = 3

    /// The names in what a test says: the parts of paths, and words of prose and patterns. O(length).
    static func names(in literal: some Collection<UInt8>, line: Int) -> [AbsentName] {
        var names: [AbsentName] = []
        for word in plain(literal).split(whereSeparator: { !isPart($0) }) {
            var folder: String?
            for part in word.split(separator: UInt8(ascii: "/")) {
                let pieces = part.split(separator: UInt8(ascii: "."))
                guard let first = pieces.first else {
                    folder = nil
                    continue
                }
                let stem = folded(first)
                let ending = pieces.count > 1 ? pieces.last.map(folded) : nil
                if stem.utf8.count >= shortest {
                    names.append(
                        AbsentName(
                            line: line, stem: stem, ending: ending, folder: folder,
                            spelling: Spelling(first)))
                }
                for piece in pieces.dropFirst() where piece.count >= shortest {
                    names.append(
                        AbsentName(line: line, stem: folded(piece), ending: nil, folder: stem))
                }
                folder = stem
            }
        }
        return names
    }

    private static func folded(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: Mention.folded(bytes), as: UTF8.self)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): true
        default: SourceTokens.isWord(byte) && byte != UInt8(ascii: "$")
        }
    }

    /// Text without escapes: `\/` and `\.` are what they stand for, `\b` and the like are gaps.
    private static func plain(_ literal: some Collection<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in literal {
            if byte == 0x5c {
                isEscaped = true
            } else if isEscaped {
                let isLetter = (65...90).contains(byte) || (97...122).contains(byte)
                plain.append(isLetter ? 0x20 : byte)
                isEscaped = false
            } else {
                plain.append(byte)
            }
        }
        return plain
    }
}
