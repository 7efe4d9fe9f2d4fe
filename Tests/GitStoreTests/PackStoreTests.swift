import Foundation
import GitHistory
import Stories
import Testing

@testable import GitStore

/// Our own reading of packs is git's.
@Suite struct PackStoreTests {
    /// A repository of some files with many versions, packed as the options say.
    private func packed(_ options: String...) throws -> Scratch {
        let scratch = try Scratch()
        let folder = scratch.path
        try git("init", "-q", "--template=", "-b", "main", ".", in: folder)
        var random = SeededGenerator(seed: 5)
        var lines = (0..<400).map { "line \($0)\n" }
        for step in 0..<30 {
            lines[Int.random(in: 0..<400, using: &random)] = "step \(step)\n"
            lines.append("more \(step)\n")
            try Data(lines.joined().utf8).write(to: URL(filePath: folder + "/long.txt"))
            try Data("\(step)".utf8).write(to: URL(filePath: folder + "/short.txt"))
            try git("add", ".", in: folder)
            try git(
                "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m",
                "step \(step)", in: folder)
        }
        _ = try run(["git", "-C", folder] + options + ["repack", "-adfq", "--depth=40"])
        try git("prune-packed", in: folder)
        return scratch
    }

    /// Every object of a repository with its kind, as git lists it.
    private func listed(_ folder: String) throws -> [(id: ObjectID, kind: String)] {
        let said = try git(
            "cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)",
            in: folder)
        return try said.split(separator: "\n").map { line in
            let parts = line.split(separator: " ")
            return (try #require(ObjectID(hex: String(parts[0]))), String(parts[1]))
        }
    }

    private static let kinds = ["", "commit", "tree", "blob", "tag"]

    private func compare(_ scratch: Scratch) throws {
        let store = PackStore(try Location.find(scratch.path))
        let objects = try listed(scratch.path)
        #expect(objects.count > 100)
        #expect(store.count == objects.count)
        // Backwards too, so that bases are met before and after what is made from them.
        for (id, kind) in objects + objects.reversed() {
            let object = try #require(store.object(id))
            #expect(Self.kinds[Int(object.kind)] == kind)
            var hash = SHA1()
            hash.update(Array("\(kind) \(object.bytes.count)\0".utf8).span)
            hash.update(Array(object.bytes).span)
            #expect(hash.finish() == id)
        }
    }

    @Test func everyObjectIsReadByDistance() throws {
        try compare(try packed())
    }

    @Test func everyObjectIsReadByName() throws {
        try compare(try packed("-c", "repack.useDeltaBaseOffset=false"))
    }

    @Test func theFirstVersionOfAnIndexIsRead() throws {
        try compare(try packed("-c", "pack.indexVersion=1"))
    }

    @Test func borrowedPacksAreRead() throws {
        let scratch = try packed()
        let clone = try Scratch()
        try git("clone", "-q", "--shared", scratch.path, "copy", in: clone.path)
        let store = PackStore(try Location.find(clone.path + "/copy"))
        for (id, _) in try listed(scratch.path) { #expect(store.object(id) != nil) }
    }

    @Test func whatIsNotPackedIsNotHere() throws {
        let scratch = try packed()
        let loose = try git(
            "hash-object", "-w", "--stdin", in: scratch.path, input: Array("loose".utf8))
        let id = try #require(ObjectID(hex: loose.filter { !$0.isNewline }))
        let location = try Location.find(scratch.path)
        #expect(PackStore(location).object(id) == nil)
        #expect(try Repository(location).blob(id).bytes.count == 5)
    }

    /// Whatever a damaged pack says, nobody reads beyond it and nothing crashes.
    @Test func aDamagedPackIsNoTrap() throws {
        let scratch = try packed("-c", "repack.useDeltaBaseOffset=false")
        let folder = scratch.path + "/.git/objects/pack"
        let objects = try listed(scratch.path)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        for ending in [".pack", ".idx"] {
            let name = try #require(names.first { $0.hasSuffix(ending) })
            let url = URL(filePath: folder + "/" + name)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: url.path)
            let whole = try Data(contentsOf: url)
            var random = SeededGenerator(seed: 7)
            var unread = 0
            for _ in 0..<60 {
                var damaged = whole
                for _ in 0..<4 {
                    let place = Int.random(in: 0..<damaged.count, using: &random)
                    damaged[place] ^= UInt8.random(in: 1...255, using: &random)
                }
                if Bool.random(using: &random) {
                    damaged = damaged.prefix(Int.random(in: 1..<damaged.count, using: &random))
                }
                try damaged.write(to: url)
                let store = PackStore(try Location.find(scratch.path))
                for (id, _) in objects where store.object(id) == nil { unread += 1 }
            }
            #expect(unread > 0)
            try whole.write(to: url)
        }
    }
}
