import GitHistory
import Stories
import Testing

@Suite struct ReflogEntryTests {
    private static let old = String(repeating: "1", count: 40)
    private static let new = String(repeating: "2", count: 40)
    private static let moved = "\(old) \(new)"

    private func read(_ line: String) -> ReflogEntry? {
        ReflogEntry(line: Array(line.utf8).span)
    }

    @Test func aSoundLineIsReadInFull() throws {
        let line = "\(Self.moved) Ada Lovelace <Ada@Example.org> 1767225600 +0530\tcommit: a > b"
        let entry = try #require(read(line))
        #expect(entry.old.hex == Self.old)
        #expect(entry.new.hex == Self.new)
        #expect(entry.identity == Identity(name: "Ada Lovelace", email: "ada@example.org"))
        #expect(entry.time == Timestamp(seconds: 1_767_225_600, offsetMinutes: 330))
        #expect(entry.message == "commit: a > b")
        #expect(entry.action == .commit)
    }

    @Test(arguments: [
        ("+0000", ""), ("+0000\t", ""), ("+0000\r", ""), ("+0000\t\r", ""), ("+0000\ta\r", "a"),
        ("+0000\ta\tb", "a\tb"), ("+0000 a", " a"), ("-0000\t\ta", "\ta"),
    ])
    func theMessageIsWhatFollowsTheZone(end: String, message: String) throws {
        let entry = try #require(read("\(Self.moved) A <a@b.c> 5 \(end)"))
        #expect(entry.message == message)
        #expect(entry.action == (message.isEmpty ? .empty : .other))
    }

    @Test(arguments: [
        "", "x", moved, "\(moved) ", "\(moved) A <a@b.c>", "\(moved) A <a@b.c> ",
        "\(moved) A <a@b.c> 5", "\(moved) A <a@b.c> 5 ", "\(moved) A <a@b.c> 5 +000",
        "\(moved) A <a@b.c> 5 0000 ", "\(moved) A <a@b.c> 5 +00x0", "\(moved) A <a@b.c>5 +0000",
        "\(moved) A <a@b.c> soon +0000", "\(moved) A <a@b.c> 0 +0000", "\(moved) A <a@b.c 5 +0000",
        "\(moved) A <a@b.c> +0000", "\(old)-\(new) A <a@b.c> 5 +0000", "\(moved)-A <a@b.c> 5 +0000",
        "\(old) \(new.dropLast()) A <a@b.c> 5 +0000", "\(old) \(new)2 A <a@b.c> 5 +0000",
        "\(old)\(old.prefix(24)) \(new)\(new.prefix(24)) A <a@b.c> 5 +0000\tcommit: SHA-256",
        " \(moved) A <a@b.c> 5 +0000", "\(old) \(new.dropLast())g A <a@b.c> 5 +0000",
    ])
    func aDamagedLineIsNoEntry(line: String) {
        #expect(read(line) == nil)
    }

    @Test(arguments: [
        ("1", 1), ("007", 7), ("\(1 << 45)", 1 << 45), ("\((1 << 45) + 1)", 1 << 45),
        ("99999999999999999999999999", 1 << 45),
    ])
    func everyDateCanBeReckonedWith(text: String, seconds: Int64) throws {
        let entry = try #require(read("\(Self.moved) A <a@b.c> \(text) +0000"))
        #expect(entry.time.seconds == seconds)
    }

    @Test(arguments: [
        ("+0000", 0), ("-0930", -570), ("+1400", 840), ("+1401", 0), ("+9999", 0), ("-9999", 0),
    ])
    func aZoneThatNobodyLivesInIsUTC(zone: String, minutes: Int16) throws {
        let entry = try #require(read("\(Self.moved) A <a@b.c> 5 \(zone)\tx"))
        #expect(entry.time.offsetMinutes == minutes)
    }

    @Test func bytesThatAreNotUTF8AreReplaced() throws {
        let line =
            Array("\(Self.moved) J".utf8) + [0xfc] + Array("rg <j@b.c> 5 +0000\tcommit: ".utf8)
            + [0xff]
        let read = ReflogEntry(line: line.span)
        let entry = try #require(read)
        #expect(entry.identity.name == "J\u{fffd}rg")
        #expect(entry.message == "commit: \u{fffd}")
        #expect(entry.action == .commit)
    }

    @Test(arguments: [
        (
            "pull https://ada:secret@example.org/x.git: Fast-forward",
            "pull https://example.org/x.git: Fast-forward"
        ),
        ("fetch ssh://git@example.org a@b: x", "fetch ssh://example.org a@b: x"),
        ("pull https://ada:p@ss@example.org: x", "pull https://example.org: x"),
        ("pull https://example.org/a@b: x", "pull https://example.org/a@b: x"),
        ("commit: mail ada@example.org", "commit: mail ada@example.org"), ("", ""),
    ])
    func noPasswordOfAnAddressIsShown(message: String, shown: String) {
        #expect(message.withoutCredentials == shown)
    }
}

@Suite struct ReflogTests {
    private func line(_ old: Int, _ new: Int, _ message: String = "x") -> String {
        let ids = [old, new].map { String(repeating: "\($0)", count: 40) }
        return "\(ids[0]) \(ids[1]) A <a@b.c> 5 +0000\t\(message)\n"
    }

    private func log(_ text: String, name: String = "HEAD") -> Reflog {
        Reflog(name: name, parsing: Array(text.utf8).span)
    }

    @Test func linesKeepTheirOrderAndDamagedOnesAreCounted() {
        let log = log(line(0, 1) + "damage\n\n" + line(1, 2) + String(line(2, 3).dropLast()))
        #expect(log.entries.map { $0.new.hex.prefix(1) } == ["1", "2"])
        #expect(log.malformed == 3)
        #expect(log.breaks.isEmpty)
    }

    @Test func anEmptyFileIsALogWithoutEntries() {
        let log = log("")
        #expect(log.entries.isEmpty)
        #expect(log.malformed == 0)
        #expect(log.breaks.isEmpty)
        #expect(!log.beginsLate)
    }

    @Test func aBreakIsWhereAnEntryDoesNotBeginAtTheEndOfTheOneBefore() {
        #expect(log(line(0, 1) + line(1, 2) + line(3, 4) + line(4, 5)).breaks == [2])
        #expect(log(line(3, 4)).breaks.isEmpty)
        #expect(log(line(0, 1) + line(2, 2) + line(1, 3)).breaks == [1, 2])
    }

    @Test func aLogWithoutItsFirstEntryBeginsLate() {
        #expect(log(line(1, 2)).beginsLate)
        #expect(!log(line(0, 2)).beginsLate)
    }

    @Test func whatAnEntryMeansDependsOnItsLog() {
        let fetched = line(1, 2, "pull -q: fast-forward")
        #expect(log(fetched).entries.map(\.action) == [.fastForward])
        #expect(log(fetched, name: "refs/remotes/o/x").entries.map(\.action) == [.fetch])
        #expect(log(line(0, 2, "a text"), name: "refs/stash").entries.map(\.action) == [.stash])
    }
}
