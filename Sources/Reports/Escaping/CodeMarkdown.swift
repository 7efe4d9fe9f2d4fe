/// The most that a code span or a line of a code block holds: longer than any honest path.
private let codeLimit = 4096

/// Text from a repository as a Markdown code span. Never for a table, whose cells end at a `|`
/// even in code.
package func codeSpan(_ text: String) -> String {
    let code = inertCode(text)
    guard !code.isEmpty else { return "(empty)" }
    let fence = String(repeating: "`", count: longestBacktickRun(in: code) + 1)
    let pad = code.hasPrefix("`") || code.hasSuffix("`") || code.hasPrefix(" ") ? " " : ""
    return fence + pad + code + pad + fence
}

/// Commands as a fenced block of shell code, one a line.
package func codeBlock(_ commands: [String]) -> [String] {
    let lines = commands.map(inertCode)
    let longest = lines.map(longestBacktickRun).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + "sh"] + lines + [fence]
}

/// One line of code: nothing hidden, no command for a build server.
private func inertCode(_ text: String) -> String {
    joined(withoutLogCommands(visible(text, limit: codeLimit)))
}

private func longestBacktickRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
        run = scalar == "`" ? run + 1 : 0
        longest = max(longest, run)
    }
    return longest
}
