import Auditing
import Findings
import Glibc
import Reports

/// The page that GitHub Actions shows with a run, to which a step adds by a file.
enum StepSummary {
    /// GitHub refuses a summary of more than 1 MiB.
    private static let limit = 1 << 20

    /// Adds the report in Markdown; nothing where no runner asks for it.
    static func append(_ result: AuditResult, of subject: Format.Subject) throws {
        try append(try Format.markdown.render(result, of: subject))
    }

    /// Adds Markdown; nothing where no runner asks for it.
    static func append(_ text: String) throws {
        guard let name = unsafe getenv("GITHUB_STEP_SUMMARY") else { return }
        let path = unsafe String(cString: name)
        guard !path.isEmpty else { return }
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure(path) }
        let isWritten = Output.write(Array(whole(text).utf8), to: file)
        guard close(file) == 0, isWritten else { throw failure(path) }
    }

    /// The lines that fit, and a word on what is left out.
    private static func whole(_ text: String) -> String {
        guard text.utf8.count > limit - 200 else { return text }
        var kept = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard kept.utf8.count + line.utf8.count < limit - 200 else { break }
            kept += line + "\n"
        }
        return kept + "\nThe report is longer than a summary may be; its file has the rest.\n"
    }

    private static func failure(_ path: String) -> RunError {
        RunError("Could not write \(path): \(Destination.reason).")
    }
}
