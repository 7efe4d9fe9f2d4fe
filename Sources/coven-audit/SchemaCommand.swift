import ArgumentParser
import Reports

/// `coven-audit schema`: the JSON Schema of a report.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of the JSON report.")

    /// Whose JSON is described.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case audit, check
    }

    @Argument(help: "audit or check.") var subject: Subject = .audit

    func run() {
        switch subject {
        case .audit: Output.print(ReportSchema.text)
        case .check: Output.print(CheckSchema.text)
        }
    }
}
