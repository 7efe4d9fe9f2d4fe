import Foundation
import GitHistory
import Stories
import Testing

@testable import GitStore

/// Our own reading of objects that lie in files of their own is git's.
@Suite struct LooseObjectsTests {
    /// A repository in which nothing is packed, with its objects: some texts, trees, a tag, an empty file, one
    /// that deflates to almost nothing and one that does not deflate.
    private func unpacked() throws -> (scratch: Scratch, objects: [ObjectID: String]) {
        let scratch = try Scratch()
        let made = try run(
            [
                "bash", "-e", "-c",
                """
                git init -q -b main . && git config user.name A && git config user.email a@example.org
                for i in 1 2 3; do mkdir -p d$i && seq $i 200 > d$i/numbers && git add . && git commit -q -m $i; done
                : > empty && head -c 3000000 /dev/zero > zeros && git add . && git commit -q -m sizes
                git tag -a -m tag one
                """,
            ], in: scratch.path)
        #expect(made.status == 0, "\(made.errors)")
        var random = SeededGenerator(seed: 3)
        let noise = (0..<90_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        try git("hash-object", "-w", "--stdin", in: scratch.path, input: noise)
        let said = try git(
            "cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)",
            in: scratch.path)
        var objects: [ObjectID: String] = [:]
        for line in said.split(separator: "\n") {
            let parts = line.split(separator: " ")
            objects[try #require(ObjectID(hex: String(parts[0])))] = String(parts[1])
        }
        return (scratch, objects)
    }

    private static let kinds = ["", "commit", "tree", "blob", "tag"]

    @Test func everyObjectIsRead() throws {
        let (scratch, objects) = try unpacked()
        let location = try Location.find(scratch.path)
        let store = LooseObjects(location)
        #expect(Set(objects.values) == ["commit", "tree", "blob", "tag"])
        var unread: [ObjectID] = []
        for (id, kind) in objects {
            guard let object = store.object(id) else {
                unread.append(id)
                continue
            }
            #expect(Self.kinds[Int(object.kind)] == kind)
            var hash = SHA1()
            hash.update(Array("\(kind) \(object.bytes.count)\0".utf8).span)
            hash.update(Array(object.bytes).span)
            #expect(hash.finish() == id)
        }
        // What is a thousand times larger than its file is left to libgit2.
        #expect(unread.count == 1)
        #expect(try Repository(location).blob(unread[0]).bytes.count == 3_000_000)
    }

    @Test func whatIsMissingIsNotHere() throws {
        let (scratch, objects) = try unpacked()
        let location = try Location.find(scratch.path)
        #expect(LooseObjects(location).object(.zero) == nil)
        try git("repack", "-adq", in: scratch.path)
        for id in objects.keys where id != .zero {
            let isPacked = PackStore(location).object(id) != nil
            #expect(isPacked || LooseObjects(location).object(id) != nil)
        }
    }

    /// Whatever a damaged file says, nobody reads beyond it and nothing crashes.
    @Test func aDamagedFileIsNoTrap() throws {
        let (scratch, objects) = try unpacked()
        let store = LooseObjects(try Location.find(scratch.path))
        var random = SeededGenerator(seed: 7)
        var unread = 0
        for id in objects.keys.sorted() {
            let path = "\(scratch.path)/.git/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
            let whole = try Data(contentsOf: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
            for step in 0..<20 {
                var damaged = whole
                damaged[Int.random(in: 0..<damaged.count, using: &random)] ^= 0x5a
                if step % 2 == 0 {
                    damaged = damaged.prefix(Int.random(in: 0..<damaged.count, using: &random))
                }
                try damaged.write(to: URL(filePath: path))
                if store.object(id) == nil { unread += 1 }
            }
        }
        #expect(unread > objects.count * 10)
    }
}
