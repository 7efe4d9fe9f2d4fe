import ArgumentParser
import Auditing
import Findings
import Reports

/// `coven-audit [audit]`: read a repository, write its report.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Report what was duplicated in a repository (the default command).")

    @OptionGroup var place: Place
    @OptionGroup var window: WindowOptions

    @Option(name: .customLong("path"), help: "Report only what touches this path prefix.")
    var paths: [String] = []

    @Flag(help: "Check every object's hash while reading (slower).") var verify = false

    @Option(help: "markdown, json or text (default: text on a terminal, else markdown).")
    var format: Format?

    @Option(
        help: ArgumentHelp(
            "Write a report to a file, or all to a folder.", valueName: "FORMAT=PATH|DIR"))
    var output: [Destination] = []

    @Option(help: "Exit 1 when a shown finding has this severity or more.")
    var failOn: Finding.Severity?

    @Option(help: "The lowest confidence that formats other than JSON show.")
    var show: Finding.Confidence = .medium

    @Flag(help: "Letters instead of names, subjects and paths.") var anonymous = false

    @Option(help: "Colour in text: auto (on a terminal), always or never.")
    var color: ColorChoice = .auto

    @Flag(
        name: .shortAndLong,
        help: "Nothing on standard error, and no summary when files are written.")
    var quiet = false

    func run() throws {
        try reporting {
            let request = try request()
            let result = try ProgressLine.during(quiet: quiet) { progress in
                try Audit.run(request, progress: progress)
            }
            for destination in output { try destination.write(result) }
            if let format = printed {
                let style = Terminal.output.style(color)
                Output.print(try format.render(result, style: style))
                if format != .text { hint(result) }
            }
            if let failOn, result.hasShown(failOn, show) { throw ExitCode(1) }
        }
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

    private func request() throws -> AuditRequest {
        var request = try window.request(place.repository)
        request.mainline = place.mainline
        request.workers = place.workers
        request.paths = paths
        request.verify = verify
        request.show = show
        request.anonymous = anonymous
        return request
    }
}

extension AuditResult {
    /// Whether a finding that is shown has a severity or a graver one. Notes never fail a run.
    fileprivate func hasShown(_ severity: Finding.Severity, _ show: Finding.Confidence) -> Bool {
        findings.contains { $0.severity >= max(severity, .low) && $0.confidence >= show }
    }
}

extension Finding.Severity: ExpressibleByArgument {}
extension Finding.Confidence: ExpressibleByArgument {}
extension Format: ExpressibleByArgument {}
