import Testing

@Suite struct HouseRulesTests {
    private static let code = [".swift", ".c", ".h", ".modulemap"]

    private func code(below folders: String...) throws -> [Project.File] {
        let files = try folders.flatMap {
            try Project.files(below: $0, endingWith: Self.code)
        }
        #expect(!files.isEmpty)
        return files
    }

    @Test func filesAreShort() throws {
        for file in try code(below: "Sources", "Tests") {
            let count = HouseRules.lineCount(of: file.text)
            #expect(count < HouseRules.tooManyLines, "\(file.path) has \(count) lines")
        }
    }

    @Test func nothingLiesInAnAttic() throws {
        for file in try code(below: "Sources", "Tests") {
            #expect(HouseRules.attics(in: file.path).isEmpty, "\(file.path)")
        }
    }

    @Test func nothingCrashesOutsideTheWall() throws {
        for file in try code(below: "Sources") where file.module != "GitStore" {
            let uses = HouseRules.uses(of: HouseRules.crashes, in: file.text)
            #expect(uses.isEmpty, "\(file.path): \(uses)")
        }
    }

    @Test func refusedCallsAreNotMade() throws {
        for file in try code(below: "Sources") {
            let uses = HouseRules.uses(of: HouseRules.refusedCalls, in: file.text)
            #expect(uses.isEmpty, "\(file.path): \(uses)")
        }
    }

    @Test func noTrackedFileKnowsTheMachineItWasWrittenOn() throws {
        let files = try Project.trackedTexts()
        #expect(!files.isEmpty)
        for file in files {
            let paths = HouseRules.absolutePaths(in: file.text)
            #expect(paths.isEmpty, "\(file.path): \(paths)")
        }
    }
}

/// Each rule fails on what it forbids: a test that cannot fail is a defect.
@Suite struct HouseRulesCanFailTests {
    @Test(arguments: [("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("\n\n", 2)])
    func linesAreCounted(text: String, count: Int) {
        #expect(HouseRules.lineCount(of: text) == count)
    }

    @Test func atticsAreFoundByFolder() {
        #expect(HouseRules.attics(in: "Sources/Reports/Utils/A.swift") == ["Utils"])
        #expect(HouseRules.attics(in: "Sources/Core/A.swift") == ["Core"])
        #expect(HouseRules.attics(in: "Sources/Reports/Utils.swift").isEmpty)
        #expect(HouseRules.attics(in: "Sources/CoreOfIt/A.swift").isEmpty)
    }

    @Test(arguments: HouseRules.crashes + HouseRules.refusedCalls)
    func forbiddenWordsAreFoundInCodeOnly(word: String) {
        let words = HouseRules.crashes + HouseRules.refusedCalls
        #expect(HouseRules.uses(of: words, in: "\nlet a = \(word)(b)") == ["2: \(word)"])
        #expect(HouseRules.uses(of: words, in: "/// never \(word)").isEmpty)
        #expect(HouseRules.uses(of: words, in: "an_\(word.trimmingPrefix("@"))").isEmpty)
    }

    @Test(arguments: ["work", "home", "Users", "root", "farm"])
    func absolutePathsAreFound(folder: String) {
        let path = "/" + folder + "/ada"
        #expect(HouseRules.absolutePaths(in: path) == [path])
        #expect(HouseRules.absolutePaths(in: "x\ncd \"\(path)\"") == [path])
        #expect(HouseRules.absolutePaths(in: "https://example.com\(path)").isEmpty)
        #expect(HouseRules.absolutePaths(in: "${scratch}\(path) below/\(folder)/it").isEmpty)
    }
}
