import Foundation
import GitHistory
import GitStore
import Stories
import Testing

/// git is the reference: what stands in the logs is what `git log --walk-reflogs` shows.
@Suite struct ReflogReaderTests {
    @Test func everyLogIsReadAsGitShowsIt() throws {
        let desk = try Desk()
        let reflogs = try read(desk.main)
        let names = reflogs.all.map {
            [$0.worktree, $0.name].compactMap { $0 }.joined(separator: " ")
        }
        #expect(
            names == [
                "HEAD", "detached HEAD", "gone HEAD", "linked HEAD", "refs/heads/away",
                "refs/heads/fix/deep/er", "refs/heads/main", "refs/heads/side",
                "refs/heads/topic", "refs/remotes/origin/fix/deep/er", "refs/remotes/origin/main",
                "refs/remotes/origin/side", "refs/remotes/origin/topic", "refs/stash",
            ])
        #expect(reflogs.unreadable == 0)
        for log in reflogs.all {
            #expect(lines(log) == (try shown(log, desk.main)), "\(log.name) \(log.worktree ?? "")")
            #expect(!log.entries.isEmpty)
            #expect(log.malformed == 0)
        }
        #expect(Set(actions(reflogs.all)).isSuperset(of: Desk.actions))
    }

    @Test func everyFolderOfARepositoryHasTheSameLogs() throws {
        let desk = try Desk()
        let main = try read(desk.main)
        #expect(try read(desk.path("linked")).all == main.all)
        #expect(try read(desk.main + "/.git").all == main.all)
        #expect(try read(desk.main + "/.git/worktrees/gone").all == main.all)
    }

    @Test func aBareRepositoryHasTheLogsThatItWasToldToKeep() throws {
        let desk = try Desk()
        let bare = desk.path("origin.git")
        #expect(try read(bare).all.isEmpty)
        try git("config", "core.logAllRefUpdates", "true", in: bare)
        try git("push", "-q", "origin", "side", in: desk.main)
        let log = try #require(try read(bare).all.first)
        #expect(log.name == "refs/heads/side")
        #expect(lines(log) == (try shown(log, bare)))
    }

    @Test func nothingIsWritten() throws {
        let desk = try Desk()
        try FileManager.default.removeItem(atPath: desk.main + "/.git/logs/refs/stash")
        let before = try desk.listing()
        let repository = try Repository(try Location.find(desk.main))
        _ = repository.reflogs()
        _ = repository.worktrees()
        let head = repository.references().head
        _ = repository.mailmapped([Identity(name: "A", email: "a@b.c")], head: head)
        #expect(before.contains("logs/HEAD"))
        #expect(try desk.listing() == before)
    }

    @Test func damagedLinesAreCountedAndPassedOverAsGitDoes() throws {
        let desk = try Desk()
        let sound = try #require(try read(desk.main).all.first)
        let tip = try #require(sound.entries.last).new.hex
        let long = tip + tip.prefix(24)
        let damage = [
            "damage", "", "\(tip) \(tip)", "\(tip) \(tip) A <a@b.c> 0 +0000\tat zero",
            "\(long) \(long) A <a@b.c> 5 +0000\tcommit: SHA-256",
            "\(tip) \(tip) A <a@b.c> 1767225600 +0000\tafter",
            "\(tip) \(tip) A <a@b.c> 1767225601 +0000",
            "\(tip) \(tip) A <a@b.c> 1767225602 +0000\tcut short",
        ]
        try desk.append(damage.joined(separator: "\n"), to: "logs/HEAD")
        let log = try #require(try read(desk.main).all.first)
        #expect(log.malformed == 6)
        #expect(log.entries.dropLast(2) == sound.entries[...])
        #expect(log.entries.suffix(2).map(\.message) == ["after", ""])
        #expect(lines(log) == (try shown(log, desk.main)))
    }

    @Test func aDeletedEntryLeavesABreak() throws {
        let desk = try Desk()
        #expect(try read(desk.main).all.first?.breaks == [])
        // Entries of no movement leave no break behind, so one that moved is taken.
        let entries = try #require(try read(desk.main).all.first).entries
        let moved = try #require(
            entries.indices.dropLast().last { entries[$0].old != entries[$0].new })
        let number = entries.count - 1 - moved
        try git("reflog", "delete", "HEAD@{\(number)}", in: desk.main)
        #expect(try read(desk.main).all.first?.breaks == [moved])
    }

    @Test func anEmptiedLogIsStillALog() throws {
        let desk = try Desk()
        try git("reflog", "expire", "--expire=all", "refs/heads/main", in: desk.main)
        let log = try #require(try read(desk.main).all.first { $0.name == "refs/heads/main" })
        #expect(log.entries.isEmpty)
    }

    @Test func aNameIsBytes() throws {
        let desk = try Desk()
        try desk.run("git update-ref -m made refs/heads/$(printf 'b\\374/x') main")
        let log = try #require(
            try read(desk.main).all.first { $0.name == "refs/heads/b\u{fffd}/x" })
        #expect(log.entries.map(\.message) == ["made"])
    }

    @Test(.timeLimit(.minutes(1)))
    func whatIsNoLogIsCountedAndNeverWaitedFor() throws {
        let desk = try Desk()
        let before = try read(desk.main)
        let script = """
            cd .git/logs/refs/heads
            mkfifo pipe && ln -s loop loop && ln -s . circle && ln -s / disk && ln -s nowhere broken
            ln -s /dev/zero zero && ln -s ../../HEAD linked-log
            echo x > main.lock && echo x > .hidden && mkdir empty && truncate -s 1T sparse
            """
        try desk.run(script)
        let after = try read(desk.main)
        // pipe, loop, circle, disk, zero and sparse; a broken link leads to nothing at all.
        #expect(after.unreadable == 6)
        let added = after.all.filter { log in !before.all.contains(log) }
        #expect(added.map(\.name) == ["refs/heads/linked-log"])
        #expect(added.first?.entries == before.all.first?.entries)
    }

    @Test func theLogsOfThisProjectAreReadAsGitShowsThem() throws {
        let path = Story.project
        guard FileManager.default.fileExists(atPath: path + "/.git") else { return }
        let location = try Location.find(path)
        let worktree =
            location.gitFolder == location.commonFolder
            ? nil : location.gitFolder.split(separator: "/").last.map(String.init)
        let reflogs = try Repository(location).reflogs()
        guard let log = reflogs.all.first(where: { $0.isHead && $0.worktree == worktree }) else {
            return
        }
        #expect(lines(log) == (try shown(log, path)))
    }

    private func read(_ path: String) throws -> Reflogs {
        try Repository(try Location.find(path)).reflogs()
    }

    private func actions(_ logs: [Reflog]) -> [ReflogEntry.Action] {
        logs.flatMap { $0.entries.map(\.action) }
    }

    /// What git shows of a log, oldest first.
    private func shown(_ log: Reflog, _ path: String) throws -> [String] {
        let head = log.worktree.map { "worktrees/\($0)/HEAD" } ?? log.name
        let text = try git(
            "-c", "safe.directory=*", "log", "--walk-reflogs", "--no-show-signature", "--date=raw",
            "--format=%H %gd|%gn|%ge|%gs", head, "--", in: path)
        return text.split(separator: "\n").reversed().map { line in
            // The selector of a log is `name@{date}`; its name is not asked about.
            let parts = line.split(separator: " ", maxSplits: 1)
            return "\(parts[0]) \(parts[1].drop { $0 != "{" })"
        }
    }

    /// The same of ours.
    private func lines(_ log: Reflog) -> [String] {
        log.entries.map { entry in
            let minutes = Int(entry.time.offsetMinutes)
            let clock = abs(minutes) / 60 * 100 + abs(minutes) % 60
            let zone = (minutes < 0 ? "-" : "+") + String("000\(clock)".suffix(4))
            return "\(entry.new.hex) {\(entry.time.seconds) \(zone)}"
                + "|\(entry.identity.name)|\(entry.identity.email)|\(entry.message)"
        }
    }
}
