import Foundation
import GitHistory
import Testing

@testable import GitStore

/// What is read is let go of in time, and is what it was when it is read again.
@Suite struct MemoryTests {
    /// Keys that never share a slot.
    private struct Number: CacheKey {
        let slotBits: UInt64
        static var none: Number { Number(slotBits: .max) }
    }

    private func object(_ size: Int) -> StoredObject {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
        bytes.initializeMemory(as: UInt8.self, repeating: 1)
        return StoredObject(kind: 3, UnsafeRawBufferPointer(bytes))
    }

    @Test func aCacheKeepsToItsBudget() {
        var cache = ObjectCache<PackPlace>(budget: 1000)
        for place in 0..<500 { cache.keep(PackPlace(pack: 0, byte: place), object(90)) }
        var kept = 0
        for place in 0..<500 where cache.find(PackPlace(pack: 0, byte: place)) != nil { kept += 1 }
        #expect((1...11).contains(kept))
        #expect(cache.find(PackPlace(pack: 0, byte: 499)) != nil)
    }

    @Test func whatIsAskedForStays() {
        var cache = ObjectCache<Number>(budget: 1000)
        let wanted = Number(slotBits: 1000)
        cache.keep(wanted, object(90))
        for number in 0..<500 {
            cache.keep(Number(slotBits: UInt64(number)), object(90))
            #expect(cache.find(wanted) != nil)
        }
    }

    @Test func whatWouldPushAllElseOutIsNotKept() {
        var cache = ObjectCache<PackPlace>(budget: 1000)
        cache.keep(PackPlace(pack: 0, byte: 1), object(90))
        cache.keep(PackPlace(pack: 0, byte: 2), object(501))
        #expect(cache.find(PackPlace(pack: 0, byte: 1)) != nil)
        #expect(cache.find(PackPlace(pack: 0, byte: 2)) == nil)
    }

    /// The pages of one file that the process has mapped, in KiB.
    private func resident(_ path: String) throws -> Int {
        guard case .bytes(let bytes) = FileReader.read(Array("/proc/self/smaps".utf8)) else {
            throw CocoaError(.fileReadUnknown)
        }
        let maps = String(decoding: bytes, as: UTF8.self)
        var isHere = false
        var size = 0
        for line in maps.split(separator: "\n") {
            if line.contains("-"), line.contains(" r") { isHere = line.hasSuffix(path) }
            if isHere, line.hasPrefix("Rss:") {
                size += line.split(separator: " ").compactMap { Int($0) }.first ?? 0
            }
        }
        return size
    }

    @Test func aLargeFileIsLetGoOf() throws {
        let path = FileManager.default.temporaryDirectory.path + "/pages-\(UUID().uuidString)"
        defer { unlink(path) }
        let size = 40 << 20
        try Data(repeating: 5, count: size).write(to: URL(filePath: path))
        let file = try #require(MappedFile(Array(path.utf8)))
        var pages = ResidentPages(of: size)
        var (sum, most) = (0, 0)
        for place in stride(from: 0, to: size, by: 4096) {
            pages.note(place, 1)
            sum += Int(file.bytes[place])
            pages.limit(file)
            if place % (1 << 20) == 0 { most = max(most, try resident(path)) }
        }
        #expect(sum == 5 * size / 4096)
        // Where the system maps page by page it is less.
        #expect(most > 0)
        #expect(most <= 9 << 10)
    }

    @Test func givingBackHurtsNobody() {
        let kept = object(100)
        for _ in 0..<3 { Memory.relieve() }
        #expect(kept.bytes.allSatisfy { $0 == 1 })
    }
}
