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

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Snapshots of other clones, by `coven-audit snapshot`.", valueName: "FILE"))
    var evidence: [String] = []

    @Flag(help: "Check every object's hash while reading (slower).") var verify = false

    @Flag(help: "Letters instead of names, subjects and paths.") var anonymous = false

    @OptionGroup var looks: LookOptions
    @OptionGroup var baseline: BaselineOptions

    /// What these options ask of a run.
    func request() throws -> AuditRequest {
        var request = try window.request(place.repository)
        request.mainline = place.mainline
        request.workers = place.workers
        request.paths = paths
        request.verify = verify
        request.evidence = evidence
        request.anonymous = anonymous
        return request
    }

    /// Runs and writes: first the files, then standard output.
    func report(_ request: AuditRequest, of subject: Format.Subject) throws -> AuditResult {
        try looks.check()
        let baseline = try baseline.read()
        let plain = try ProgressLine.during(quiet: looks.quiet) { progress in
            try Audit.run(request, progress: progress)
        }
        let result = baseline.map { plain.marked(by: $0) } ?? plain
        try looks.write(result, of: subject)
        return result
    }
}
