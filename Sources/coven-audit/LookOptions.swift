import ArgumentParser
import Auditing
import Findings
import Reports

/// How a report looks and where it goes: what every command that writes one has.
struct LookOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "markdown, html, json, text, ndjson, sarif, openmetrics or github (default: text on "
                + "a terminal, else markdown)."))
    var format: Format?

    @Option(
        help: ArgumentHelp(
            "Write a report to a file, or Markdown, JSON and HTML to a folder.",
            valueName: "FORMAT=PATH|DIR"))
    var output: [Destination] = []

    @Option(help: "Colour in text: auto (on a terminal), always or never.")
    var color: ColorChoice = .auto

    @Flag(
        name: .shortAndLong,
        help: "Nothing on standard error, and no summary when files are written.")
    var quiet = false

    /// Refuses two reports at one place, of which only the last would be left.
    func check() throws {
        let paths = output.map(\.path)
        if let twice = paths.first(where: { path in paths.count { $0 == path } > 1 }) {
            throw ValidationError("Two reports would be written to \(twice).")
        }
    }

    /// Writes one result in all its looks: first the files, then standard output.
    func write(_ result: AuditResult, of subject: Format.Subject) throws {
        try output.flatMap { try $0.drafts(result, of: subject) }.publish()
        guard let format = printed else { return }
        let style = Terminal.output.style(color)
        Output.print(try format.render(result, of: subject, style: style))
        if format == .github { try StepSummary.append(result, of: subject) }
        if format != .text { hint(result) }
    }

    /// What goes to standard output: what is asked for, else the summary of what is written to files,
    /// else text for people and Markdown for pipes.
    private var printed: Format? {
        if let format { return format }
        guard output.isEmpty else { return quiet ? nil : .text }
        return Terminal.output.isTerminal ? .text : .markdown
    }

    /// Says on a terminal what would show more; a text report has it in itself.
    private func hint(_ result: AuditResult) {
        guard Terminal.errors.isTerminal, !quiet else { return }
        for line in Hint.all(for: result).flatMap(\.lines) { Output.complain(line) }
    }
}

extension Format: ExpressibleByArgument {}
