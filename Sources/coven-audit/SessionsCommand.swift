import ArgumentParser
import Auditing

/// `coven-audit sessions`: who worked when, in parallel, on what.
struct SessionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions",
        abstract: "List who worked when, how many at once, and on the same surfaces.")

    @OptionGroup var options: ReportOptions

    func run() throws {
        try reporting {
            var request = try options.request()
            request.scope = .sessions
            _ = try options.report(request, of: .sessions)
        }
    }
}
