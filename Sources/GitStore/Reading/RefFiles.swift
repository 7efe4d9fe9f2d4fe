import GitHistory
import Glibc

/// The refs as their files have them: `packed-refs`, and one file each below `refs`.
///
/// Our own reading because libgit2's passes over a damaged file in silence, and gives up on all packed refs
/// where one line of them is damaged: what was not seen is to be counted, and the rest to be read.
struct RefFiles {
    /// What a ref says.
    enum Value {
        /// An object, with what a tag leads to where `packed-refs` tells.
        case object(ObjectID, peeled: ObjectID?)
        case symbolic(String)
    }

    private(set) var values: [String: Value] = [:]
    /// Lines and files that say nothing, or that could not be read.
    private(set) var damaged = 0

    /// Reads the refs that all worktrees share; a file goes before `packed-refs`. O(bytes).
    init(_ location: Location) {
        let common = Array(location.commonFolder.utf8)
        readPacked(common + "packed-refs".utf8)
        readFolders(common)
    }

    /// What a file says that holds one ref, such as HEAD; nil where it is not there or damaged.
    static func value(at path: [UInt8]) -> Value? {
        if let target = FileReader.link(path), target.starts(with: "refs/".utf8) {
            return .symbolic(String(decoding: target, as: UTF8.self))
        }
        guard case .bytes(let bytes) = FileReader.read(path) else { return nil }
        return value(bytes)
    }

    private static func value(_ bytes: [UInt8]) -> Value? {
        if bytes.starts(with: "ref:".utf8) {
            let name = bytes.dropFirst(4).drop(while: isBlank)
            let text = String(decoding: name.prefix { !isBlank($0) }, as: UTF8.self)
            return isName(text.utf8) ? .symbolic(text) : nil
        }
        guard bytes.count >= 40, let id = ObjectID(hex: bytes.prefix(40)),
            bytes.count == 40 || isBlank(bytes[40])
        else { return nil }
        return .object(id, peeled: nil)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0a, 0x0d].contains(byte) }

    private mutating func readPacked(_ path: [UInt8]) {
        let bytes: [UInt8]
        switch FileReader.read(path) {
        case .bytes(let read): bytes = read
        case .absent: return
        case .unreadable:
            damaged += 1
            return
        }
        var last: (name: String, id: ObjectID)?
        for line in bytes.split(separator: UInt8(ascii: "\n"))
        where line.first != UInt8(ascii: "#") {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if line.first == UInt8(ascii: "^") {
                guard let tag = last, let peeled = ObjectID(hex: line.dropFirst()) else {
                    damaged += 1
                    continue
                }
                values[tag.name] = .object(tag.id, peeled: peeled)
                last = nil
            } else if line.count > 41, line[line.startIndex + 40] == 0x20,
                let id = ObjectID(hex: line.prefix(40)), RefFiles.isName(line.dropFirst(41))
            {
                let name = String(decoding: line.dropFirst(41), as: UTF8.self)
                values[name] = .object(id, peeled: nil)
                last = (name, id)
            } else {
                damaged += 1
                last = nil
            }
        }
    }

    /// Links to folders are not followed: they may lead in circles.
    private mutating func readFolders(_ common: [UInt8]) {
        var folders = [Array("refs".utf8)]
        while let folder = folders.popLast() {
            guard let names = FileReader.names(in: common + folder) else {
                damaged += 1
                continue
            }
            // A name that ends so is git's lock on the ref beside it.
            for entry in names where !entry.ends(with: ".lock") {
                let name = folder + "/".utf8 + entry
                if FileReader.isFolder(common + name) {
                    folders.append(name)
                } else if RefFiles.isName(name),
                    let value = RefFiles.value(at: common + name)
                {
                    values[String(decoding: name, as: UTF8.self)] = value
                } else {
                    damaged += 1
                }
            }
        }
    }

    /// Whether git takes a name for a ref's, as `git check-ref-format` tells, but for one level.
    static func isName(_ name: some Collection<UInt8>) -> Bool {
        guard !name.isEmpty else { return false }
        var previous = UInt8(ascii: "/")
        for byte in name {
            switch byte {
            case ...0x20, 0x7f, UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: ":"),
                UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "\\"):
                return false
            case UInt8(ascii: "/") where previous == byte: return false
            case UInt8(ascii: ".")
            where previous == byte || previous == UInt8(ascii: "/"):
                return false
            case UInt8(ascii: "{") where previous == UInt8(ascii: "@"): return false
            default: previous = byte
            }
        }
        return previous != UInt8(ascii: "/") && previous != UInt8(ascii: ".")
    }
}
