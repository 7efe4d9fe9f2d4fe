import GitHistory
import Stories
import Testing

@Suite struct SHA1Tests {
    private func sha1(_ bytes: [UInt8]) -> String {
        var hash = SHA1()
        hash.update(bytes.span)
        return hash.finish().hex
    }

    /// RFC 3174's own vectors, the empty string, and lengths about one block (from `sha1sum`).
    @Test(arguments: [
        ("", 1, "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", 1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
        ),
        ("a", 1_000_000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
        (
            "0123456701234567012345670123456701234567012345670123456701234567", 10,
            "dea356a2cddd90c7a7ecedc5ebb563934f460452"
        ),
        ("a", 55, "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
        ("a", 56, "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
        ("a", 63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5"),
        ("a", 64, "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
        ("a", 65, "11655326c708d70319be2610e8a57d9a5b959d3b"),
        ("a", 119, "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56"),
        ("a", 120, "f34c1488385346a55709ba056ddd08280dd4c6d6"),
        ("a", 128, "ad5b3fdbcb526778c2839d2f151ea753995e26a0"),
    ])
    func aKnownTextHasItsKnownDigest(text: String, times: Int, digest: String) {
        #expect(sha1(Array(String(repeating: text, count: times).utf8)) == digest)
    }

    @Test func piecesMakeTheSameDigestAsTheWhole() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let whole = sha1(bytes)
        for size in [1, 3, 55, 63, 64, 65, 127, 128, 129, 999] {
            var hash = SHA1()
            for start in stride(from: 0, to: bytes.count, by: size) {
                hash.update(bytes[start..<min(bytes.count, start + size)].span)
                hash.update([UInt8]().span)
            }
            #expect(hash.finish().hex == whole, "pieces of \(size)")
        }
    }

    @Test func aFinishedDigestBeginsAnew() {
        var hash = SHA1()
        hash.update(Array("something else, of more than one block of the digest".utf8).span)
        _ = hash.finish()
        hash.update(Array("abc".utf8).span)
        #expect(hash.finish().hex == "a9993e364706816aba3e25717850c26c9cd0d89d")
    }
}

@Suite struct ObjectIDTests {
    private static let hex = "0123456789abcdef0f1e2d3c4b5a69788796a5b4"

    @Test func anIdIsWrittenAsItIsRead() throws {
        let id = try #require(ObjectID(hex: Self.hex))
        #expect(id.hex == Self.hex)
        #expect(String(decoding: id.hexBytes, as: UTF8.self) == Self.hex)
        #expect(id.short == "012345678")
        #expect(id.bytes.count == 20)
        #expect(ObjectID(id.bytes.span) == id)
        #expect(ObjectID(([9, 9] + id.bytes).span, at: 2) == id)
        #expect(ObjectID(hex: Self.hex.uppercased()) == id)
    }

    @Test func manyIdsGoRound() {
        for number in 0..<200 {
            let id = digest("\(number)")
            #expect(ObjectID(hex: id.hex) == id)
            #expect(ObjectID(id.bytes.span) == id)
        }
    }

    @Test(arguments: [
        "", "0", String(hex.dropLast()), hex + "0", String(hex.dropLast()) + "g",
        String(hex.dropLast()) + " ", String(repeating: "é", count: 20),
    ])
    func anythingElseIsNoId(text: String) {
        #expect(ObjectID(hex: text) == nil)
    }

    @Test func idsAreOrderedAsTheirDigits() {
        let ids = (0..<200).map { digest("\($0)") }
        #expect(ids.sorted().map(\.hex) == ids.map(\.hex).sorted())
        for place in [0, 15, 16, 31, 32, 39] {
            var digits = Array(repeating: Character("1"), count: 40)
            let low = ObjectID(hex: String(digits))
            digits[place] = "2"
            let high = ObjectID(hex: String(digits))
            #expect(low.flatMap { one in high.map { one < $0 && !($0 < one) } } == true)
        }
    }

    @Test func onlyZeroIsZero() {
        #expect(ObjectID.zero.isZero)
        #expect(ObjectID.zero.hex == String(repeating: "0", count: 40))
        #expect(!digest("").isZero)
    }
}

@Suite struct ByteTableTests {
    @Test func eachStringHasOneNumber() {
        var table = ByteTable()
        var numbers: [Int32] = []
        for round in 0..<2 {
            for word in 0..<1000 {
                let number = table.index(of: Array("word \(word)".utf8).span)
                if round == 0 { numbers.append(number) } else { #expect(number == numbers[word]) }
            }
        }
        #expect(table.count == 1000)
        #expect(numbers == Array(0..<1000))
        #expect((0..<1000).allSatisfy { table.text(Int32($0)) == "word \($0)" })
    }

    @Test func emptyAndPrefixedStringsAreKeptApart() {
        var table = ByteTable()
        let words: [[UInt8]] = [[97], [], [97, 0], [0], [97, 98], [0, 0], [255], [195, 191]]
        let numbers = words.map { table.index(of: $0.span) }
        #expect(Set(numbers).count == words.count)
        #expect(words.map { table.index(of: $0.span) } == numbers)
        #expect(numbers.map { Array(table[$0]) } == words)
        #expect(table.text(numbers[6]) == "\u{fffd}")
    }
}

@Suite struct QuotedPathTests {
    /// As git prints them with `core.quotePath` on.
    @Test(arguments: [
        ("a.txt", "a/a.txt"), ("with space", "a/with space"), ("tab\t", #""a/tab\t""#),
        ("new\nline", #""a/new\nline""#), ("quote\"", #""a/quote\"""#), ("back\\", #""a/back\\""#),
        ("é", #""a/\303\251""#), ("\u{1}\u{7f}", #""a/\001\177""#),
        ("\u{7}\u{8}\u{b}\u{c}\r", #""a/\a\b\v\f\r""#), ("'~!$&", "a/'~!$&"), ("", "a/"),
        ("日", #""a/\346\227\245""#), ("\u{1b}[31m", #""a/\033[31m""#),
    ])
    func aPathIsQuotedAsGitDoes(path: String, quoted: String) {
        let bytes = quotedPath("a/", Array(path.utf8)[...])
        #expect(String(decoding: bytes, as: UTF8.self) == quoted)
    }

    @Test func bytesThatAreNoTextAreQuotedToo() {
        let bytes = quotedPath("b/", [0xff, 0x80, 0x41])
        #expect(String(decoding: bytes, as: UTF8.self) == #""b/\377\200A""#)
    }
}
