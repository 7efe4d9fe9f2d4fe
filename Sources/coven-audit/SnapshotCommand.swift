import ArgumentParser
import Auditing

/// `coven-audit snapshot`: evidence that a clone in CI does not have.
struct SnapshotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Save what only this clone remembers, for `audit --evidence` elsewhere.",
        discussion: """
            Reflogs, worktrees, the stash and the tips of lost commits, as JSON: no file's content, \
            no e-mail address (a digest tells people apart), no absolute path, of web addresses the \
            host only. Subjects and names are in it.
            """)

    @OptionGroup var place: Place

    @Option(help: ArgumentHelp("The file to write.", valueName: "FILE")) var output: String

    @Option(help: ArgumentHelp("The run's clock, for a repeatable file.", valueName: "date"))
    var now: String?

    @Flag(name: .shortAndLong, help: "Nothing on standard error.") var quiet = false

    func run() throws {
        try reporting {
            var window = WindowOptions.parseOrExit([])
            window.now = now
            window.since = "all"
            var request = try window.request(place.repository)
            request.mainline = place.mainline
            request.workers = place.workers
            let bytes = try ProgressLine.during(quiet: quiet) { progress in
                try SnapshotRun.bytes(request, progress: progress)
            }
            try Draft(output, String(decoding: bytes, as: UTF8.self)).publish()
        }
    }
}
