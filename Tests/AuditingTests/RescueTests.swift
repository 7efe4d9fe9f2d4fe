import Findings
import Foundation
import GitHistory
import Stories
import Testing

@testable import Auditing

/// What `rescue` lists of a repository where work was lost in every usual way.
struct RescueTests {
    @Test func `every loss is listed once, and nothing that lives on`() throws {
        let story = try Story("rescue")
        let result = try rescue(story)
        let seen = result.lost.map { work in
            [
                work.kind.rawValue, work.namedBy.rawValue, work.branch ?? "-",
                String(work.commits.count), work.subject,
            ]
        }
        #expect(Set(seen) == Set(try story.rows("rescue.tsv")))
        #expect(seen.count == result.lost.count)
        #expect(result.kept.isEmpty && result.limits.isEmpty)
    }

    @Test func `the counts add up to all that no ref reaches`() throws {
        let counts = try rescue(try Story("rescue")).counts
        let sum =
            counts.lost + counts.copies + counts.contained + counts.superseded + counts.stashed
            + counts.helpers + counts.borrowed
        #expect(sum == counts.unreachable)
        #expect(counts.lost == 6)
        #expect(counts.copies == 3 && counts.contained == 3 && counts.superseded == 1)
        #expect(counts.stashed == 2 && counts.helpers == 2)
    }

    @Test func `the commands bring everything back`() throws {
        let story = try Story("rescue")
        for work in try rescue(story).lost {
            for command in [work.show, work.recover] {
                let result = try run(["bash", "-e", "-c", command], in: story.path)
                #expect(result.status == 0, "\(command): \(result.errors)")
            }
        }
        let again = try rescue(story)
        #expect(again.lost.isEmpty)
        let stack = try git("stash", "list", in: story.path)
        #expect(stack.split(separator: "\n").count == 3)
        #expect(stack.contains("half a dialogue"))
    }

    /// Git is the witness: every line that was ever committed or stashed is in a commit again that a
    /// branch or the stack of stashes holds.
    @Test(arguments: [1, 2, 3])
    func `nothing that was ever kept is lost after the commands have run`(seed: Int) throws {
        let story = try RandomLosses(seed: seed, operations: 120)
        let lost = try Rescue.run(request(story.path), .init())
        #expect(lost.lost.count > 5)
        let all = try git("fsck", "--unreachable", "--no-reflogs", in: story.path)
        let gone = all.split(separator: "\n").filter { $0.hasPrefix("unreachable commit ") }
            .map { String($0.suffix(40)) }
        for work in lost.lost {
            let result = try run(["bash", "-e", "-c", work.recover], in: story.path)
            #expect(result.status == 0, "\(work.recover): \(result.errors)")
        }
        #expect(try Rescue.run(request(story.path), .init()).lost.isEmpty)
        let stack = try git("log", "-g", "--format=%H", "refs/stash", in: story.path)
        let held = try lines(
            ["--all"] + stack.split(separator: "\n").map(String.init), story.path)
        #expect(try lines(gone, story.path).isSubset(of: held))
    }

    private func lines(_ revisions: [String], _ path: String) throws -> Set<Substring> {
        let log = try run(["git", "log", "-p", "-m", "--format="] + revisions, in: path).text
        return Set(log.split(separator: "\n").filter { $0.hasPrefix("+this is line") })
    }

    @Test func `after a collection into a cruft pack it is all the same`() throws {
        let story = try Story("rescue")
        let before = try rescue(story)
        try git("repack", "-q", "-d", "--cruft", "--cruft-expiration=never", in: story.path)
        #expect(try rescue(story).lost == before.lost)
    }

    @Test func `filters leave out, and say how many`() throws {
        let story = try Story("rescue")
        func subjects(_ change: (inout Rescue.Filter) -> Void) throws -> [String] {
            var filter = Rescue.Filter()
            change(&filter)
            let result = try rescue(story, filter)
            #expect(result.lost.count + result.counts.filtered == 5)
            return result.lost.map(\.subject)
        }
        #expect(try subjects { $0.author = "CY.COLE" } == ["export: write the rows"])
        #expect(try subjects { $0.branch = "bo/cache" } == ["cache: hash the keys"])
        #expect(try subjects { $0.paths = ["parser.ts"] } == ["parser: keep quotes"])
        #expect(try subjects { $0.paths = ["parser"] }.isEmpty)
    }

    @Test func `what was committed before the date is left out`() throws {
        let story = try Story("rescue")
        var request = request(story.path)
        request.since = .seconds(1_772_463_600)
        let result = try Rescue.run(request, Rescue.Filter())
        #expect(result.lost.map(\.subject) == ["retry: twice", "export: write the rows"])
        #expect(result.counts.filtered == 3)
    }

    @Test func `what is not lost is listed when asked for, with the reason`() throws {
        var filter = Rescue.Filter()
        filter.listsAll = true
        let kept = try rescue(try Story("rescue"), filter).kept
        #expect(
            Dictionary(uniqueKeysWithValues: kept.map { ($0.subject, $0.elsewhere) }) == [
                "login: the form": .copy, "menu: opne": .copy, "retry: onec": .superseded,
                "search: a second form": .contained, "view: show the menu": .contained,
                "WIP on main: 391fdb5 search: find things": .copy,
            ])
    }

    @Test func `a repository without a loss has none`() throws {
        let result = try rescue(try Story("canonical"))
        #expect(result.lost.isEmpty && result.counts.unreachable == 0)
    }

    @Test func `nothing is written`() throws {
        let story = try Story("rescue")
        let list = ["find", ".git", "-printf", "%p %s %T@ %C@\\n"]
        let before = try run(list, in: story.path).text
        _ = try rescue(story)
        #expect(try run(list, in: story.path).text == before)
    }

    private func rescue(_ story: Story, _ filter: Rescue.Filter = .init()) throws -> RescueResult {
        try Rescue.run(request(story.path), filter)
    }

    private func request(_ path: String) -> AuditRequest {
        AuditRequest(path: path, since: .all, sinceText: "all", now: 1_790_000_000)
    }
}
