import Foundation
import Stories

/// The project's own files, as the tests of the house read them.
enum Project {
    /// One text file.
    struct File: Sendable {
        /// The path from the project's folder.
        let path: String
        let text: String

        /// The folder below `Sources`.
        var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    }

    /// The text of one file.
    static func text(of path: String) throws -> String {
        let data = try Data(contentsOf: URL(filePath: "\(Story.project)/\(path)"))
        return String(decoding: data, as: UTF8.self)
    }

    /// The files below a folder whose names end in a certain way, sorted.
    static func files(below folder: String, endingWith endings: [String]) throws -> [File] {
        try FileManager.default.subpathsOfDirectory(atPath: "\(Story.project)/\(folder)")
            .filter { path in endings.contains { path.hasSuffix($0) } }
            .sorted()
            .map { File(path: "\(folder)/\($0)", text: try text(of: "\(folder)/\($0)")) }
    }

    /// The folders below `Sources`.
    static func modules() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(Story.project)/Sources").sorted()
    }

    /// Everything that git tracks and that is text, symbolic links aside.
    static func trackedTexts() throws -> [File] {
        let entries = try git("-c", "safe.directory=*", "ls-files", "-sz", in: Story.project)
        return try entries.split(separator: "\0").compactMap { entry in
            let parts = entry.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2, entry.hasPrefix("100") else { return nil }
            let path = "\(Story.project)/\(parts[1])"
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            let data = try Data(contentsOf: URL(filePath: path))
            guard !data.prefix(8000).contains(0) else { return nil }
            return File(path: String(parts[1]), text: String(decoding: data, as: UTF8.self))
        }
    }
}
