import ArgumentParser
import Auditing

/// The command line.
@main
struct CovenAudit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coven-audit",
        abstract: "Says of a git repository what was duplicated, orphaned and raced.",
        version: "coven-audit \(Audit.version)",
        subcommands: [AuditCommand.self, SchemaCommand.self, PlumbingCommand.self],
        defaultSubcommand: AuditCommand.self)
}
