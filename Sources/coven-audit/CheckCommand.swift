import ArgumentParser
import Auditing
import Findings
import Glibc
import Reports

/// `coven-audit check`: what would happen if a branch landed now.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what would be lost if a branch landed now: for hooks and pull requests.",
        discussion: """
            Exit 1 where a finding of the severity of --fail-on is shown and not accepted, 2 where the \
            check could not run. Only the branch, its base and the days before are read, so it takes \
            a second. Nothing is changed.
            """)

    @Option(
        name: [.customShort("C"), .customLong("repository")],
        help: "The repository, by default the current folder.")
    var repository = "."

    @Option(help: "What the branch is to land on (default: origin/HEAD, main, master, …).")
    var base: String?

    @Option(help: "The branch.") var head = "HEAD"

    @Option(
        help: ArgumentHelp(
            "The run's clock (default: the later date of both tips); branches that are newer are not seen.",
            valueName: "date"))
    var now: String?

    @OptionGroup var orphans: OrphanOptions

    @Option(
        help: ArgumentHelp(
            "How far back older versions, equal patches and removals are looked for.",
            valueName: "duration"))
    var lookback = "30d"

    @Option(help: "Exit 1 when a shown finding has this severity or more.")
    var failOn: Finding.Severity = .high

    @Option(help: "The lowest confidence that formats other than JSON and SARIF show.")
    var show: Finding.Confidence = .medium

    @Option(help: "How many threads read; the result does not depend on it.")
    var workers = 2

    @Option(
        help: "text, markdown, json, github or sarif (default: text on a terminal, else markdown).")
    var format: CheckFormat?

    @Option(help: ArgumentHelp("Write a report to a file.", valueName: "FORMAT=PATH"))
    var output: [CheckDestination] = []

    @Option(help: "Colour in text: auto (on a terminal), always or never.")
    var color: ColorChoice = .auto

    @Flag(
        name: .shortAndLong,
        help: "Nothing on standard error, and nothing on standard output when files are written.")
    var quiet = false

    @OptionGroup var baseline: BaselineOptions

    func validate() throws {
        guard (1...64).contains(workers) else {
            throw ValidationError("--workers takes a number from 1 to 64.")
        }
    }

    func run() throws {
        try reporting {
            let request = try request()
            let baseline = try baseline.read()
            let plain = try ProgressLine.during(quiet: quiet) { progress in
                try Check.run(request, progress: progress)
            }
            let result = baseline.map { plain.marked(by: $0) } ?? plain
            try write(result)
            if !result.failures.isEmpty { throw ExitCode(1) }
        }
    }

    private func request() throws -> CheckRequest {
        var request = CheckRequest(path: repository, head: head)
        request.base = base
        request.now = try now.map { text in
            guard case .instant(let seconds) = DateWords(text, now: Int64(time(nil))) else {
                throw ValidationError("--now takes a date, not '\(text)'.")
            }
            return seconds
        }
        guard let seconds = parseDuration(lookback) else {
            throw ValidationError("--lookback takes a duration such as 30d, not '\(lookback)'.")
        }
        request.lookback = seconds
        try orphans.apply(to: &request)
        request.workers = workers
        request.failOn = failOn
        request.show = show
        return request
    }

    private func write(_ result: CheckResult) throws {
        try output.map { try Draft($0.path, try $0.format.render(result)) }.publish()
        let isTerminal = Terminal.output.isTerminal
        let usual: CheckFormat? =
            output.isEmpty ? (isTerminal ? .text : .markdown) : quiet ? nil : .text
        guard let format = format ?? usual else { return }
        Output.print(try format.render(result, style: Terminal.output.style(color)))
        if format == .github { try StepSummary.append(try CheckFormat.markdown.render(result)) }
    }
}

/// Where `check --output` writes.
struct CheckDestination: ExpressibleByArgument, Equatable {
    let format: CheckFormat
    let path: String

    /// Reads `FORMAT=PATH`; nil for a format that does not exist, and for one without a path.
    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let format = CheckFormat(rawValue: parts[0]), parts[1] != "-" else {
            return nil
        }
        self.format = format
        path = parts[1]
    }
}

extension CheckFormat: ExpressibleByArgument {}
