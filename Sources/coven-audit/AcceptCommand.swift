import ArgumentParser
import Auditing
import Findings
import Reports

/// `coven-audit accept`: a team lives with a finding, for a reason.
struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept a finding, so that --fail-on passes over it.")

    @Argument(help: "The finding's id, or the beginning of it.") var finding: String
    @Option(help: "Why the team lives with it.") var reason: String
    @Option(
        help: ArgumentHelp(
            "A JSON report that has the finding (default: audit the repository).",
            valueName: "file"))
    var report: String?
    @OptionGroup var baseline: BaselineOptions
    @OptionGroup var place: Place
    @OptionGroup var window: WindowOptions

    func validate() throws {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("--reason needs words.")
        }
        guard finding.count >= 4, finding.allSatisfy(\.isHexDigit) else {
            throw ValidationError("A finding is named by at least four digits of its id.")
        }
    }

    func run() throws {
        try reporting {
            let result = try report.map { try ReportFile(path: $0).read() } ?? audit()
            let found = result.findings(named: finding.lowercased())
            guard let one = found.first, found.count == 1 else {
                throw RunError(
                    found.isEmpty
                        ? "No finding of this window has an id that begins with \(finding)."
                        : "\(found.count) findings have ids that begin with \(finding).")
            }
            let acceptance = Acceptance(of: one, reason: reason)
            let accepted = try (baseline.readOrEmpty()).accepting(acceptance)
            try Draft(baseline.path, try BaselineFile.text(accepted)).publish()
            Output.print("Accepted \(inertTerminal(one.id)): \(inertTerminal(one.title))\n")
        }
    }

    private func audit() throws -> AuditResult {
        var request = try window.request(place.repository)
        request.mainline = place.mainline
        request.workers = place.workers
        return try ProgressLine.during(quiet: false) { try Audit.run(request, progress: $0) }
    }
}

extension BaselineOptions {
    /// The baseline; an empty one where the file is not there yet.
    func readOrEmpty() throws -> Baseline {
        guard InputFile(path: path).exists else { return Baseline() }
        return try read() ?? Baseline()
    }
}
