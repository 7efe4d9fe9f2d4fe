import ArgumentParser
import Auditing
import Findings
import Reports

/// `coven-audit render`: another look at a report, without its repository.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Write a JSON report in another format.")

    @Argument(help: "A JSON report; - is standard input.") var report: String
    @OptionGroup var looks: LookOptions
    @OptionGroup var baseline: BaselineOptions

    @Option(help: "The lowest confidence that is shown (default: the report's own).")
    var show: Finding.Confidence?

    func run() throws {
        try reporting {
            try looks.check()
            var result = try ReportFile(path: report).read()
            if let show { result = result.showing(show) }
            if let baseline = try baseline.read() { result = result.marked(by: baseline) }
            try looks.write(result, of: .findings)
        }
    }
}

/// A JSON report in a file.
struct ReportFile {
    let path: String

    /// The report, or one sentence on why there is none.
    func read() throws -> AuditResult {
        let file = InputFile(path: path)
        do {
            return try JSONReport.result(from: try file.read())
        } catch let error as UnreadableReport {
            throw RunError("\(file.name) \(error.complaint).")
        }
    }
}
