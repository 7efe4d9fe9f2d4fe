// Hot where nothing has been packed for long: reads every object that is a file of its own.
import GitHistory
import Glibc

/// Reads objects that lie in files of their own, as libgit2 does, in a fraction of its time. Whatever it cannot read,
/// for whatever reason, is libgit2's to read or to complain of.
///
/// A class: it belongs to one thread's handle, which asks it without being changed itself.
final class LooseObjects {
    private let folders: [[UInt8]]
    private let inflater = Inflater()
    private var file = Numbers<UInt8>()
    private var text = Numbers<UInt8>()

    /// A larger file is libgit2's to read.
    private static let largest = 8 << 20
    /// Few objects are larger than so many times their file; the others are libgit2's too.
    private static let expansion = 16
    private static let least = 1 << 16

    private static let kinds: [[UInt8]] = ["commit", "tree", "blob", "tag"].map { Array($0.utf8) }

    /// The loose objects of a repository and of those that it borrows from.
    init(_ location: Location) { folders = ObjectFolders(location).all }

    /// An object; nil where none of the folders has it, or where it cannot be read.
    func object(_ id: ObjectID) -> StoredObject? {
        let name = Array(id.hex.utf8)
        for folder in folders {
            let path = folder + name[..<2] + [UInt8(ascii: "/")] + name[2...]
            if let size = read(path) { return inflated(size) }
        }
        return nil
    }

    /// Reads a whole file into `file`; how many bytes it has, nil where it cannot be read.
    private func read(_ path: [UInt8]) -> Int? {
        let descriptor = FileReader.open(path)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size > 0, status.st_size <= LooseObjects.largest
        else { return nil }
        let size = Int(status.st_size)
        file.reserve(size)
        // A file that is cut off while it is read does not inflate.
        return Glibc.read(descriptor, file.start, size) == size ? size : nil
    }

    private func inflated(_ size: Int) -> StoredObject? {
        let room = max(size * LooseObjects.expansion, LooseObjects.least)
        text.reserve(room)
        let bytes = UnsafeRawBufferPointer(start: file.start, count: size)
        guard
            let count = inflater.inflate(
                bytes, to: UnsafeMutableRawPointer(text.start), atMost: room)
        else { return nil }
        return LooseObjects.object(UnsafeRawBufferPointer(start: text.start, count: count))
    }

    /// What `kind size NUL bytes` says (gitformat-loose(5)); nil where it is none, or the size another.
    private static func object(_ text: UnsafeRawBufferPointer) -> StoredObject? {
        guard let blank = text.firstIndex(of: UInt8(ascii: " ")),
            let kind = kinds.firstIndex(where: { $0.elementsEqual(text[..<blank]) }),
            let end = text[blank...].firstIndex(of: 0),
            Int(String(decoding: text[(blank + 1)..<end], as: UTF8.self)) == text.count - end - 1
        else { return nil }
        let body = text[(end + 1)...]
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: body.count + 1, alignment: 8)
        copy.copyMemory(from: UnsafeRawBufferPointer(rebasing: body))
        return StoredObject(
            kind: UInt8(kind + 1), UnsafeRawBufferPointer(rebasing: copy[..<body.count]))
    }
}
