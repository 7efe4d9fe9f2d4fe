import Foundation
import Stories
import Testing

/// Where output may not go: one sentence, exit status 2, and nothing that is there is touched.
@Suite struct OutputPathTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"
    private let scratch: Scratch
    private let story: Story

    init() throws {
        scratch = try Scratch()
        story = try Story("independent")
        try prepare("mkdir folder locked; echo mine > file; chmod 500 locked")
    }

    private func prepare(_ script: String) throws {
        let result = try run(["sh", "-e", "-c", script], in: scratch.path)
        guard result.status == 0 else { throw CommandFailure(description: result.errors) }
    }

    private func audit(_ outputs: String...) throws -> CommandResult { try audit(outputs) }

    private func audit(_ outputs: [String]) throws -> CommandResult {
        let words = ["-C", story.path, "--since", "all", "--now", "2026-09-01T00:00:00Z", "-q"]
        return try run(
            [Self.tool] + words + outputs.flatMap { ["--output", $0] }, in: scratch.path)
    }

    /// Everything below the scratch folder: what is there, and what is in it.
    private func listing() throws -> String {
        try run(["sh", "-c", "find . | sort; cat file"], in: scratch.path).text
    }

    private func expectRefusal(_ outputs: [String], _ words: String) throws {
        let before = try listing()
        let result = try audit(outputs)
        #expect(result.status == 2, "\(outputs)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1 && result.output.isEmpty)
        #expect(try listing() == before)
    }

    @Test(arguments: [
        (["json=folder"], "folder"), (["json=none/a.json"], "No such file"),
        (["json=file/a.json"], "Not a directory"), (["file"], "Not a directory"),
        (["none/deep"], "No such file"), (["json=file", "json=none/b.json"], "No such file"),
    ])
    func whereNothingCanBeWrittenNothingIs(outputs: [String], words: String) throws {
        try expectRefusal(outputs, words)
    }

    @Test func aSymbolicLinkIsNotFollowedAndNotReplaced() throws {
        try prepare("ln -s file link; ln -s folder way; ln -s nowhere dangling")
        for output in ["json=link", "way", "json=dangling", "dangling"] {
            try expectRefusal([output], "it is a symbolic link")
        }
        #expect(try run(["readlink", "link"], in: scratch.path).text == "file\n")
        #expect(try audit("json=way/a.json").status == 0)
    }

    @Test func theProcessesOwnOutputIsNoFileToReplace() throws {
        let command =
            "echo before > got; \(Self.tool) -C \(story.path) --since all -q --output json=/dev/stdout >> got && test -L /dev/stdout"
        #expect(try run(["sh", "-c", command], in: scratch.path).status == 0)
        let got = try String(contentsOfFile: scratch.path + "/got", encoding: .utf8)
        #expect(got.hasPrefix("before\n{") && got.hasSuffix("}\n"))
    }

    /// Root may write anywhere: then another user is asked for, or nothing is tested.
    private static let other: [String]? = {
        if getuid() != 0 { return [] }
        let words = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        return FileManager.default.fileExists(atPath: "/usr/bin/setpriv") ? words : nil
    }()

    @Test(.enabled(if: other != nil, "skipped: no other user, who is not root"))
    func withoutPermissionNothingIsWritten() throws {
        try prepare("cp -a '\(story.path)' copy; chmod -R a+rX copy; chmod a+rx .")
        let words = ["-C", scratch.path + "/copy", "--since", "all", "-q"]
        let result = try run(
            (Self.other ?? []) + [Self.tool] + words + ["--output", "json=locked/a.json"],
            in: scratch.path)
        #expect(result.status == 2, "\(result.errors)")
        #expect(result.errors.contains("Could not write locked/a.json: Permission denied"))
        #expect(try run(["ls", "-A", "locked"], in: scratch.path).text.isEmpty)
    }

    /// Only root may mount, and not everywhere.
    private static let mayMount: Bool = {
        do {
            let scratch = try Scratch()
            let script =
                "mount -t tmpfs -o size=64k none '\(scratch.path)' && umount '\(scratch.path)'"
            return try run(["sh", "-c", script]).status == 0
        } catch {
            return false
        }
    }()

    @Test(.enabled(if: mayMount, "skipped: no mount"))
    func onAFullDiskWhatWasThereStays() throws {
        try prepare("mkdir full; mount -t tmpfs -o size=64k none full")
        try prepare("echo mine > full/a.json")
        let result = try audit("json=full/a.json", "html=full/b.html", "json=c.json")
        let left = try run(
            ["sh", "-c", "ls -A full; cat full/a.json; ls c.json"], in: scratch.path)
        try prepare("umount full")
        #expect(result.status == 2)
        #expect(result.errors.contains("No space left on device"))
        #expect(left.text == "a.json\nmine\n")
    }

    @Test func aRunThatIsKilledLeavesNothing() throws {
        let whole = try audit("killed")
        #expect(whole.status == 0)
        try prepare("rm -r killed")
        for wait in 1...12 {
            let command = """
                \(Self.tool) -C \(story.path) --since all -q --output killed & child=$!
                sleep 0.\(wait < 10 ? "0" : "")\(wait); kill -9 $child; wait $child || true
                """
            _ = try run(["bash", "-c", command], in: scratch.path)
            let left = try run(
                [
                    "sh", "-c",
                    "find . -name '*.part'; find killed -size 0 2>&1 | grep -v 'No such'",
                ],
                in: scratch.path
            ).text
            #expect(left.isEmpty, "\(wait): \(left)")
        }
    }
}
