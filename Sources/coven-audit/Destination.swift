import ArgumentParser
import Auditing
import Findings
import Glibc
import Reports

/// Where `--output` writes: one format to a file, or the usual ones to a folder.
enum Destination: ExpressibleByArgument, Equatable {
    case file(Format, String)
    case folder(String)

    /// Reads `FORMAT=PATH` or `DIR`; nil for a format that does not exist, for one without a path,
    /// and for `-`, which `--format` is for.
    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        if parts.count == 2, !parts[0].contains("/") {
            guard let format = Format(rawValue: parts[0]), parts[1] != "-" else { return nil }
            self = .file(format, parts[1])
        } else if argument.isEmpty || Format(rawValue: argument) != nil {
            return nil
        } else {
            self = .folder(argument)
        }
    }

    /// The path as it was given.
    var path: String {
        switch self {
        case .file(_, let path), .folder(let path): path
        }
    }

    /// Writes the report, or the reports, to nowhere yet.
    func drafts(_ result: AuditResult, of subject: Format.Subject) throws -> [Draft] {
        switch self {
        case .file(let format, let path):
            return [try Draft(path, try format.render(result, of: subject))]
        case .folder(let path):
            try Destination.make(path)
            return try [(Format.markdown, "md"), (.json, "json"), (.html, "html")].map {
                try Draft(
                    "\(path)/\(subject.fileName).\($1)", try $0.render(result, of: subject))
            }
        }
    }

    private static func make(_ folder: String) throws {
        guard !Draft.isLink(folder) else { throw Draft.link(folder) }
        guard unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST else {
            throw RunError("Could not make the folder \(folder): \(Destination.reason).")
        }
    }

    /// The system's words for what has just failed.
    static var reason: String { unsafe String(cString: strerror(errno)) }
}

extension Format.Subject {
    /// What a report in a folder is called, without its ending.
    fileprivate var fileName: String {
        switch self {
        case .findings: "audit"
        case .sessions: "sessions"
        }
    }
}
