import ArgumentParser
import Auditing
import Findings
import Reports

/// `coven-audit compare`: what has changed from one report to the next.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Say what is new, gone and changed in two JSON reports.")

    @Argument(help: "The older JSON report.") var old: String
    @Argument(help: "The newer JSON report.") var new: String
    @Option(help: "markdown, json or text (default: text on a terminal, else markdown).")
    var format: Trend.Format?
    @Option(help: ArgumentHelp("Write to a file as well.", valueName: "FORMAT=PATH"))
    var output: [TrendDestination] = []

    func run() throws {
        try reporting {
            let comparison = Comparison(
                from: try ReportFile(path: old).read(), to: try ReportFile(path: new).read())
            try output.map { try Draft($0.path, try $0.format.render(comparison)) }.publish()
            guard format != nil || output.isEmpty else { return }
            let usual: Trend.Format = Terminal.output.isTerminal ? .text : .markdown
            Output.print(try (format ?? usual).render(comparison))
        }
    }
}

/// One format of a comparison, and the file that it goes to.
struct TrendDestination: ExpressibleByArgument {
    let format: Trend.Format
    let path: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[1] != "-", let format = Trend.Format(rawValue: parts[0])
        else { return nil }
        (self.format, path) = (format, parts[1])
    }
}

extension Trend.Format: ExpressibleByArgument {}
