import Foundation
import GitHistory
import GitStore
import Stories
import Testing

@Suite struct WorktreeReaderTests {
    @Test func theWorktreesAreThoseThatGitLists() throws {
        let desk = try Desk()
        let worktrees = try read(desk.main)
        #expect(worktrees.map(\.name) == [nil, "detached", "gone", "linked"])
        #expect(worktrees.map(described) == (try listed(desk.main)))
        #expect(worktrees.map(\.isMain) == [true, false, false, false])
        #expect(worktrees.map(\.isLocked) == [false, true, false, false])
        #expect(worktrees.map(\.lockReason) == [nil, "for a while", nil, nil])
        #expect(worktrees.map(\.isMissing) == [false, false, true, false])
        #expect(worktrees.map(\.hasReflog) == [true, true, true, true])
    }

    @Test func aLinkedWorktreeSeesThemAll() throws {
        let desk = try Desk()
        #expect(try read(desk.path("linked")) == (try read(desk.main)))
    }

    @Test func aBareRepositoryHasNoMainWorktree() throws {
        let desk = try Desk()
        let bare = desk.path("origin.git")
        #expect(try read(bare).isEmpty)
        try git("worktree", "add", "-q", "--lock", desk.path("of-bare"), "side", in: bare)
        try FileManager.default.removeItem(atPath: bare + "/worktrees/of-bare/logs")
        let worktrees = try read(bare)
        #expect(worktrees.map(described) == (try listed(bare)))
        let only = try #require(worktrees.first)
        #expect(only.name == "of-bare")
        #expect(only.branch == "refs/heads/side")
        #expect(!only.hasReflog)
        #expect(try read(desk.path("of-bare")) == worktrees)
    }

    @Test func whatIsDamagedIsListedAllTheSame() throws {
        let desk = try Desk()
        let script = """
            cd .git/worktrees && echo nothing > linked/HEAD && rm gone/HEAD && rm gone/gitdir
            : > detached/locked && mkdir empty && echo file > file && mkfifo detached/pipe
            """
        try desk.run(script)
        let worktrees = try read(desk.main)
        #expect(worktrees.map(\.name) == [nil, "detached", "empty", "gone", "linked"])
        #expect(worktrees.map { $0.head == nil } == [false, false, true, true, true])
        #expect(worktrees.map(\.isMissing) == [false, false, true, true, false])
        #expect(worktrees.map(\.hasReflog) == [true, true, false, true, true])
        #expect(worktrees[1].isLocked)
        #expect(worktrees[1].lockReason == nil)
    }

    @Test func anUnbornBranchHasNoCommit() throws {
        let desk = try Desk()
        try git("symbolic-ref", "HEAD", "refs/heads/unborn", in: desk.main)
        let main = try #require(try read(desk.main).first)
        #expect(main.branch == "refs/heads/unborn")
        #expect(main.head == nil)
    }

    @Test func aWorktreeMayBeNamedRelativeToItsAdminFolder() throws {
        let desk = try Desk()
        let file = desk.main + "/.git/worktrees/linked/gitdir"
        try "../../../../linked/.git\n".write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try read(desk.main).last?.isMissing == false)
        try "../../../../nowhere/.git\n".write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try read(desk.main).last?.isMissing == true)
    }

    private func read(_ path: String) throws -> [Worktree] {
        try Repository(try Location.find(path)).worktrees()
    }

    private func described(_ worktree: Worktree) -> String {
        let place = worktree.branch.map { "branch \($0)" } ?? "detached"
        let lock = worktree.isLocked ? [["locked", worktree.lockReason].compactMap { $0 }] : []
        let head = "HEAD \((worktree.head ?? .zero).hex)"
        let gone = worktree.isMissing ? ["prunable"] : []
        return ([head, place] + lock.map { $0.joined(separator: " ") } + gone)
            .joined(separator: ", ")
    }

    /// The same of git's list, the main worktree first, then by folder; a bare one is not listed.
    private func listed(_ path: String) throws -> [String] {
        let text = try git("worktree", "list", "--porcelain", in: path)
        let blocks = text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
        return blocks.compactMap { block in
            let lines = block.split(separator: "\n").dropFirst()
            guard !lines.contains("bare") else { return nil }
            return lines.map { $0.hasPrefix("prunable") ? "prunable" : String($0) }
                .joined(separator: ", ")
        }
    }
}
