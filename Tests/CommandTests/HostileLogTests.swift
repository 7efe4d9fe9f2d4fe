import Stories
import Testing

/// What a reflog says reaches races as evidence: it is a stranger's text too.
@Suite struct HostileLogTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"
    private static let formats = [
        "markdown", "html", "json", "text", "ndjson", "sarif", "openmetrics", "github",
    ]

    /// A race, whose logs have been rewritten to say what harms whoever renders it.
    private func repository(_ scratch: Scratch, _ story: String) throws -> String {
        let path = scratch.path + "/story"
        let script = """
            bash '\(Story.project)/Fixtures/races/story.sh' '\(path)' \(story) email > /dev/null
            harm="<script>alert(1)</script> ![x](http://e.example/) \\`id\\` $(printf \
            '\\033[31m\\033]8;;x\\007 \\342\\200\\256 \\0023') ::error file=a:: ##[error]x @octocat"
            find '\(path)/.git' -path '*/logs/*' -type f | while read -r log; do
              HARM=$harm awk -F '\\t' -v OFS='\\t' '{ sub(/: .*/, ": " ENVIRON["HARM"], $2); print }' "$log" > "$log.new"
              mv "$log.new" "$log"
            done
            """
        let made = try run(["bash", "-e", "-c", script])
        guard made.status == 0 else { throw CommandFailure(description: made.errors) }
        return path
    }

    @Test(arguments: ["amend-clobber", "stash-pop"], formats)
    func itIsInertInEveryFormat(story: String, format: String) throws {
        let scratch = try Scratch()
        let path = try repository(scratch, story)
        let result = try run([
            Self.tool, "-C", path, "--since", "all", "--now", "2026-09-01T00:00:00Z", "--show",
            "low", "-q", "--format", format,
        ])
        #expect(result.status == 0, "\(result.errors)")
        let text = result.text
        let isTold = !["openmetrics", "github"].contains(format)
        #expect(text.contains("alert(1)") == isTold)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!text.contains("\u{202e}") || format == "json")
        #expect(!text.contains("\n::error file=a"))
        if format == "html" { #expect(!text.contains("<script>alert")) }
        if format == "markdown" {
            // Code spans are inert; nothing of it stands outside of one.
            let prose = text.split(separator: "``").enumerated().filter { $0.offset % 2 == 0 }
            #expect(!prose.contains { $0.element.contains("<script>") })
        }
    }
}
