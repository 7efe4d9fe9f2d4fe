// Hot: diffs two blobs for every modified file.
import CLibgit2
import GitHistory
import Glibc

/// A blob with its bytes.
struct Blob: ~Copyable {
    let pointer: OpaquePointer

    deinit { git_blob_free(pointer) }

    /// The content.
    var bytes: UnsafeBufferPointer<UInt8> {
        let start = git_blob_rawcontent(pointer)?.assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: Int(git_blob_rawsize(pointer)))
    }

    /// git looks for a NUL in so many bytes to tell a binary file (`FIRST_FEW_BYTES`).
    private static var binaryProbe: Int { 8000 }
    /// git takes a larger file for binary (`core.bigFileThreshold`).
    private static var largestText: Int { 512 << 20 }

    /// Whether git takes it for a binary file.
    var isBinary: Bool {
        let bytes = bytes
        guard let start = bytes.baseAddress, bytes.count <= Blob.largestText else {
            return bytes.count > Blob.largestText
        }
        return memchr(start, 0, min(bytes.count, Blob.binaryProbe)) != nil
    }
}

extension Repository {
    /// Reads a blob. A gap says whether it is missing or damaged.
    func blob(_ id: ObjectID) throws(Gap) -> Blob {
        var oid = git_oid(id)
        var pointer: OpaquePointer?
        var code = GIT_ENOTFOUND.rawValue
        if let imagined { code = git_blob_lookup(&pointer, imagined.plain, &oid) }
        if code != 0 { code = git_blob_lookup(&pointer, plain, &oid) }
        guard code == 0, let pointer else {
            throw code == GIT_ENOTFOUND.rawValue ? Gap.missing(id) : Gap.unreadable(id)
        }
        return Blob(pointer: pointer)
    }
}

/// Diffs blobs as git does by default: Myers with the indent heuristic.
struct BlobDiffer {
    private var options = git_diff_options()

    /// A differ that asks for hunks without context: where context lies follows from them.
    init() {
        git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
        options.flags = GIT_DIFF_INDENT_HEURISTIC.rawValue | GIT_DIFF_FORCE_TEXT.rawValue
        options.context_lines = 0
        options.interhunk_lines = 0
    }

    /// The hunks between two blobs, in order. `git_diff_blobs` and not `git_diff_buffers`, which
    /// hashes both sides anew: 40 % of its time (FEASIBILITY 3b).
    mutating func hunks(_ old: borrowing Blob, _ new: borrowing Blob) throws(Gap) -> [Hunk] {
        var hunks: [Hunk] = []
        let code = withUnsafeMutablePointer(to: &hunks) { target in
            git_diff_blobs(
                old.pointer, nil, new.pointer, nil, &options, nil, nil, collectHunk, nil, target)
        }
        guard code == 0 else { throw Gap.unreadable(ObjectID(git_blob_id(new.pointer).pointee)) }
        return hunks
    }

    /// The same between any bytes, of which the new ones belong to `blob`: slower.
    mutating func hunks(
        _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>, of blob: ObjectID
    ) throws(Gap) -> [Hunk] {
        var hunks: [Hunk] = []
        let code = withUnsafeMutablePointer(to: &hunks) { target in
            git_diff_buffers(
                old.baseAddress, old.count, nil, new.baseAddress, new.count, nil, &options, nil,
                nil, collectHunk, nil, target)
        }
        guard code == 0 else { throw Gap.unreadable(blob) }
        return hunks
    }
}

/// Appends a hunk to the array that the payload points to.
private func collectHunk(
    _ delta: UnsafePointer<git_diff_delta>?, _ hunk: UnsafePointer<git_diff_hunk>?,
    _ payload: UnsafeMutableRawPointer?
) -> Int32 {
    guard let hunk, let payload else { return 0 }
    payload.assumingMemoryBound(to: [Hunk].self).pointee.append(Hunk(hunk.pointee))
    return 0
}

extension Hunk {
    /// libgit2 counts lines from 1, and names the line before a hunk that has none on a side.
    fileprivate init(_ hunk: git_diff_hunk) {
        self.init(
            oldStart: hunk.old_lines == 0 ? hunk.old_start : hunk.old_start - 1,
            oldCount: hunk.old_lines,
            newStart: hunk.new_lines == 0 ? hunk.new_start : hunk.new_start - 1,
            newCount: hunk.new_lines)
    }
}
