import GitHistory
import Stories
import Testing

@Suite struct MailmapTests {
    private func resolve(_ mailmap: String, _ identity: String) -> Identity {
        Mailmap(parsing: Array(mailmap.utf8).span).resolve(Identity(signature: identity.utf8))
    }

    /// git itself is asked about every identity with each of these files.
    @Test(arguments: [
        "Ada Lovelace <ada@x.org>", "Ada <ADA@X.org>", "<new@x.org> <ada@x.org>",
        "Ada <new@x.org> <ada@x.org>", "Ada <new@x.org> Bo <ada@x.org>",
        "Ada <new@x.org> bO <Ada@x.org>\nOther <ada@x.org>",
        "Ada <ada@x.org>\n<new@x.org> <ada@x.org>", "One <ada@x.org>\nTwo <ada@x.org>",
        "# Ada <ada@x.org>", " # Ada <ada@x.org>", "  Ada  \t <ada@x.org> trailing",
        "Ada <ada@x.org>\r\nBea <b@x.org>\r", "<ada@x.org>", "Ada", "", "\n\n", "<>", "Ada <>",
        "Ada <a@x.org> <>", "Ada <new@x.org> No One <>", "Ada <ada@x.org", "Ada ada@x.org>",
        "Ada <<ada@x.org>>", "Ada < ada@x.org >", "Ada <new@x.org>Bo<ada@x.org>",
        "Ada <new@x.org> <ada@x.org> # why", "Ada <new@x.org> <ada@x.org> <b@x.org>",
        "Same <b@x.org>\nSame <same@x.org> Ada <ada@x.org>\nSame <same@x.org> Bo <ada@x.org>",
        "<new@x.org> Bo <ada@x.org>", "J\u{fc}rg <ada@x.org>",
        "Ada <new@x.org> J\u{fc}rg <b@x.org>",
    ])
    func aMailmapMeansWhatGitSays(mailmap: String) throws {
        let scratch = try Scratch()
        let path = try bareRepository(below: scratch.path, mailmap: mailmap)
        let identities = [
            "Ada <ada@x.org>", "Bo <ada@x.org>", "BO <ADA@X.ORG>", "Bea <b@x.org>",
            "No One <>", "Bo <new@x.org>", "J\u{fc}rg <b@x.org>", "Nobody <nobody@x.org>",
        ]
        let shown = try git(
            "check-mailmap", "--stdin", in: path,
            input: Array(identities.map { "\($0)\n" }.joined().utf8))
        let expected = shown.split(separator: "\n").map { Identity(signature: $0.utf8) }
        #expect(identities.map { resolve(mailmap, $0) } == expected)
    }

    /// A bare repository whose HEAD has the file.
    private func bareRepository(below path: String, mailmap: String) throws -> String {
        try git("init", "-q", "--bare", "-b", "main", "r.git", in: path)
        let repository = path + "/r.git"
        let trim: (String) -> String = { $0.split(separator: "\n").joined() }
        let blob = trim(
            try git("hash-object", "-w", "--stdin", in: repository, input: Array(mailmap.utf8)))
        let tree = trim(
            try git("mktree", in: repository, input: Array("100644 blob \(blob)\t.mailmap\n".utf8)))
        let commit = trim(
            try git(
                "-c", "user.name=A", "-c", "user.email=a@x.org", "commit-tree", "-m", "x", tree,
                in: repository))
        try git("update-ref", "refs/heads/main", commit, in: repository)
        return repository
    }

    @Test func bytesThatAreNotUTF8AreReplacedOnBothSides() {
        let file = Array("Ada <new@x.org> J".utf8) + [0xfc] + Array("rg <b@x.org>\n".utf8)
        let identity = Identity(signature: Array("J".utf8) + [0xfc] + Array("rg <b@x.org>".utf8))
        let person = Mailmap(parsing: file.span).resolve(identity)
        #expect(person == Identity(name: "Ada", email: "new@x.org"))
    }
}
