import ArgumentParser
import Auditing
import Reports

/// `coven-audit rescue`: what no ref reaches any more, and the commands that bring it back.
struct RescueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rescue",
        abstract: "List lost commits and stashes, with the git commands that bring them back.",
        discussion: """
            Amended, reset, rebased and deleted work stays in the object store until git gc prunes \
            it. What lives on in a commit that a ref reaches is counted and not listed. Nothing is \
            changed: the commands are printed, not run.
            """)

    @OptionGroup var place: Place

    @Option(help: "Only work whose author's name or address holds this text.")
    var author: String?

    @Option(help: "Only work that was on this branch.") var branch: String?

    @Option(name: .customLong("path"), help: "Only work that touches this file or folder.")
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("Only what was committed since then: 2w, 36h, 2026-05-30, all."))
    var since = "all"

    @Option(help: ArgumentHelp("The run's clock, for a repeatable report.", valueName: "date"))
    var now: String?

    @Flag(help: "List what is not lost too.") var all = false

    @Option(help: "markdown, json or text (default: text on a terminal, else markdown).")
    var format: PlainFormat?

    @Option(help: "Colour in text: auto (on a terminal), always or never.")
    var color: ColorChoice = .auto

    @Flag(name: .shortAndLong, help: "Nothing on standard error.") var quiet = false

    func run() throws {
        try reporting {
            var window = WindowOptions.parseOrExit([])
            window.now = now
            window.since = since
            var request = try window.request(place.repository)
            request.mainline = place.mainline
            request.workers = place.workers
            var filter = Rescue.Filter()
            filter.author = author
            filter.branch = branch
            filter.paths = paths
            filter.listsAll = all
            let result = try ProgressLine.during(quiet: quiet) { progress in
                try Rescue.run(request, filter, progress: progress)
            }
            Output.print(
                try RescueReport.render(
                    result, as: format ?? (Terminal.output.isTerminal ? .text : .markdown),
                    style: Terminal.output.style(color)))
        }
    }
}

extension PlainFormat: ExpressibleByArgument {}
