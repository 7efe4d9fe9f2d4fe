import GitHistory
import Testing

@testable import Analysis

/// Every form that the catalogue of races lists is read into its action and fields.
@Suite struct ReflogCatalogueTests {
    /// The first column of the catalogue's table.
    private static let operations: Set<String> = [
        "commit", "rebase, default back end", "rebase -i", "rebase --apply",
        "after --continue / --skip", "--abort", "--quit", "up to date", "pull, ff", "pull, merge",
        "pull --rebase", "autostash", "merge", "merge --abort", "cherry-pick; revert",
        "cherry-pick --skip / --abort", "reset (soft = mixed = hard)", "checkout/switch",
        "checkout -B / branch -f", "branch", "branch -D; worktree remove", "worktree add",
        "stash push, whole tree", "stash push, with a path", "stash pop/drop/clear",
        "stash store", "stash on branch a/b", "push", "fetch", "clone",
        "update-ref; symbolic-ref", "replay, history", "checkout -m with autostash",
        "am; bisect", "GIT_REFLOG_ACTION=x", "checkout/switch with a path, restore",
    ]

    private static let marks = [
        "start", "pick", "reword", "edit", "squash", "fixup", "continue", "skip", "finish", "abort",
    ]

    @Test(arguments: reflogRows)
    func aFormIsReadIntoItsFields(row: ReflogRow) throws {
        let old = String(repeating: "1", count: 40)
        let new = row.isStill ? old : String(repeating: "2", count: 40)
        let end = row.message.isEmpty ? "" : "\t" + row.message
        let line = "\(old) \(new) Ada <ada@example.com> 1780000000 +0200" + end
        let bytes = Array(line.utf8)
        let read = ReflogEntry(line: bytes.span, log: row.log)
        let entry = try #require(read)
        #expect(entry.action == row.action)
        #expect(entry.message == row.message)
        #expect(entry.route?.from == row.from && entry.route?.to == row.to)
        #expect(entry.argument == row.argument)
        #expect(entry.returnsTo == row.returnsTo)
        let last = Self.marks.filter { entry.isMarked([$0]) }
        #expect(row.mark.map(last.contains) ?? last.isEmpty, "\(last)")
        #expect((entry.old == entry.new) == row.isStill)
        #expect(entry.time == Timestamp(seconds: 1_780_000_000, offsetMinutes: 120))
    }

    @Test func noRowOfTheCatalogueIsMissing() {
        let told = Set(reflogRows.map(\.operation)).union(silentOperations)
        #expect(told == Self.operations)
        #expect(!reflogRows.contains { $0.action == .stash && $0.log != "refs/stash" })
    }

    @Test func everyActionHasARow() {
        let told = Set(reflogRows.map(\.action))
        #expect(Set(ReflogEntry.Action.allCases) == told)
    }
}
