import ArgumentParser
import Auditing

/// Options that every command has: which repository, read how.
struct Place: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("repository")],
        help: "The repository, by default the current folder.")
    var repository = "."

    @Option(help: "The ref that work lands on (default: origin/HEAD, main, master, …).")
    var mainline: String?

    @Option(help: "How many threads read; the report does not depend on it.")
    var workers = 2

    func validate() throws {
        guard (1...64).contains(workers) else {
            throw ValidationError("--workers takes a number from 1 to 64.")
        }
    }
}

/// Runs a command's work; what cannot be done becomes one sentence and exit status 2, words
/// that mean nothing 64.
func reporting(_ work: () throws -> Void) throws {
    do {
        try work()
    } catch let error as RunError {
        Output.complain(error.description)
        throw error.isUsage ? ExitCode.validationFailure : ExitCode(2)
    }
}
