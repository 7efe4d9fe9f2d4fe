import Findings
import GitHistory
import Stories
import Testing

@testable import Analysis

@Suite struct VerdictTests {
    /// Two sessions of two people that wrote one patch, so long apart.
    private func two(
        _ gap: Int64, lines: Int = 10, files: [String] = ["a.swift"],
        authors: [String] = ["Ada", "Bo"],
        subjects: [String?] = [nil, nil]
    ) -> Judged {
        var group = Group()
        group.aside(
            subjects[0], author: authors[0], at: 0, ref: "refs/heads/x", files: files, lines: lines)
        group.aside(
            subjects[1], author: authors[1], at: gap, ref: "refs/heads/y", files: files,
            lines: lines)
        return group.judged()
    }

    @Test(arguments: [(30, "independent"), (31, "copied"), (10, "independent"), (400, "copied")])
    func aboveThirtyLinesBytesWereCarriedOver(lines: Int, kind: String) {
        #expect(two(3600, lines: lines).kind == kind)
        #expect(two(9 * day, lines: lines).kind == kind)
    }

    @Test(arguments: [(4, "trivial"), (5, "independent"), (1, "trivial")])
    func upToFourLinesMayCoincideAfterADay(lines: Int, kind: String) {
        #expect(two(day + 1, lines: lines).kind == kind)
        #expect(two(day, lines: lines).kind == "independent")
    }

    @Test func oneSessionIsNeverTwoAuthors() {
        func kind(lines: Int) -> String {
            var group = Group()
            group.aside("one", author: "Ada", at: 0, ref: "refs/heads/x", lines: lines)
            group.aside(
                "two", author: "Bo", at: 60, ref: "refs/remotes/o/x", lines: lines)
            return group.judged().kind
        }
        #expect(kind(lines: 4) == "trivial")
        #expect(kind(lines: 5) == "copied")
    }

    @Test func aBinaryFileIsCarriedOverWhateverItsSize() {
        #expect(two(3600, lines: 0, files: ["logo.png"]).kind == "copied")
    }

    @Test(arguments: [
        (["go.sum"], 1, "mechanical"), (["go.sum"], 0, "independent"),
        (["go.sum", "vendor/a.go"], 1, "mechanical"), (["go.sum", "main.go"], 1, "independent"),
    ])
    func mechanicalFilesAreMechanicalAfterADay(files: [String], seconds: Int64, kind: String) {
        #expect(two(day + seconds, files: files).kind == kind)
    }

    @Test func botsAreMechanicalAtAnyDistance() {
        let bots = ["dependabot[bot] <a@b.c>", "renovate[bot] <d@b.c>"]
        #expect(two(60, files: ["go.sum"], authors: bots).kind == "mechanical")
        #expect(two(60, files: ["main.go"], authors: bots).kind == "independent")
        #expect(two(60, files: ["go.sum"], authors: [bots[0], "Ada"]).kind == "independent")
    }

    @Test(arguments: [
        (["style: run prettier here", "chore: gofmt all of it"], "mechanical"),
        (["run black", "isort"], "mechanical"),
        (["style: run prettier here", "Change the login"], "independent"),
        (["Add a date format", "Format of dates changed"], "independent"),
    ])
    func aFormattersRunIsMechanicalWhenAllSaySo(subjects: [String], kind: String) {
        #expect(two(2 * day, subjects: subjects).kind == kind)
    }

    @Test func aFindingTellsItsParts() throws {
        let finding = try #require(two(3600).conclusions.findings.first)
        #expect(finding.severity == .low)
        #expect(finding.links.isEmpty)
        #expect(finding.title == "2 sessions wrote the same patch: change number 1")
        #expect(finding.measures.hoursApart == 1)
        #expect(finding.measures.linesAdded == 10)
        #expect(finding.paths.map(\.path) == ["a.swift"])
        #expect(finding.timeline.map(\.event) == [.written, .written])
        #expect(finding.verify.count == 3)
    }

    @Test(arguments: [
        (lines: 31, Finding.Severity.info), (lines: 30, Finding.Severity.low),
    ])
    func aNoteIsNoFinding(lines: Int, severity: Finding.Severity) throws {
        let finding = try #require(two(3600, lines: lines).conclusions.findings.first)
        #expect(finding.severity == severity)
    }

    @Test func linkedMembersAreOnePartAndTheRestAnother() throws {
        var group = Group()
        let first = group.aside("Mend the login of all", at: 0, ref: "refs/heads/x")
        let again = group.aside("mend the login of all!", at: 600, ref: "refs/heads/y")
        let other = group.aside("Change it", author: "Bo", at: 7800, ref: "refs/heads/z")
        let judged = group.judged()
        #expect(judged.kind == "independent")
        let finding = try #require(judged.conclusions.findings.first)
        #expect(finding.links == [Link(from: first, to: again, rule: .relanded)])
        #expect(finding.commits.map(\.id) == [first, again, other])
        #expect(finding.title.hasPrefix("2 sessions"))
        #expect(finding.measures.hoursApart == 2)
    }

    @Test func theWeakerSessionBoundsTheConfidence() throws {
        func confidence(_ refs: [String]) throws -> Finding.Confidence {
            var group = Group()
            for (position, ref) in refs.enumerated() {
                let author = ["Ada", "Bo"][position]
                let commit = group.aside(author: author, at: Int64(position) * 9000)
                if !ref.isEmpty { group.h.ref(ref, commit) }
            }
            return try #require(group.judged().conclusions.findings.first).confidence
        }
        #expect(try confidence(["refs/pull/1/head", "refs/pull/2/head"]) == .high)
        #expect(try confidence(["refs/pull/1/head", "refs/heads/x"]) == .medium)
        #expect(try confidence(["refs/pull/1/head", ""]) == .low)
    }

    @Test func aPartIsAsSureAsItsSurestMember() throws {
        var group = Group()
        group.aside("Mend the login of all", at: 0, ref: "refs/pull/1/head")
        group.aside("Mend the login of all", at: 600)
        group.aside("Change it", author: "Bo", at: 7800, ref: "refs/pull/2/head")
        let finding = try #require(group.judged().conclusions.findings.first)
        #expect(finding.confidence == .high)
    }

    @Test func whereNamesTellPeopleApartOnesPatchAfterDaysWasSentAgain() {
        let people = ["Ada", "Ada"]
        #expect(two(day + 1, authors: people).kind == "relanded")
        #expect(two(day, authors: people).kind == "independent")
        #expect(two(day + 1).kind == "independent")
    }

    @Test func whereOneNameStandsForManyItWasNot() {
        var group = Group()
        for number in 0..<6 {
            group.direct(
                author: "Ada", at: Int64(-100 - number) * day, patch: "of its own \(number)")
        }
        group.aside(author: "Ada", at: 0, ref: "refs/heads/x")
        group.aside(author: "Ada", at: day + 1, ref: "refs/heads/y")
        #expect(group.judged().kind == "independent")
    }

    @Test func anonymousReportsTellNoNames() throws {
        var group = Group()
        group.aside("Change the login", at: 0, ref: "refs/heads/secret")
        group.aside("Mend it", author: "Bo", at: 9000, ref: "refs/heads/hidden")
        group.h.ref("refs/heads/main", group.tip)
        let judged = Judged(group.h, isAnonymous: true)
        let text = "\(try #require(judged.conclusions.findings.first))"
        for word in ["Ada", "Bo", "login", "Mend", "secret", "hidden", "a.swift"] {
            #expect(!text.contains(word), "\(word)")
        }
    }
}
