import GitStore
import Stories
import Testing

@Suite struct ConfigurationTests {
    private static let key = "coven-audit.sessionMark"

    private func values(_ scratch: Scratch, _ key: String = Self.key) throws -> [String] {
        let repository = try Repository(try Location.find(scratch.path))
        return repository.configurationValues(key)
    }

    @Test func allValuesOfAKeyAreReadInTheirOrder() throws {
        let scratch = try Scratch()
        try git("init", "-q", in: scratch.path)
        #expect(try values(scratch) == [])
        for value in ["Run-Id:", "a b", "", "Run-Id:", "zwölf\nzeilen"] {
            try git("config", "--add", Self.key, value, in: scratch.path)
        }
        try git("config", "--add", "coven-audit.task", "PROJ-", in: scratch.path)
        let expected = ["Run-Id:", "a b", "", "Run-Id:", "zwölf\nzeilen"]
        #expect(try values(scratch) == expected)
        #expect(try values(scratch, "Coven-Audit.SESSIONMARK") == expected)
        #expect(try values(scratch, "coven-audit.worker") == [])
        #expect(try values(scratch, "not a key") == [])
    }
}
