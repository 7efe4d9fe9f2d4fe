import ArgumentParser
import Auditing

/// The command line.
@main
struct CovenAudit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coven-audit",
        abstract: "Says of a git repository which work was done twice or lost, with proof.",
        version: "coven-audit \(Audit.version)",
        subcommands: [
            AuditCommand.self, CheckCommand.self, SessionsCommand.self, NowCommand.self,
            ExplainCommand.self,
            RescueCommand.self, SnapshotCommand.self, RenderCommand.self, CompareCommand.self,
            AcceptCommand.self, SchemaCommand.self, PlumbingCommand.self,
        ],
        defaultSubcommand: AuditCommand.self)
}
