import GitHistory
import Stories
import Testing

@Suite struct CommitFieldsTests {
    private static let tree = String(repeating: "1", count: 40)
    private static let parent = String(repeating: "2", count: 40)
    private static let whole = """
        tree \(tree)
        parent \(parent)
        author Ada Lovelace <Ada@Example.org> 1767225600 +0530
        committer Bo <bo@example.org> 1767225700 -0800

        Subject

        Body
        """

    /// A graph of one commit, nil where the bytes are no commit.
    private func graph(_ bytes: [UInt8]) -> CommitGraph? {
        guard let fields = CommitFields(bytes.span) else { return nil }
        var builder = CommitGraphBuilder()
        builder.add(digest("id"), fields, bytes: bytes.span, reach: .shallow)
        return builder.finish()
    }

    private func graph(_ text: String) throws -> CommitGraph {
        try #require(graph(Array(text.utf8)))
    }

    /// The commit whose author line is this.
    private func author(_ line: String) throws -> (Identity, Signature) {
        let graph = try graph("tree \(Self.tree)\nauthor \(line)\n\nx")
        return (graph.authorIdentity(CommitIndex(0)), graph.author(CommitIndex(0)))
    }

    @Test func aSoundCommitIsReadInFull() throws {
        let graph = try graph(Self.whole)
        let commit = CommitIndex(0)
        #expect(graph.trees.map(\.hex) == [Self.tree])
        #expect(
            graph.authorIdentity(commit) == Identity(name: "Ada Lovelace", email: "ada@example.org")
        )
        #expect(graph.author(commit).time.rfc3339 == "2026-01-01T05:30:00+05:30")
        #expect(graph.author(commit).isDated)
        #expect(graph.committerIdentity(commit).name == "Bo")
        #expect(graph.committer(commit).seconds == 1_767_225_700)
        #expect(graph.committer(commit).offsetMinutes == -480)
        #expect(graph.message(commit) == "Subject\n\nBody")
        #expect(CommitFields(Array(Self.whole.utf8).span)?.parents.map(\.hex) == [Self.parent])
    }

    @Test(arguments: [
        "", "\n", "tree", "tree \n", "parent \(parent)\ntree \(tree)\n", "tree \(tree)0\n",
        "tree \(tree.dropLast())\n", "tree \(tree.dropLast())g\n", "Tree \(tree)\n",
        "tree \(tree)\r\n",
    ])
    func withoutATreeItIsNoCommit(text: String) {
        #expect(graph(Array(text.utf8)) == nil)
    }

    @Test func aTreeAloneIsACommit() throws {
        let graph = try graph("tree \(Self.tree)")
        let commit = CommitIndex(0)
        #expect(graph.authorIdentity(commit) == Identity(name: "", email: ""))
        #expect(!graph.author(commit).isDated)
        #expect(graph.message(commit) == "")
        #expect(graph.subject(commit) == "")
        #expect(graph.isRoot(commit))
    }

    @Test(arguments: [
        "Ada <a@b.c>", "Ada <a@b.c> ", "Ada <a@b.c> soon +0000", "Ada <a@b.c> -", "Ada",
        "Ada <a@b.c> 9223372036854775808 +0000", "Ada <a@b.c> 99999999999999999999999 +0000", "",
        "<>", "Ada <a@b.c> 0x10 +0000", "Ada <a@b.c> 1.5 +0000",
    ])
    func whatHasNoReadableDateIsUndated(line: String) throws {
        let (_, signature) = try author(line)
        #expect(!signature.isDated)
        #expect(signature.seconds == 0)
        #expect(signature.offsetMinutes == 0)
    }

    @Test(arguments: [
        ("+0000", 0), ("-0000", 0), ("+0530", 330), ("-0930", -570), ("+1400", 840),
        ("-1200", -720), ("+9999", 0), ("-9999", 0), ("", 0), ("east", 0), ("UTC", 0),
        ("99999999999999999999", 0), ("9223372036854775807", 0), ("-9223372036854775808", 0),
    ])
    func aZoneThatNobodyLivesInIsUTC(zone: String, minutes: Int16) throws {
        let (_, signature) = try author("Ada <a@b.c> 1767225600 \(zone)")
        #expect(signature.isDated)
        #expect(signature.seconds == 1_767_225_600)
        #expect(signature.offsetMinutes == minutes)
    }

    @Test(
        arguments: [
            (Int64.min, -(1 << 45)), (-1, -1), (0, 0), (1 << 45, 1 << 45), (.max, 1 << 45),
        ] as [(Int64, Int64)])
    func everyNumberThatFitsIsADateThatCanBeReckonedWith(seconds: Int64, held: Int64) throws {
        let (_, signature) = try author("Ada <a@b.c> \(seconds) +0000")
        #expect(signature.isDated)
        #expect(signature.seconds == held)
    }

    @Test(arguments: [
        ("<a@b.c> 5 +0000", "", "a@b.c"), (" <a@b.c> 5 +0000", "", "a@b.c"),
        ("Ada <> 5 +0000", "Ada", ""), ("Ada Lovelace", "Ada Lovelace", ""),
        ("Ada <a@b.c 5 +0000", "Ada", "a@b.c 5 +0000"),
        ("Ada <x> <a@b.c> 5 +0000", "Ada <x>", "a@b.c"),
        ("A>da <a@b.c> 5 +0000", "A>da", "a@b.c"), ("Ada<a@b.c>5 +0000", "Ada", "a@b.c"),
    ])
    func aDamagedIdentityKeepsWhatThereIs(line: String, name: String, email: String) throws {
        #expect(try author(line).0 == Identity(name: name, email: email))
    }

    @Test func headersOfSeveralLinesAreNotTakenForOthers() throws {
        let other = String(repeating: "3", count: 40)
        let graph = try graph(
            """
            tree \(Self.tree)
            author Ada <a@b.c> 5 +0000
            committer Ada <a@b.c> 6 +0000
            mergetag object \(other)
             type commit
             tagger Eve <e@f.g> 7 +0000
            \u{20}
             author Eve <e@f.g> 8 +0000
             parent \(other)
            gpgsig -----BEGIN PGP SIGNATURE-----
            \u{20}
             committer Eve <e@f.g> 9 +0000
             -----END PGP SIGNATURE-----

            Subject
            author Eve <e@f.g> 10 +0000
            """)
        let commit = CommitIndex(0)
        #expect(graph.authorIdentity(commit).name == "Ada")
        #expect(graph.committer(commit).seconds == 6)
        #expect(graph.isRoot(commit))
        #expect(graph.message(commit) == "Subject\nauthor Eve <e@f.g> 10 +0000")
    }

    @Test(arguments: ["ISO-8859-1", "iso8859-1", "latin1"])
    func latinTextIsReadAsLatin(encoding: String) throws {
        let text = "tree \(Self.tree)\nauthor J?rg <j@b.c> 5 +0000\nencoding \(encoding)\n\nGr??e"
        let latin: [UInt8] = [0xf6, 0xf6, 0xdf]
        var letters = latin.makeIterator()
        let bytes = text.utf8.map { $0 == UInt8(ascii: "?") ? letters.next() ?? $0 : $0 }
        let graph = try #require(self.graph(bytes))
        #expect(graph.authorIdentity(CommitIndex(0)).name == "Jörg")
        #expect(graph.message(CommitIndex(0)) == "Größe")
    }

    @Test func bytesOfNoKnownEncodingAreReplaced() throws {
        let bytes = Array("tree \(Self.tree)\n\nGr".utf8) + [0xf6, 0x65]
        let graph = try #require(self.graph(bytes))
        #expect(graph.message(CommitIndex(0)) == "Gr\u{fffd}e")
    }

    @Test(arguments: [
        ("Subject", "Subject"), ("\n\nSubject\n", "Subject"), ("Two\nlines\n\nbody", "Two lines"),
        ("Subject\r\n\r\nbody\r\n", "Subject"), ("  Subject \t\n \nbody", "  Subject"), ("", ""),
        (" \n\t\n", ""), ("a\u{0}b", "a\u{0}b"), ("\u{b}\u{c}a", "\u{b}\u{c}a"),
    ])
    func aSubjectIsTheFirstParagraphInOneLine(message: String, subject: String) throws {
        let graph = try graph("tree \(Self.tree)\n\n\(message)")
        #expect(graph.subject(CommitIndex(0)) == subject)
    }

    @Test func noDamageEndsTheRun() {
        var generator = SeededGenerator(seed: 1)
        let marks = Array("<> \n\r\0+-0123456789:aé".utf8)
        var readable = 0
        for _ in 0..<2000 {
            var bytes = Array(Self.whole.utf8)
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<max(1, bytes.count), using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = marks.randomElement(using: &generator) ?? 0
                case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + 5))
                default: bytes += bytes.suffix(place % 90)
                }
                if bytes.isEmpty { bytes = [10] }
            }
            guard let graph = graph(bytes) else { continue }
            readable += 1
            _ = graph.author(CommitIndex(0)).time.rfc3339
            #expect(graph.subject(CommitIndex(0)).utf8.count <= 3 * bytes.count)
        }
        #expect((500..<2000).contains(readable))
    }
}
