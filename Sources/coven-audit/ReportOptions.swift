import ArgumentParser
import Auditing
import Findings
import Reports

/// What is read and how the report looks: what every command that reports has.
struct ReportOptions: ParsableArguments {
    @OptionGroup var place: Place
    @OptionGroup var window: WindowOptions

    @Option(name: .customLong("path"), help: "Report only what touches this file or folder.")
    var paths: [String] = []

    @Flag(help: "Check every object's hash while reading (slower).") var verify = false

    @Option(help: "markdown, json or text (default: text on a terminal, else markdown).")
    var format: Format?

    @Option(
        help: ArgumentHelp(
            "Write a report to a file, or all to a folder.", valueName: "FORMAT=PATH|DIR"))
    var output: [Destination] = []

    @Flag(help: "Letters instead of names, subjects and paths.") var anonymous = false

    @Option(help: "Colour in text: auto (on a terminal), always or never.")
    var color: ColorChoice = .auto

    @Flag(
        name: .shortAndLong,
        help: "Nothing on standard error, and no summary when files are written.")
    var quiet = false

    /// What these options ask of a run.
    func request() throws -> AuditRequest {
        var request = try window.request(place.repository)
        request.mainline = place.mainline
        request.workers = place.workers
        request.paths = paths
        request.verify = verify
        request.anonymous = anonymous
        return request
    }

    /// Runs and writes: first the files, then standard output.
    func report(_ request: AuditRequest, of subject: Format.Subject) throws -> AuditResult {
        let result = try ProgressLine.during(quiet: quiet) { progress in
            try Audit.run(request, progress: progress)
        }
        for destination in output { try destination.write(result, of: subject) }
        if let format = printed {
            let style = Terminal.output.style(color)
            Output.print(try format.render(result, of: subject, style: style))
            if format != .text { hint(result) }
        }
        return result
    }

    /// What goes to standard output: what is asked for, else the summary of what is written to files,
    /// else text for people and Markdown for pipes.
    var printed: Format? {
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
