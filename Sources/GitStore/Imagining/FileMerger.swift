import CLibgit2
import GitHistory

/// Merges three versions of a file in memory, as git does it line by line.
enum FileMerger {
    /// What a merge of a file gives: where both sides change a line, the proposed side's. Nil where it
    /// cannot be told, as of binary files.
    static func merged(
        _ ancestor: ObjectID, base: ObjectID, proposed: ObjectID,
        _ repository: borrowing Repository
    ) throws(Gap) -> [UInt8]? {
        let ours = try repository.blob(base)
        let theirs = try repository.blob(proposed)
        if ours.isBinary || theirs.isBinary { return nil }
        defer {
            extendLifetime(ours)
            extendLifetime(theirs)
        }
        if ancestor.isZero { return merge(nil, ours.bytes, theirs.bytes) }
        let old = try repository.blob(ancestor)
        if old.isBinary { return nil }
        defer { extendLifetime(old) }
        return merge(old.bytes, ours.bytes, theirs.bytes)
    }

    private static func merge(
        _ old: UnsafeBufferPointer<UInt8>?, _ ours: UnsafeBufferPointer<UInt8>,
        _ theirs: UnsafeBufferPointer<UInt8>
    ) -> [UInt8]? {
        var options = git_merge_file_options()
        let version = UInt32(GIT_MERGE_FILE_OPTIONS_VERSION)
        guard git_merge_file_options_init(&options, version) == 0 else { return nil }
        options.favor = GIT_MERGE_FILE_FAVOR_THEIRS
        var ancestor = input(old ?? UnsafeBufferPointer(start: nil, count: 0))
        var left = input(ours)
        var right = input(theirs)
        var result = git_merge_file_result()
        let code = withUnsafePointer(to: &ancestor) { ancestor in
            git_merge_file(&result, old == nil ? nil : ancestor, &left, &right, &options)
        }
        guard code == 0 else { return nil }
        defer { git_merge_file_result_free(&result) }
        guard let start = result.ptr else { return [] }
        let bytes = UnsafeRawBufferPointer(start: start, count: result.len)
        return Array(bytes)
    }

    private static func input(_ bytes: UnsafeBufferPointer<UInt8>) -> git_merge_file_input {
        var input = git_merge_file_input()
        git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
        bytes.withMemoryRebound(to: CChar.self) {
            input.ptr = $0.baseAddress
            input.size = $0.count
        }
        return input
    }
}
