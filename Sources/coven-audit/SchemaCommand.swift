import ArgumentParser
import Reports

/// `coven-audit schema`: the JSON Schema of the JSON report.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of the JSON report.")

    func run() { Output.print(ReportSchema.text) }
}
