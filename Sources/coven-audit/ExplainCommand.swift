import ArgumentParser
import Auditing
import Findings
import Reports

/// `coven-audit explain`: one finding in full, or what became of one commit's lines.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell one finding in full, or what became of a commit's lines.")

    @Argument(help: "A finding's id or the beginning of it, or a commit.") var subject: String
    @Option(
        help: ArgumentHelp(
            "A JSON report that has the finding (default: audit the repository).",
            valueName: "file"))
    var report: String?
    @OptionGroup var place: Place
    @OptionGroup var window: WindowOptions
    @OptionGroup var orphans: OrphanOptions

    func run() throws {
        try reporting {
            if let report {
                let result = try ReportFile(path: report).read()
                guard let text = try explained(result) else { throw unknown("this report") }
                return Output.print(text)
            }
            let request = try request()
            if let fate = try CommitFate.of(subject, request) {
                return Output.print(FateMarkdown.text(fate))
            }
            let result = try ProgressLine.during(quiet: false) {
                try Audit.run(request, progress: $0)
            }
            guard let text = try explained(result) else { throw unknown("this window") }
            Output.print(text)
        }
    }

    private func request() throws -> AuditRequest {
        var request = try window.request(place.repository)
        request.mainline = place.mainline
        request.workers = place.workers
        request.show = .low
        try orphans.apply(to: &request)
        return request
    }

    /// The one finding that the subject names; nil where it names none.
    private func explained(_ result: AuditResult) throws -> String? {
        let found = result.findings(named: subject.lowercased())
        guard found.count < 2 else {
            throw RunError("\(found.count) findings have ids that begin with \(subject).")
        }
        return found.first.map { FindingMarkdown.text($0, in: result) }
    }

    private func unknown(_ place: String) -> RunError {
        RunError(
            "'\(subject)' is neither a finding of \(place) nor a commit of this repository: findings are named by their ids, and --since says how far back is looked."
        )
    }
}
