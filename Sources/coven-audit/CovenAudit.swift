import ArgumentParser

/// The command line.
@main
struct CovenAudit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coven-audit",
        abstract: "Says of a git repository what was duplicated, orphaned and raced.",
        subcommands: [PlumbingCommand.self])
}
