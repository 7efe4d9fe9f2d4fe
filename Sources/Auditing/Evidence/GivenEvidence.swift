import Evidence
import GitHistory
import GitStore

/// The snapshots that were given to a run.
struct GivenEvidence: Sendable {
    /// One file, by its own name.
    struct File: Sendable {
        let name: String
        let snapshot: Snapshot
    }

    let files: [File]

    /// Reads every file; the first that is none ends the run with a sentence.
    init(_ paths: [String]) throws(RunError) {
        var files: [File] = []
        for path in paths {
            let bytes = try GivenFile.read(path, limit: Snapshot.largest)
            do throws(SnapshotError) {
                let snapshot = try Snapshot(reading: bytes)
                files.append(File(name: GivenEvidence.name(path, files), snapshot: snapshot))
            } catch {
                throw RunError("The evidence \(path) cannot be used: it \(error.description).")
            }
        }
        self.files = files
    }

    /// The repository's own logs and those of every file, each marked with its source.
    func merged(with own: [Reflog], known identities: [Identity]) -> [Reflog] {
        files.reduce(own) { logs, file in
            LogMerge.merged(logs, file.snapshot.reflogs(from: file.name, known: identities))
        }
    }

    /// Whether a file tells of this repository: some commit that its logs name is here.
    func concerns(_ file: File, _ graph: CommitGraph) -> Bool {
        file.snapshot.reflogs.contains { log in
            log.entries.contains { entry in
                ObjectID(hex: entry.new).map { graph.index(of: $0) != nil } ?? false
            }
        }
    }

    /// The path's last part, with a number where another file has it.
    private static func name(_ path: String, _ files: [File]) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        let like = files.count { $0.name == last || $0.name.hasPrefix(last + " ") }
        return like == 0 ? last : "\(last) (\(like + 1))"
    }
}
