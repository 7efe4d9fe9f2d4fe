import ArgumentParser
import Auditing

/// What counts as orphaned work.
struct OrphanOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How soon after its landing work must be deleted to be orphaned.",
            valueName: "duration"))
    var orphanWindow = "72h"

    @Option(
        help: ArgumentHelp(
            "How many lines of it must be gone, blank ones left out.", valueName: "n"))
    var minLines = 20

    @Option(
        help: ArgumentHelp(
            "Which part of all that its session added must be gone.", valueName: "percent"))
    var minShare = 60

    /// Puts the numbers into a request.
    func apply(to request: inout AuditRequest) throws {
        request.orphans.window = try seconds()
        request.orphans.lines = minLines
        request.orphans.share = minShare
    }

    /// Puts the numbers into a request.
    func apply(to request: inout CheckRequest) throws {
        request.orphans.window = try seconds()
        request.orphans.lines = minLines
        request.orphans.share = minShare
    }

    /// The window, once all numbers are found to be sound.
    private func seconds() throws -> Int64 {
        guard let window = parseDuration(orphanWindow) else {
            throw ValidationError(
                "--orphan-window takes a duration such as 72h, not '\(orphanWindow)'.")
        }
        guard minLines > 0 else { throw ValidationError("--min-lines takes a number from 1 on.") }
        guard (1...100).contains(minShare) else {
            throw ValidationError("--min-share takes a percentage from 1 to 100.")
        }
        return window
    }
}
