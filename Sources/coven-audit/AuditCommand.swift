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

    @Flag(name: .shortAndLong, help: "No summary on standard output when files are written.")
    var quiet = false

    func run() throws {
        try reporting {
            let result = try Audit.run(try request())
            for destination in output { try destination.write(result) }
            if output.isEmpty || format != nil {
                Output.print(try (format ?? Format.usual).render(result))
            } else if !quiet {
                Output.print(try Format.text.render(result))
            }
            if let failOn, result.hasShown(failOn, show) { throw ExitCode(1) }
        }
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

extension Format {
    /// What is printed when nothing is asked for: text for people, Markdown for files and pipes.
    fileprivate static var usual: Format { Output.isTerminal ? .text : .markdown }
}
