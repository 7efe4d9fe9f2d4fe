// Hot: reads every line of every version of every test that is a shell script.

/// What a shell script says to be absent: line by line, for a shell has no calls.
enum ShellAbsences {
    /// How a line begins that asks and does not insist.
    private static let questions = ["if ", "elif ", "while ", "until "].map { Array($0.utf8) }
    private static let idioms = AbsenceIdiom.shell.map { Array($0.utf8) }
    /// Which idioms begin with a byte.
    private static let openers: [[Int]] = (0..<256).map { byte in
        idioms.indices.filter { idioms[$0][0] == UInt8(byte) }
    }

    /// The names that the script insists on being absent. O(bytes).
    static func names(in source: [UInt8]) -> [AbsentName] {
        var names: [AbsentName] = []
        var lists: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]
        for (place, line) in source.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
        ).enumerated() {
            let text = line.drop { isBlank($0) }
            if text.first == UInt8(ascii: "#") { continue }
            if text.starts(with: "for ".utf8) {
                let words = text.split(separator: UInt8(ascii: " "), maxSplits: 3)
                if words.count == 4, words[2].elementsEqual("in".utf8) {
                    lists[words[1]] = words[3]
                }
            }
            guard let claim = claim(text) else { continue }
            let listed = claim.split { !isPartOfName($0) }.compactMap { lists[$0] }
            for literal in [claim] + listed {
                names += AbsentName.names(in: literal, line: place + 1)
            }
        }
        return names
    }

    /// What a line says to be absent, up to where it goes on with something else.
    private static func claim(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let start = idiomEnd(text),
            !questions.contains(where: { text.starts(with: $0) })
        else { return nil }
        let rest = text[start...]
        let and = place(of: UInt8(ascii: "&"), in: rest)
        guard let next = and ?? place(of: UInt8(ascii: "|"), in: rest) else { return rest }
        if and != nil, !rest[(next + 2)...].allSatisfy(isBlank) { return nil }
        return rest[..<next]
    }

    /// Where the first of the idioms, as they are listed, ends that the line has.
    private static func idiomEnd(_ text: ArraySlice<UInt8>) -> Int? {
        var best: (idiom: Int, end: Int)?
        for place in text.indices {
            for idiom in openers[Int(text[place])] where idiom < best?.idiom ?? .max {
                if text[place...].starts(with: idioms[idiom]) {
                    best = (idiom, place + idioms[idiom].count)
                    break
                }
            }
        }
        return best?.end
    }

    /// Where a byte stands twice in a row for the first time.
    private static func place(of byte: UInt8, in text: ArraySlice<UInt8>) -> Int? {
        text.indices.dropLast().first { text[$0] == byte && text[$0 + 1] == byte }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    /// Whether a byte belongs to the name of a variable; bytes of other scripts' letters do.
    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
