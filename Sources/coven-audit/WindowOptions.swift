import ArgumentParser
import Auditing
import Glibc

/// The window and the clock.
struct WindowOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The window's start: 2w, 36h, 3mo, 2026-05-30, @epoch, a commit or ref, all.",
            valueName: "date"))
    var since = "2w"

    @Option(
        help: ArgumentHelp("The window's end, not included (default: now).", valueName: "date"))
    var until: String?

    @Option(
        help: ArgumentHelp("The run's clock, for a repeatable report.", valueName: "date"))
    var now: String?

    @Option(
        help: ArgumentHelp(
            "How far before the window older copies are looked for.", valueName: "duration"))
    var lookback = "30d"

    @Option(
        help: ArgumentHelp(
            "How soon after a landing another session must begin to be likely parallel.",
            valueName: "duration"))
    var parallelGap = "90m"

    /// A request for a repository's window; a word that is no date may be a commit or a ref, which
    /// the audit resolves.
    func request(_ repository: String) throws -> AuditRequest {
        let clock = try clock()
        var request = AuditRequest(
            path: repository, since: try moment(since, "--since", clock), sinceText: since,
            now: clock)
        request.until = try until.map { try moment($0, "--until", clock) }
        request.untilText = until
        request.lookback = try duration(lookback, "--lookback", "30d")
        request.parallelGap = try duration(parallelGap, "--parallel-gap", "90m")
        return request
    }

    private func duration(_ text: String, _ option: String, _ example: String) throws -> Int64 {
        guard let seconds = parseDuration(text) else {
            throw ValidationError(
                "\(option) takes a duration such as \(example), not '\(text)'.")
        }
        return seconds
    }

    private func clock() throws -> Int64 {
        let present = Int64(time(nil))
        guard let now else { return present }
        guard case .instant(let seconds) = DateWords(now, now: present) else {
            throw ValidationError("--now takes a date, not '\(now)'.")
        }
        return seconds
    }

    private func moment(
        _ text: String, _ option: String, _ clock: Int64
    ) throws -> AuditRequest.Moment {
        switch DateWords(text, now: clock) {
        case .all where option == "--since": return .all
        case .all: throw ValidationError("\(option) takes a date, not 'all'.")
        case .instant(let seconds): return .seconds(seconds)
        case .unknown: return .revision(text)
        }
    }
}
