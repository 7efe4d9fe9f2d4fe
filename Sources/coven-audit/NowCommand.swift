import ArgumentParser
import Auditing
import Findings
import Reports

/// `coven-audit now`: who is working on what, on one screen.
struct NowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "now",
        abstract: "Show who is working on what now: worktrees, open branches, what is not pushed.")

    @OptionGroup var options: ReportOptions

    func run() throws {
        try reporting {
            let request = try options.request()
            let result = try ProgressLine.during(quiet: options.quiet) { progress in
                try Now.run(request, progress: progress)
            }
            for destination in options.output { try destination.write(result) }
            guard let format = options.printed else { return }
            Output.print(try format.render(result, style: Terminal.output.style(options.color)))
        }
    }
}
