import Foundation
import GitHistory
import GitStore
import Stories
import Testing

@testable import Evidence

struct SnapshotFileTests {
    private static let ada = Identity(name: "Ada <ada@home.example>", email: "ada@example.org")
    private static let one = ObjectID(hex: String(repeating: "1", count: 40)) ?? .zero

    private func log(_ message: String, name: String = "HEAD", worktree: String? = nil) -> Reflog {
        Reflog(
            name: name, worktree: worktree,
            entries: [
                ReflogEntry(
                    old: .zero, new: Self.one, identity: Self.ada,
                    time: Timestamp(seconds: 1_790_000_000, offsetMinutes: -570), message: message)
            ], malformed: 2)
    }

    private func snapshot(_ logs: [Reflog]) -> Snapshot {
        var builder = SnapshotBuilder(repository: "ferry", takenAt: 1_790_000_000)
        for log in logs { builder.add(log) }
        builder.add(Worktree(name: "linked", branch: "refs/heads/main", head: Self.one))
        return builder.finish()
    }

    @Test func `what is written is read again`() throws {
        let snapshot = snapshot([log("commit: one"), log("", name: "refs/heads/a", worktree: "w")])
        let read = try Snapshot(reading: try snapshot.encoded())
        #expect(read == snapshot)
        #expect(read.people.count == 1 && read.people[0].name.hasPrefix("Ada <mail-"))
        let logs = read.reflogs(from: "ci.json", known: [])
        #expect(logs.map(\.source) == ["ci.json", "ci.json"])
        #expect(logs[0].entries[0].time == log("").entries[0].time && logs[0].malformed == 2)
        #expect(logs[0].entries[0].action == .commit && logs[1].worktree == "w")
        #expect(Redaction.isDigest(logs[0].entries[0].identity.email))
    }

    @Test func `an address that this clone knows is known again`() {
        let logs = snapshot([log("")]).reflogs(from: "x", known: [Self.ada])
        #expect(logs[0].entries[0].identity.email == "ada@example.org")
    }

    @Test func `a file that was cut short is refused, wherever it ends`() throws {
        let bytes = try snapshot([log("commit: one")]).encoded()
        for length in 0..<bytes.count - 2 {
            #expect(throws: SnapshotError.self) {
                try Snapshot(reading: Array(bytes.prefix(length)))
            }
        }
    }

    @Test(arguments: [
        ("\"version\":1", "\"version\":2", "of version 2"),
        ("\"version\":1", "\"version\":\"1\"", "no snapshot"),
        ("coven-audit evidence", "another format", "no snapshot"),
        ("\"who\":0", "\"who\":1", "entry 1 of one of its logs"),
        ("\"who\":0", "\"who\":-1", "entry 1 of one of its logs"),
        ("\"who\":0", "\"who\":99999999999999999999", "a field is missing or wrong"),
        ("1111111111111111\",\"old", "111\",\"old", "entry 1 of one of its logs"),
        ("\"zone\":-570", "\"zone\":32000", "entry 1 of one of its logs"),
        ("\"at\":1790000000", "\"at\":-5", "entry 1 of one of its logs"),
        ("\"message\":\"commit: one\"", "\"message\":7", "a field is missing or wrong"),
        ("\"reflogs\":[", "\"reflogs\":[[],", "a field is missing or wrong"),
        ("\"takenAt\":1790000000", "\"takenAt\":-1", "no time that there is"),
        ("\"malformed\":2", "\"malformed\":-2", "entry 1 of one of its logs"),
    ])
    func `what cannot be is refused in one sentence`(
        _ old: String, _ new: String, _ words: String
    ) throws {
        let text = String(decoding: try snapshot([log("commit: one")]).encoded(), as: UTF8.self)
        #expect(text.contains(old))
        let error = #expect(throws: SnapshotError.self) {
            try Snapshot(reading: Array(text.replacing(old, with: new).utf8))
        }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
        #expect(error?.description.contains("\n") == false)
    }

    @Test(arguments: ["", "{", "[]", "null", "\u{0}\u{1}", "{\"format\":1}", "PK\u{3}\u{4}"])
    func `what is no snapshot at all is refused`(_ text: String) {
        #expect(throws: SnapshotError.self) { try Snapshot(reading: Array(text.utf8)) }
        #expect(throws: SnapshotError.self) {
            try Snapshot(reading: Array(String(repeating: "[", count: 100_000).utf8))
        }
    }

    @Test func `changed bytes never end the program`() throws {
        let bytes = try snapshot([log("commit: one"), log("b", name: "refs/stash")]).encoded()
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<changed.count, using: &random)
                changed[place] = UInt8.random(in: 0...255, using: &random)
            }
            do {
                _ = try Snapshot(reading: changed).reflogs(from: "x", known: [])
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }

    @Test func `of one clone's log, seen twice, the longer stays`() {
        let long = Reflog(
            name: "HEAD",
            entries: log("one").entries + [
                ReflogEntry(
                    old: Self.one, new: .zero, identity: Self.ada,
                    time: Timestamp(seconds: 1_790_000_001), message: "two")
            ], source: "snap")
        #expect(LogMerge.merged([log("one")], [long]) == [long])
        #expect(LogMerge.merged([long], [log("changed words")]) == [long])
        let other = log("one", worktree: "w")
        #expect(LogMerge.merged([other], [long]) == [long, other])
        let empty = Reflog(name: "HEAD", entries: [])
        #expect(LogMerge.merged([], [empty]).isEmpty)
    }
}
