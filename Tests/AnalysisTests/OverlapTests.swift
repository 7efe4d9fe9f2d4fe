import Findings
import GitHistory
import Sessions
import Stories
import Testing

@testable import Analysis

/// Which parallel sessions touched the same surfaces.
@Suite struct OverlapTests {
    private var h = HistoryBuilder()
    private let root: ObjectID

    init() {
        root = h.commit("root", author: "Root", at: -400 * day)
        h.ref("refs/heads/main", root)
    }

    /// An open pull request of one commit; those of numbers below 1000 run beside one another.
    private mutating func pull(_ number: Int, _ files: [String], author: String = "Ada") {
        let begin = h.commit("begin \(number)", author: author, at: Int64(number), parents: [root])
        let tip = h.commit(
            "change \(number)", author: author, at: day / 2 + Int64(number), parents: [begin],
            changes: files)
        h.ref("refs/pull/\(number)/head", tip)
    }

    private func overlaps(
        paths: [String] = [], since: Int64? = nil, isAnonymous: Bool = false
    ) -> Overlaps {
        let history = h.build()
        return Overlaps(
            Facts(
                history: history, sessions: SessionMap(history),
                period: Period(
                    since: since.map { HistoryBuilder.epoch + $0 }, until: .max,
                    lookback: 30 * day, paths: paths), naming: Naming(isAnonymous: isAnonymous)))
    }

    private func names(_ overlaps: Overlaps) -> [String] {
        overlaps.pairs.map {
            "\($0.sessions.joined(separator: " ")): \($0.paths.joined(separator: " "))"
        }
    }

    @Test mutating func thePairOnTheRarestSurfaceComesFirst() {
        pull(1, ["all.swift", "common.swift"])
        pull(2, ["all.swift"])
        pull(3, ["all.swift", "common.swift", "rare.swift"])
        pull(4, ["rare.swift"])
        let seen = overlaps()
        #expect(
            names(seen) == [
                "pr-1 pr-3: common.swift all.swift", "pr-3 pr-4: rare.swift",
                "pr-1 pr-2: all.swift", "pr-2 pr-3: all.swift",
            ])
        #expect(seen.count == 4)
        #expect(seen.crowded == 0)
        #expect(seen.pairs.allSatisfy { $0.relation == .proven })
    }

    @Test mutating func twoOfWhomOneHadEndedShareNothing() {
        pull(1, ["a.swift"])
        let late = h.commit(
            "late", at: 10 * day, parents: [root], changes: ["a.swift"])
        h.ref("refs/pull/2000/head", late)
        #expect(overlaps().pairs == [])
    }

    @Test(arguments: [(12, 66, 0), (13, 0, 1)])
    mutating func whatACrowdTouchesIsEverybodys(sessions: Int, pairs: Int, crowded: Int) {
        for number in 1...sessions { pull(number, ["a.swift"]) }
        let seen = overlaps()
        #expect(seen.count == pairs)
        #expect(seen.crowded == crowded)
    }

    @Test mutating func whatToolsWriteIsNoSurface() {
        let files = ["package-lock.json", "vendor/x.go"]
        pull(1, files)
        pull(2, files)
        #expect(overlaps().pairs == [])
    }

    @Test mutating func filesOfOneStemInOneFolderAreOneSurface() {
        pull(1, ["src/view.tsx"])
        pull(2, ["src/view.css"])
        pull(3, ["lib/view.css"])
        pull(4, ["src/view-polish.css"])
        #expect(names(overlaps()) == ["pr-1 pr-2: src/view.*"])
    }

    @Test mutating func aHiddenFilesDotIsNoEnding() {
        pull(1, [".eslintrc", "a/.env.local"])
        pull(2, [".gitignore", "a/.env"])
        #expect(names(overlaps()) == ["pr-1 pr-2: a/.env.*"])
    }

    @Test mutating func aPathLimitsTheSurfaces() {
        pull(1, ["src/a.swift", "docs/b.md"])
        pull(2, ["src/a.swift", "docs/b.md"])
        #expect(names(overlaps(paths: ["docs"])) == ["pr-1 pr-2: docs/b.md"])
        #expect(overlaps(paths: ["nowhere"]).pairs == [])
    }

    @Test mutating func theWindowLimitsTheSurfaces() {
        pull(1, ["a.swift"])
        pull(2, ["a.swift"])
        #expect(overlaps(since: day / 2).count == 1)
        #expect(overlaps(since: day / 2 + 2).count == 0)
    }

    @Test mutating func robotsAndStashesShareNothing() {
        pull(1, ["a.swift"])
        pull(2, ["a.swift"], author: "dependabot[bot]")
        let index = h.commit(
            "index on main", author: "Bo", at: 600, parents: [root], changes: ["a.swift"])
        let stash = h.commit("WIP on main", author: "Bo", at: 600, parents: [root, index])
        h.ref("refs/stash", stash)
        #expect(overlaps().pairs == [])
    }

    @Test mutating func noMoreThanAThousandPairsAreListed() {
        for group in 0..<16 {
            for member in 1...12 { pull(group * 12 + member, ["\(group).swift"]) }
        }
        let seen = overlaps()
        #expect(seen.count == 16 * 66)
        #expect(seen.pairs.count == 1000)
        #expect(seen.pairs == overlaps().pairs)
    }

    @Test mutating func anonymousPairsNameNoPath() {
        pull(1, ["secret/plan.swift"])
        pull(2, ["secret/plan.swift"])
        let pair = overlaps(isAnonymous: true).pairs.first
        #expect(pair?.sessions == ["pr-1", "pr-2"])
        #expect(pair?.paths.first?.contains("plan") == false)
        #expect(pair?.paths.first?.hasSuffix(".swift") == true)
    }
}
