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

    /// Writes the report, or the reports, whole or not at all.
    func write(_ result: AuditResult, of subject: Format.Subject) throws {
        switch self {
        case .file(let format, let path):
            try WholeFile(path).write(try format.render(result, of: subject))
        case .folder(let path):
            try Destination.make(path)
            for (format, ending) in [(Format.markdown, "md"), (.json, "json"), (.html, "html")] {
                try WholeFile("\(path)/\(subject.fileName).\(ending)")
                    .write(try format.render(result, of: subject))
            }
        }
    }

    private static func make(_ folder: String) throws {
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

/// A file that appears with all of its content, or not at all.
struct WholeFile {
    private let path: String

    /// A file at a path.
    init(_ path: String) { self.path = path }

    /// Writes beside the file and renames. What is no regular file, such as a pipe or a device, is
    /// written to: to rename something over it would take it away.
    func write(_ text: String) throws {
        if isSpecial { return try writeThrough(text) }
        let draft = "\(path).\(getpid()).part"
        let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure() }
        let isWritten = Output.write(Array(text.utf8), to: file)
        guard isWritten, close(file) == 0, unsafe rename(draft, path) == 0 else {
            let error = failure()
            unsafe unlink(draft)
            throw error
        }
    }

    private var isSpecial: Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        let kind = status.st_mode & S_IFMT
        return kind != S_IFREG && kind != S_IFDIR
    }

    private func writeThrough(_ text: String) throws {
        let file = unsafe open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure() }
        let isWritten = Output.write(Array(text.utf8), to: file)
        guard isWritten || errno == EPIPE else {
            let error = failure()
            close(file)
            throw error
        }
        close(file)
    }

    private func failure() -> RunError {
        RunError("Could not write \(path): \(Destination.reason).")
    }
}
