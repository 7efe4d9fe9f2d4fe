import ArgumentParser
import Auditing
import Findings
import Reports

/// Which findings a team has accepted.
struct BaselineOptions: ParsableArguments {
    /// What is read where nothing is named, if it is there.
    static let usual = ".coven-audit-baseline.json"

    @Option(
        help: ArgumentHelp(
            "Accepted findings (default: \(usual) in the current folder, where there is one).",
            valueName: "file"))
    var baseline: String?

    /// The file that acceptances are written to.
    var path: String { baseline ?? BaselineOptions.usual }

    /// The baseline; nil where none is named and the usual one is not there.
    func read() throws -> Baseline? {
        let file = InputFile(path: path)
        guard baseline != nil || file.exists else { return nil }
        do {
            return try BaselineFile.baseline(from: try file.read())
        } catch let error as UnreadableReport {
            throw RunError("\(file.name) \(error.complaint).")
        }
    }
}
