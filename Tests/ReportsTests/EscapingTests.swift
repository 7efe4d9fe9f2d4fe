import Testing

@testable import Reports

@Suite struct EscapingTests {
    private static let breaker = "\u{2060}"

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("![x](b)", "!\\[x\\]\\(b)"),
        ("[a](javascript:x)", "\\[a\\]\\(javascript:\(breaker)x)"),
        ("a | b", "a &#124; b"),
        ("`code` *b* _i_ ~s~", "\\`code\\` \\*b\\* \\_i\\_ \\~\(breaker)s\\~"),
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"), ("0.1.0", "0.1.0"),
        ("- no list", "\\- no list"),
        ("=== no underline", "\\=== no underline"),
        ("&amp; &#124;", "&amp;amp; &amp;#\(breaker)124;"),
        ("$x$ {{y}}", "&#36;x&#36; \\{\\{y\\}\\}"),
        ("back\\slash", "back\\\\slash"),
    ])
    func whatMarkdownObeysIsEscaped(text: String, expected: String) {
        #expect(inertMarkdown(text) == expected)
    }

    @Test(arguments: [
        ("http://evil.example", "://"), ("https://evil.example", "://"),
        ("WWW.evil.example", "WWW."), ("mail a@evil.example", "@evil"), ("@octocat", "@octocat"),
        ("fixes #123", "#123"), ("GH-12", "GH-12"), (":tada:", ":tada"),
        ("see 1cc588675", "1cc5886"), ("1cc588675aabbccddeeff00112233445566778899", "ddeeff0"),
        ("::error ::owned", "::"), ("##[error]owned", "##"), ("group!12", "!12"),
    ])
    func whatAForgeFindsInPlainTextIsBroken(text: String, alive: String) {
        #expect(text.contains(alive))
        #expect(
            !inertMarkdown(text).unicodeScalars.split(separator: "\n").contains { line in
                String(line).contains(alive)
            })
    }

    @Test func noPieceOfAHashIsLongEnoughToBeLinked() {
        let inert = inertMarkdown(String(repeating: "0123456789abcdef", count: 3))
        let pieces = inert.unicodeScalars.split(separator: "\u{2060}").map(\.count)
        #expect(pieces.max() == 4)
        #expect(inertMarkdown("added café 123456") == "added café 123456")
    }

    @Test(arguments: [
        "\u{1b}[31mred", "\u{1b}]8;;http://x\u{7}", "\u{1b}]52;c;eA==\u{7}", "a\u{202E}b", "a\0b",
        "a\u{85}b", "a\u{9b}31m", "a\u{2028}b", "a\u{200B}b", "a\u{FEFF}b", "a\u{7f}b", "a\u{61c}b",
        "tag\u{E0041}", "soft\u{AD}hyphen",
    ])
    func hiddenCharactersAreSeen(text: String) {
        for inert in [inertMarkdown(text), inertTerminal(text), codeSpan(text)] {
            let hidden = inert.unicodeScalars.filter { $0.isHidden && $0 != "\u{2060}" }
            #expect(hidden.isEmpty)
            #expect(inert.unicodeScalars.contains { "␛␀␡�".unicodeScalars.contains($0) })
        }
    }

    @Test func ordinaryTextIsLeftAsItIs() {
        let text = "Fix naïve 日本語 (part 2): it's 50% ❤️, really"
        #expect(inertMarkdown(text) == text)
        #expect(inertTerminal(text) == text)
    }

    @Test func textIsOneShortLine() {
        #expect(inertMarkdown("a\r\nb\nc\td") == "a b c d")
        let long = inertMarkdown(String(repeating: "x", count: 5000))
        #expect(long == String(repeating: "x", count: 200) + "…")
        let zalgo = "e" + String(repeating: "\u{301}", count: 5000)
        #expect(inertTerminal(zalgo).unicodeScalars.count == 201)
    }

    @Test func codeCannotEndItsOwnFence() {
        #expect(codeSpan("a.swift") == "`a.swift`")
        #expect(codeSpan("a``b") == "```a``b```")
        #expect(codeSpan("`a") == "`` `a ``")
        #expect(codeSpan("") == "(empty)")
        let block = codeBlock(["git show '````x'", "git log\n````\n<b>"])
        #expect(block.first == "`````sh")
        #expect(block.count == 4)
        #expect(block.last == "`````")
        #expect(block[2] == "git log ```` <b>")
    }

    @Test func noLineIsACommandForABuildServer() {
        #expect(inertTerminal("::error ::x") == "：:error ::x")
        #expect(inertTerminal("x ##vso[task.setvariable]") == "x #＃vso[task.setvariable]")
        #expect(inertTerminal("## heading") == "## heading")
        #expect(withoutWorkflowCommands("a::b\n  ::set-env") == "a::b\n  ：:set-env")
    }

    @Test func aShellReadsAQuotedArgumentAsItIs() {
        #expect(shellQuoted("origin/main") == "origin/main")
        #expect(shellQuoted("a'b; rm") == "'a'\\''b; rm'")
        #expect(shellQuoted("") == "''")
    }
}
