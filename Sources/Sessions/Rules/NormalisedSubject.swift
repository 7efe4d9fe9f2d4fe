// Hot: every subject is compared with others.

/// A subject reduced to its words, to compare what forges and people retype.
package enum NormalisedSubject {
    /// The words of a subject in lower case, `(#N)` and `thanks @x` removed first (DEFINITIONS,
    /// `relanded`). O(length).
    package static func words(_ subject: String) -> [String] {
        let bytes = Array(subject.lowercased().utf8)
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if let end = number(bytes, place) ?? thanks(bytes, place) {
                kept.append(UInt8(ascii: " "))
                place = end
            } else {
                kept.append(bytes[place])
                place += 1
            }
        }
        // Which characters outside of ASCII are letters takes the long way to tell.
        if kept.allSatisfy({ $0 < 0x80 }) {
            return kept.split { !isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
        }
        return String(decoding: kept, as: UTF8.self)
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The end of `(#N)` that begins at a place.
    private static func number(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard bytes[start...].starts(with: "(#".utf8) else { return nil }
        let digits = bytes[(start + 2)...].prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.endIndex < bytes.count,
            bytes[digits.endIndex] == UInt8(ascii: ")")
        else { return nil }
        return digits.endIndex + 1
    }

    /// The end of `thanks @x` that begins at a place.
    private static func thanks(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard bytes[start] == UInt8(ascii: "t"), bytes[start...].starts(with: "thanks".utf8) else {
            return nil
        }
        let blanks = bytes[(start + 6)...].prefix { $0 == 32 || (9...13).contains($0) }
        guard !blanks.isEmpty, blanks.endIndex < bytes.count,
            bytes[blanks.endIndex] == UInt8(ascii: "@")
        else { return nil }
        let name = bytes[(blanks.endIndex + 1)...].prefix {
            isLetterOrDigit($0) || $0 == UInt8(ascii: "-")
        }
        return name.isEmpty ? nil : name.endIndex
    }

    /// Of a lower-case text.
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
    }
}
