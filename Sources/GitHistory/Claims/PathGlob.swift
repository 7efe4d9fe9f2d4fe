/// A glob as `.gitignore` has them: `*` and `?` stay within a folder's name, `**` does not, one without a
/// slash is matched at any depth, and what matches a folder matches all below it.
///
/// All positions are followed at once, so that no pattern takes longer than pattern × path.
struct PathGlob: Sendable {
    private enum Part {
        case byte(UInt8)
        /// `?`
        case one
        /// `*`
        case some
        /// `**`
        case all
        /// `**/`: any number of whole folders, none too; `inFolder` is within one's name.
        case folders, inFolder
        case among(Set<UInt8>, isNot: Bool)
    }

    private let parts: [Part]

    init(_ pattern: [UInt8]) {
        var pattern = pattern
        while pattern.last == UInt8(ascii: "/") { pattern.removeLast() }
        var parts: [Part] = []
        if !pattern.contains(UInt8(ascii: "/")) { parts += [.folders, .inFolder] }
        var next = 0
        while next < pattern.count { next = PathGlob.read(pattern, next, &parts) }
        self.parts = parts
    }

    func matches(_ path: [UInt8]) -> Bool {
        var now = Array(repeating: false, count: parts.count + 1)
        enter(0, &now)
        for byte in path {
            if byte == UInt8(ascii: "/"), now[parts.count] { return true }
            var next = Array(repeating: false, count: parts.count + 1)
            for place in parts.indices where now[place] { step(place, byte, &next) }
            now = next
        }
        return now[parts.count]
    }

    /// Marks a position and those that are reached from it without a byte.
    private func enter(_ place: Int, _ set: inout [Bool]) {
        var place = place
        while !set[place] {
            set[place] = true
            guard place < parts.count else { return }
            switch parts[place] {
            case .some, .all: place += 1
            case .folders: place += 2
            case .byte, .one, .inFolder, .among: return
            }
        }
    }

    private func step(_ place: Int, _ byte: UInt8, _ next: inout [Bool]) {
        let isSlash = byte == UInt8(ascii: "/")
        switch parts[place] {
        case .byte(let wanted): if byte == wanted { enter(place + 1, &next) }
        case .one: if !isSlash { enter(place + 1, &next) }
        case .some: if !isSlash { enter(place, &next) }
        case .all: enter(place, &next)
        case .folders: if !isSlash { enter(place + 1, &next) }
        case .inFolder: enter(isSlash ? place - 1 : place, &next)
        case .among(let bytes, let isNot):
            if !isSlash, bytes.contains(byte) != isNot { enter(place + 1, &next) }
        }
    }

    /// Reads one part from a place on and says where the next one begins.
    private static func read(_ pattern: [UInt8], _ place: Int, _ parts: inout [Part]) -> Int {
        switch pattern[place] {
        case UInt8(ascii: "?"): parts.append(.one)
        case UInt8(ascii: "["): return readAmong(pattern, place, &parts)
        case UInt8(ascii: "*"):
            let end = pattern[place...].prefix { $0 == UInt8(ascii: "*") }.endIndex
            let isStart = place == 0 || pattern[place - 1] == UInt8(ascii: "/")
            let isFolders = isStart && end < pattern.count && pattern[end] == UInt8(ascii: "/")
            guard end - place > 1 else {
                parts.append(.some)
                return end
            }
            parts += isFolders ? [.folders, .inFolder] : [.all]
            return isFolders ? end + 1 : end
        case let byte: parts.append(.byte(byte))
        }
        return place + 1
    }

    /// `[a-z]`, `[!a]`; a bracket that nothing closes is itself.
    private static func readAmong(
        _ pattern: [UInt8], _ place: Int, _ parts: inout [Part]
    ) -> Int {
        var start = place + 1
        let isNot = start < pattern.count && "!^".utf8.contains(pattern[start])
        if isNot { start += 1 }
        let rest = pattern[min(start + 1, pattern.count)...]
        guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else {
            parts.append(.byte(pattern[place]))
            return place + 1
        }
        var bytes: Set<UInt8> = []
        var next = start
        while next < end {
            if next + 2 < end, pattern[next + 1] == UInt8(ascii: "-") {
                let (low, high) = (pattern[next], pattern[next + 2])
                if low <= high { bytes.formUnion(low...high) }
                next += 3
            } else {
                bytes.insert(pattern[next])
                next += 1
            }
        }
        parts.append(.among(bytes, isNot: isNot))
        return end + 1
    }
}
