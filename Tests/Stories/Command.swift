import Foundation

/// What a finished command left behind.
package struct CommandResult: Sendable {
    package let status: Int32
    package let output: [UInt8]
    package let errors: String

    /// Standard output as text.
    package var text: String { String(decoding: output, as: UTF8.self) }
}

/// The command that did not do what the story needs.
package struct CommandFailure: Error, CustomStringConvertible {
    package let description: String

    /// A failure in words.
    package init(description: String) { self.description = description }
}

/// Runs a command with a clean environment and waits for it.
///
/// Output goes through files, so that no pipe can fill up; `input` is its standard input.
package func run(
    _ command: [String], in folder: String? = nil, input: [UInt8] = [],
    environment: [String: String] = [:]
) throws -> CommandResult {
    let scratch = try Scratch()
    try Data(input).write(to: URL(filePath: scratch.path + "/in"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    var clean = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    clean["GIT_CONFIG_GLOBAL"] = "/dev/null"
    clean["GIT_CONFIG_NOSYSTEM"] = "1"
    clean["LC_ALL"] = "C"
    clean["TZ"] = "UTC"
    process.environment = clean.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: scratch.path + "/in"))
    process.standardOutput = try scratch.handle("out")
    process.standardError = try scratch.handle("err")
    try process.run()
    process.waitUntilExit()
    return CommandResult(
        status: process.terminationStatus,
        output: Array(try Data(contentsOf: URL(filePath: scratch.path + "/out"))),
        errors: String(
            decoding: try Data(contentsOf: URL(filePath: scratch.path + "/err")), as: UTF8.self))
}

/// Runs git and returns what it prints; anything but status 0 is a failure.
@discardableResult
package func git(_ arguments: String..., in folder: String, input: [UInt8] = []) throws -> String {
    let result = try run(["git", "-C", folder] + arguments, input: input)
    guard result.status == 0 else {
        throw CommandFailure(
            description: "git \(arguments.joined(separator: " ")): \(result.errors)")
    }
    return result.text
}

/// A temporary folder that is gone when nobody holds it any more.
package final class Scratch: Sendable {
    package let path: String

    /// A new, empty folder.
    package init() throws {
        path =
            FileManager.default.temporaryDirectory.path
            + "/coven-audit-\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A new folder in it, of that name, in which a shell script has run; its path.
    package func folder(_ name: String, after script: String) throws -> String {
        let folder = path + "/" + name
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let result = try run(["bash", "-e", "-c", script], in: folder)
        guard result.status == 0 else {
            throw CommandFailure(description: "the script ended with \(result.errors)")
        }
        return folder
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // A folder that a test took away itself is just as gone.
        }
    }

    fileprivate func handle(_ name: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path + "/" + name, contents: nil) else {
            throw CommandFailure(description: "cannot write below \(path)")
        }
        return try FileHandle(forWritingTo: URL(filePath: path + "/" + name))
    }
}
