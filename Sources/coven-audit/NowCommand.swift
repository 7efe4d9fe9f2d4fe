import ArgumentParser
import Auditing
import Findings
import Reports

/// `coven-audit now`: who is working on what, on one screen.
struct NowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "now",
        abstract: "Show who is working on what now: worktrees, open branches, what is not pushed.")

    @OptionGroup var place: Place
    @OptionGroup var window: WindowOptions

    @Flag(help: "Letters instead of names, subjects and paths.") var anonymous = false

    @Option(help: "markdown, json or text (default: text on a terminal, else markdown).")
    var format: PlainFormat?

    @Option(help: "Colour in text: auto (on a terminal), always or never.")
    var color: ColorChoice = .auto

    @Flag(name: .shortAndLong, help: "Nothing on standard error.") var quiet = false

    func run() throws {
        try reporting {
            var request = try window.request(place.repository)
            request.mainline = place.mainline
            request.workers = place.workers
            request.anonymous = anonymous
            let result = try ProgressLine.during(quiet: quiet) { progress in
                try Now.run(request, progress: progress)
            }
            let look = format ?? (Terminal.output.isTerminal ? .text : .markdown)
            let style = Terminal.output.style(color)
            Output.print(try NowReport.render(result, as: look, style: style))
        }
    }
}
