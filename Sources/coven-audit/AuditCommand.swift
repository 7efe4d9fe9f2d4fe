import ArgumentParser
import Auditing
import Findings

/// `coven-audit [audit]`: read a repository, write its report.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Report what was duplicated and orphaned in a repository (the default).")

    @OptionGroup var options: ReportOptions
    @OptionGroup var orphans: OrphanOptions

    @Option(help: "Exit 1 when a shown finding has this severity or more.")
    var failOn: Finding.Severity?

    @Option(help: "The lowest confidence that formats other than JSON show.")
    var show: Finding.Confidence = .medium

    func run() throws {
        try reporting {
            var request = try options.request()
            request.show = show
            try orphans.apply(to: &request)
            let result = try options.report(request, of: .findings)
            if let failOn, result.hasShown(failOn, show) { throw ExitCode(1) }
        }
    }
}

extension AuditResult {
    /// Whether a finding that is shown has a severity or a graver one. Notes never fail a run, nor
    /// does what a baseline accepts.
    fileprivate func hasShown(_ severity: Finding.Severity, _ show: Finding.Confidence) -> Bool {
        findings.contains {
            $0.severity >= max(severity, .low) && $0.confidence >= show && $0.accepted == nil
        }
    }
}

extension Finding.Severity: ExpressibleByArgument {}
extension Finding.Confidence: ExpressibleByArgument {}
