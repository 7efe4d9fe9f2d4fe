import GitHistory
import Stories
import Testing

@testable import GitStore

/// What is cut off before a diff without context is what git cuts off.
@Suite struct TailTrimmerTests {
    private func tail(_ old: String, _ new: String) -> Int {
        let (left, right) = (Array(old.utf8), Array(new.utf8))
        return left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { TailTrimmer.commonTail(left, $0) }
        }
    }

    private func lines(_ count: Int) -> String {
        (0..<count).map { "line \(1000 + $0)\n" }.joined()
    }

    @Test func lessThanABlockStays() {
        #expect(tail("a\n" + lines(100), "b\n" + lines(100)) == 0)
    }

    @Test func aBlockIsCutBehindTheLineInWhichItBegins() {
        // 110 lines of ten bytes; the block of 1024 bytes begins within a line, of which 4 bytes
        // are given back.
        #expect(tail("a\n" + lines(110), "b\n" + lines(110)) == 1020)
    }

    @Test func aTextThatIsWithinTheOtherIsCutToo() {
        #expect(tail(lines(200), "more\n" + lines(200)) == 1020)
        #expect(tail("", lines(200)) == 0)
    }

    @Test func aBlockWithoutALineEndStays() {
        let long = String(repeating: "x", count: 5000)
        #expect(tail("a" + long, "b" + long) == 0)
    }

    @Test func hunksAreThoseOfGitWithBlobsAndWithBytes() throws {
        let scratch = try Scratch()
        try git("init", "-q", "--template=", ".", in: scratch.path)
        let texts = [
            "f(\n1\n);\n\n" + lines(300), "f(\n1\n);\n\nf(\n2\n);\n\n" + lines(300),
        ]
        let ids = try texts.map { text in
            let id = try git(
                "hash-object", "-w", "--stdin", in: scratch.path, input: Array(text.utf8))
            return try #require(ObjectID(hex: id.filter { !$0.isNewline }))
        }
        let repository = try Repository(try Location.find(scratch.path))
        let old = try repository.blob(ids[0])
        let new = try repository.blob(ids[1])
        var differ = BlobDiffer()
        let hunks = try differ.bareHunks(old, new, TailTrimmer())
        let bytes = try differ.hunks(
            UnsafeBufferPointer(rebasing: old.bytes.dropLast(2040)),
            UnsafeBufferPointer(rebasing: new.bytes.dropLast(2040)), of: ids[1])
        #expect(hunks == bytes)
        let said = try git("diff", "-U0", ids[0].hex, ids[1].hex, in: scratch.path)
        #expect(hunks.count == 1)
        #expect(said.contains("@@ -\(hunks[0].oldStart),0 +\(hunks[0].newStart + 1),4 @@"))
        extendLifetime(old)
        extendLifetime(new)
    }
}
