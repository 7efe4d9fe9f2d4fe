import Foundation

/// A history told by the files of each commit, and made by git in one go.
package struct FileHistory: Sendable {
    /// A file at a commit.
    package struct File: Sendable {
        package let bytes: [UInt8]
        package let mode: String

        /// A text file, unless the mode says otherwise.
        package init(_ text: String, mode: String = "100644") {
            bytes = Array(text.utf8)
            self.mode = mode
        }

        /// A file of any bytes.
        package init(bytes: [UInt8]) {
            self.bytes = bytes
            mode = "100644"
        }
    }

    /// The committer date of the first commit; each later one is a minute younger.
    package static let start: Int64 = 1_780_000_000

    private var stream: [UInt8] = []
    private var count = 0

    /// A history without commits.
    package init() {}

    /// Adds a commit with all files that it has, and returns its number, from 1.
    package mutating func commit(_ files: [String: File], parents: [Int] = []) -> Int {
        count += 1
        let time = FileHistory.start + Int64(count) * 60
        var header = "reset refs/heads/building\ncommit refs/heads/building\nmark :\(count)\n"
        header += "committer Ada <ada@example.com> \(time) +0000\ndata 1\n\(count % 10)\n"
        for (place, parent) in parents.enumerated() {
            header += "\(place == 0 ? "from" : "merge") :\(parent)\n"
        }
        stream += Array("\(header)deleteall\n".utf8)
        for (path, file) in files.sorted(by: { $0.key < $1.key }) {
            stream += Array("M \(file.mode) inline \(path)\ndata \(file.bytes.count)\n".utf8)
            stream += file.bytes + [10]
        }
        stream.append(10)
        return count
    }

    /// Adds a commit of text files.
    package mutating func commit(_ texts: [String: String], parents: [Int] = []) -> Int {
        commit(texts.mapValues { File($0) }, parents: parents)
    }

    /// Makes the repository, with the last commit as `main`, and says the ids of the commits.
    package func make(in folder: String) throws -> [Int: String] {
        try git("init", "-q", "-b", "main", "--template=", ".", in: folder)
        try git(
            "fast-import", "--quiet", "--force", "--export-marks=marks", in: folder, input: stream)
        try git("update-ref", "refs/heads/main", "refs/heads/building", in: folder)
        try git("update-ref", "-d", "refs/heads/building", in: folder)
        let marks = try String(
            contentsOfFile: "\(folder)/marks", encoding: .utf8)
        var ids: [Int: String] = [:]
        for line in marks.split(separator: "\n") {
            let fields = line.split(separator: " ")
            if let number = Int(fields[0].dropFirst()) { ids[number] = String(fields[1]) }
        }
        return ids
    }
}
