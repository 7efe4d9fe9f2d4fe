import Testing

@testable import Reports

/// Sentences of ours in Markdown: what one copies is whole, and what a repository wrote stays inert.
@Suite struct ProseTests {
    private static let breaker = "\u{2060}"

    @Test(arguments: [
        ("look at `git show d8f6f435a`, and ask", "look at `git show d8f6f435a`, and ask"),
        ("gone at d8f6f435a.", "gone at `d8f6f435a`."), ("d8f6f435a", "`d8f6f435a`"),
        ("(d8f6f435a) and 1cc588675aabb", "(`d8f6f435a`) and `1cc588675aabb`"),
        ("at 23:58:38-05:00", "at 23:58:38-05:00"), ("`a` `b`", "`a` `b`"), ("no code", "no code"),
        ("", ""), ("a  b", "a  b"),
    ])
    func whatOneCopiesIsWhole(text: String, expected: String) {
        #expect(inertProse(text) == expected)
    }

    @Test(arguments: [
        ("push-1cc588675", "push-1cc5\(breaker)8867\(breaker)5"),
        ("`rm $(x)` of #12", "\\`rm &#36;(x)\\` of #\(breaker)12"),
        ("x 1:100: :12: 1:2", "x 1:\(breaker)100: :\(breaker)12: 1:\(breaker)2"),
        ("a `b", "a \\`b"), ("``", "\\`\\`"), ("[x](`b`)", "\\[x\\]\\(`b`)"),
        ("see @octocat 1cc588675x", "see @\(breaker)octocat 1cc5\(breaker)8867\(breaker)5x"),
        ("<b> `git show ab` <i>", "&lt;b&gt; `git show ab` &lt;i&gt;"),
    ])
    func whatARepositoryWroteIsInert(text: String, expected: String) {
        #expect(inertProse(text) == expected)
    }

    @Test func aLongSentenceIsCut() {
        let text = inertProse(String(repeating: "word d8f6f435a ", count: 100))
        #expect(text.hasSuffix("…") && text.unicodeScalars.count < 1300)
    }
}
