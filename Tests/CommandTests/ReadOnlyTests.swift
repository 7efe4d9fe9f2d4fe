import Foundation
import Stories
import Testing

/// No command changes the repository that it reads, nor writes anywhere but where it was told to.
@Suite struct ReadOnlyTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"
    private static let clock = ["--now", "2026-09-01T00:00:00Z"]

    /// Every command that opens a repository; `OUT` is a folder that it may write to.
    private static let commands: [[String]] = [
        ["--since", "all", "--output", "OUT/all", "--output", "html=OUT/page.html"] + clock,
        ["--since", "2w", "--verify", "--format", "sarif"] + clock,
        ["sessions", "--since", "all"] + clock, ["now"], ["rescue"], ["explain", "HEAD"],
        ["snapshot", "--output", "OUT/snapshot.json"],
        ["check", "--base", "HEAD~1", "--head", "HEAD", "--output", "json=OUT/check.json"],
        ["plumbing", "patch-ids", "--refs", "all"],
    ]

    private static func words(_ command: [String], _ output: String) -> [String] {
        let place = command[0].hasPrefix("-") ? 0 : command[0] == "plumbing" ? 2 : 1
        let words = command.map { $0.replacing("OUT", with: output) }
        return [tool] + words[..<place] + ["-C", "REPO"] + words[place...]
    }

    /// Everything below a folder with its times, rights and bytes.
    private func listing(_ folder: String) throws -> String {
        let script =
            "find . -printf '%p %s %m %u %T@ %C@\\n' | sort; find . -type f | sort | xargs -d '\\n' sha1sum"
        return try run(["sh", "-c", script], in: folder).text
    }

    @Test(arguments: ["rescue", "canonical"])
    func noByteAndNoTimeStampChanges(name: String) throws {
        let story = try Story(name)
        let scratch = try Scratch()
        let before = try listing(story.path)
        for command in Self.commands {
            let words = Self.words(command, scratch.path).map { $0 == "REPO" ? story.path : $0 }
            let result = try run(words)
            #expect(result.status < 2, "\(command): \(result.errors)")
        }
        #expect(try listing(story.path) == before)
        #expect(
            before.contains("/objects/pack") && before.contains("/logs/HEAD") == (name == "rescue"))
    }

    /// What a system call of a trace did that none of ours may do: nil where it is innocent.
    private func offence(_ line: String, allowed: String) -> String? {
        guard let call = line.firstMatch(of: /(?:\[pid +\d+\] |^\d+ +)?([a-z0-9_]+)\(/)?.output.1
        else { return nil }
        let paths = line.matches(of: /"([^"]*)"/).map { String($0.output.1) }
        let isOutside = !paths.allSatisfy {
            $0.hasPrefix(allowed) || $0.hasPrefix("/dev/") || $0.hasPrefix("/proc/self/fd/")
        }
        switch call {
        case "open", "openat", "openat2", "creat":
            return line.contains(/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND/) && isOutside
                ? line : nil
        case "execve", "execveat": return line.contains(".build/debug/coven-audit") ? nil : line
        case "socket", "connect", "bind", "sendto": return line
        case "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat",
            "link", "linkat", "symlink", "symlinkat", "chmod", "fchmodat", "chown", "lchown",
            "fchownat", "utime", "utimes", "utimensat", "futimesat", "truncate", "mknod", "mknodat",
            "setxattr", "lsetxattr":
            return isOutside ? line : nil
        default: return nil
        }
    }

    private static let tracer: Bool = {
        let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return paths.contains { FileManager.default.isExecutableFile(atPath: "\($0)/strace") }
    }()

    @Test(.enabled(if: tracer, "skipped: no strace"))
    func nothingIsOpenedForWritingNoSocketNoProgram() throws {
        let story = try Story("rescue")
        let scratch = try Scratch()
        var calls = 0
        for command in Self.commands {
            let words = Self.words(command, scratch.path).map { $0 == "REPO" ? story.path : $0 }
            let trace = scratch.path + "/trace"
            let result = try run(
                ["strace", "-f", "-s", "4096", "-o", trace, "-e", "trace=%file,%network"] + words,
                in: story.path)
            #expect(result.status < 2, "\(command): \(result.errors)")
            let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
            calls += lines.count
            let offences = lines.compactMap { offence(String($0), allowed: scratch.path) }
            #expect(offences == [], "\(command)")
        }
        #expect(calls > 500)
    }

    /// A tracer that saw nothing would pass too: what git itself does is seen.
    @Test(.enabled(if: tracer, "skipped: no strace"))
    func whatGitWritesWouldBeSeen() throws {
        let story = try Story("rescue")
        let scratch = try Scratch()
        let trace = scratch.path + "/trace"
        _ = try run(
            ["strace", "-f", "-o", trace, "-e", "trace=%file,%network", "git", "branch", "new"],
            in: story.path)
        let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
        #expect(lines.contains { offence(String($0), allowed: scratch.path) != nil })
    }

    private static let isRoot =
        getuid() == 0 && FileManager.default.fileExists(atPath: "/usr/bin/setpriv")

    /// Another user may read the repository, and nothing in it may be written.
    @Test(.enabled(if: isRoot, "skipped: no other user, who is not root"))
    func anotherUserNeedsNoWriteBit() throws {
        let story = try Story("rescue")
        let scratch = try Scratch()
        let output = scratch.path + "/out"
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        let made = try run([
            "sh", "-c",
            """
            cp -a \(story.path) \(scratch.path)/copy && chmod -R a-w,a+rX \(scratch.path)/copy &&
                chmod a+rx \(scratch.path) && chmod a+rwx \(output)
            """,
        ])
        #expect(made.status == 0)
        for command in Self.commands {
            let words = Self.words(command, output).map {
                $0 == "REPO" ? scratch.path + "/copy" : $0
            }
            let result = try run(
                ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + words)
            #expect(result.status < 2, "\(command): \(result.errors)")
        }
        _ = try run(["chmod", "-R", "u+w", scratch.path])
    }
}
