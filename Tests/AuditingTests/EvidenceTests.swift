import Evidence
import Findings
import Foundation
import GitHistory
import Stories
import Testing

@testable import Auditing

/// Evidence travels from the clone where work was done to one that has no reflogs.
struct EvidenceTests {
    /// A clone where everything that must not leave it stands in names, messages and places.
    private static let secrets = """
        git config user.name 'Dora dora@home.example' && git config user.email dora@work.example
        git branch 'dora@branch.example' && echo x > x && git add x && git commit -q -m 'see /opt/dora/x'
        git clone -q --bare . ../origin.git
        git pull -q --ff-only "file://user:hunter2@$PWD/../origin.git" main
        git pull -q --ff-only "$PWD/../origin.git" main || true
        GIT_REFLOG_ACTION='pull https://dora:hunter2@host.example/p?token=hunter2' git commit -q --amend -m 'mail bo@other.example'
        git worktree add -q -b 'who@tree.example' ../linked && git worktree lock --reason '/srv/locked hunter2' ../linked
        echo y >> x && git stash push -q -m 'ask cy@stash.example about /srv/stash'
        echo z >> x && git stash push -q -m 'hunter at https://a:hunter2@h/x' && git stash drop -q
        """

    @Test func `no address, no path and no secret is in a snapshot`() throws {
        let story = try Story("rescue")
        let made = try run(["bash", "-e", "-c", Self.secrets], in: story.path)
        #expect(made.status == 0, "\(made.errors)")
        let text = String(decoding: try SnapshotRun.bytes(request(story.path)), as: UTF8.self)
        for word in ["hunter2", story.path, "/srv", "/opt", "/tmp"] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(text.firstMatch(of: /[\w.+]+@[\w.]+/) == nil)
        #expect(text.contains("mail-") && text.contains("parser: keep quotes"))
        let identity = try git("log", "--all", "--format=%ae%n%ce", in: story.path)
        for mail in Set(identity.split(separator: "\n")) { #expect(!text.contains(mail)) }
    }

    @Test func `a clone without reflogs knows what the snapshot knows`() throws {
        let story = try Story("rescue")
        let scratch = try Scratch()
        let file = scratch.path + "/desk.json"
        try Data(try SnapshotRun.bytes(request(story.path))).write(to: URL(filePath: file))
        let clone = scratch.path + "/clone"
        try git("clone", "-q", "--no-local", story.path, clone, in: scratch.path)
        try FileManager.default.removeItem(atPath: clone + "/.git/logs")

        let without = try Audit.run(request(clone))
        #expect(without.coverage.assessable.races.reason == "no reflogs in this clone")
        #expect(without.coverage.evidence.isEmpty && !without.coverage.reflogs.present)

        var with = request(clone)
        with.evidence = [file]
        let result = try Audit.run(with)
        let brought = try #require(result.coverage.evidence.first)
        #expect(brought.source == "desk.json" && brought.logs == 4 && brought.used == 4)
        #expect(brought.stashes == 2 && brought.unreachable > 4 && brought.worktrees == 1)
        #expect(result.coverage.assessable.races.reason != "no reflogs in this clone")
        #expect(!result.coverage.reflogs.present)

        let own = try Audit.facts(request(story.path)).history.reflogs
        let given = try Audit.facts(with).history.reflogs
        #expect(given.map(\.name) == own.map(\.name))
        #expect(given.allSatisfy { $0.source == "desk.json" })
        for (log, copy) in zip(own, given) {
            #expect(log.entries.map(\.new) == copy.entries.map(\.new))
            #expect(log.entries.map(\.action) == copy.entries.map(\.action))
            #expect(log.entries.map(\.time) == copy.entries.map(\.time))
        }
        // Whoever has a commit here is the same person in the evidence; Cy has none.
        let mails = Set(given.flatMap { $0.entries.map(\.identity.email) })
        #expect(
            mails.contains("ada.lovelace@example.com") && !mails.contains("cy.coleman@example.com"))
    }

    @Test func `a clone's own snapshot brings nothing new`() throws {
        let story = try Story("rescue")
        let scratch = try Scratch()
        let file = scratch.path + "/own.json"
        try Data(try SnapshotRun.bytes(request(story.path))).write(to: URL(filePath: file))
        var twice = request(story.path)
        twice.evidence = [file, file]
        let result = try Audit.run(twice)
        #expect(result.coverage.evidence.map(\.used) == [0, 0])
        #expect(result.coverage.evidence.map(\.source) == ["own.json", "own.json (2)"])
        #expect(try Audit.facts(twice).history.reflogs.allSatisfy { $0.source == nil })
    }

    @Test func `another repository's evidence is told`() throws {
        let scratch = try Scratch()
        let file = scratch.path + "/other.json"
        let (story, other) = (try Story("canonical"), try Story("rescue"))
        try Data(try SnapshotRun.bytes(request(other.path))).write(to: URL(filePath: file))
        var request = request(story.path)
        request.evidence = [file]
        #expect(try Audit.run(request).coverage.limits.contains { $0.contains("other.json") })
    }

    @Test func `what is no evidence ends the run with one sentence`() throws {
        let story = try Story("independent")
        let scratch = try Scratch()
        try Data("{}".utf8).write(to: URL(filePath: scratch.path + "/bad"))
        for (path, words) in [
            ("/bad", "cannot be used: it is no snapshot"), ("/none", "No such file"),
            ("", "it is no file"),
        ] {
            var request = request(story.path)
            request.evidence = [scratch.path + path]
            let error = #expect(throws: RunError.self) { try Audit.run(request) }
            #expect(error?.description.contains(words) == true)
            #expect(error?.isUsage == false)
        }
    }

    private func request(_ path: String) -> AuditRequest {
        AuditRequest(path: path, since: .all, sinceText: "all", now: 1_790_000_000)
    }
}
