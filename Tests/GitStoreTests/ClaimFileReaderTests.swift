import Foundation
import GitHistory
import GitStore
import Stories
import Testing

@Suite struct ClaimFileReaderTests {
    private func files(_ path: String) throws -> [ClaimFile] {
        let repository = try Repository(try Location.find(path))
        return repository.claimFiles(of: repository.worktrees())
    }

    @Test func everyWorktreeAndTheGitFolderAreLookedInto() throws {
        let desk = try Desk()
        try desk.run(
            """
            mkdir -p .claude ../linked/.claude file_reservations .git/agent-claims .mcp-mail
            mkdir .mcp-mail/file_reservations
            echo '{}' > .claude/claims.json && echo '{ }' > ../linked/.claude/claims.json
            echo x > .claude/worktree-guard-bypass.log && echo x > file_reservations/a.json
            echo x > file_reservations/notes.txt && echo x > .git/agent-claims/issue-42
            echo x > .mcp-mail/file_reservations/id-1.json && echo x > .git/agent-claims/a.lock
            """)
        let files = try files(desk.main)
        #expect(
            files.map { "\($0.worktree ?? "-") \($0.name)" } == [
                "- .claude/claims.json", "- .claude/worktree-guard-bypass.log",
                "- file_reservations/a.json", "- .mcp-mail/file_reservations/id-1.json",
                "linked .claude/claims.json", "- agent-claims/issue-42",
            ])
        #expect(files[0].content == .bytes(Array("{}\n".utf8)))
        #expect(files[4].content == .bytes(Array("{ }\n".utf8)))
    }

    @Test func noLinkLeadsOutAndNoPipeIsWaitedFor() throws {
        let desk = try Desk()
        try desk.run(
            """
            echo '{"secret": 1}' > ../secret.json && mkdir ../folder && echo x > ../folder/a.json
            mkdir .claude && ln -s ../../secret.json .claude/claims.json
            mkfifo .claude/worktree-guard-bypass.log && ln -s ../folder file_reservations
            ln -s ../../folder .git/agent-claims && ln -s ../folder ../linked/.claude
            """)
        let files = try files(desk.main)
        #expect(files.count == 5)
        for file in files {
            guard case .unread = file.content else {
                Issue.record("\(file.name) was read")
                continue
            }
        }
    }

    @Test func whatIsTooLargeIsNotRead() throws {
        let desk = try Desk()
        try desk.run("mkdir .claude && truncate -s 9M .claude/claims.json")
        guard case .unread(let reason) = try #require(try files(desk.main).first).content else {
            Issue.record("it was read")
            return
        }
        #expect(reason.contains("larger"))
    }

    @Test func aBareRepositoryHasOnlyItsGitFolder() throws {
        let desk = try Desk()
        let bare = desk.path("origin.git")
        try desk.run("mkdir -p ../origin.git/agent-claims ../origin.git/.claude")
        try desk.run(
            "echo x > ../origin.git/agent-claims/one && touch ../origin.git/.claude/claims.json")
        #expect(try files(bare).map(\.name) == ["agent-claims/one"])
    }
}
