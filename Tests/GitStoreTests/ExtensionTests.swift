import Foundation
import Stories
import Testing

@testable import GitStore

/// Extensions of repositories, alone and in pairs, in every version of the format.
@Suite struct ExtensionTests {
    private static let known = [
        ("worktreeConfig", "true"), ("partialClone", "origin"), ("preciousObjects", "true"),
        ("relativeWorktrees", "true"), ("noop", "true"), ("objectFormat", "sha1"),
        ("refStorage", "files"),
    ]
    private static let refused = [
        ("objectFormat", "sha256", "SHA-256"), ("refStorage", "reftable", "reftable"),
        ("compatObjectFormat", "sha256", "extension"), ("futureThing", "true", "extension"),
    ]
    private let story: Story

    init() throws { story = try Story("two-humans") }

    /// Git itself refuses to write such settings one by one.
    private func configure(_ version: Int, _ extensions: [(String, String)]) throws {
        let lines = extensions.map { "\t\($0.0) = \($0.1)\n" }.joined()
        try """
        [core]
        \trepositoryformatversion = \(version)
        \tbare = false
        [extensions]
        \(lines)
        """.write(toFile: story.path + "/.git/config", atomically: true, encoding: .utf8)
    }

    private func refusal() -> String? {
        do throws(StoreError) {
            let repository = try Repository(try Location.find(story.path))
            return repository.references().all.isEmpty ? "no refs" : nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: 0...2)
    func whatChangesNothingForUsIsRead(version: Int) throws {
        for (place, first) in Self.known.enumerated() {
            for second in Self.known[place...] {
                try configure(version, first == second ? [first] : [first, second])
                let refusal = refusal()
                if version == 2 {
                    #expect(refusal?.contains("repository version 2") == true, "\(first.0)")
                } else {
                    #expect(refusal == nil, "\(version): \(first.0) and \(second.0)")
                }
            }
        }
    }

    @Test func whatWouldBeMisreadIsRefusedWithEveryOther() throws {
        for (name, value, words) in Self.refused {
            for other in Self.known where other.0 != name {
                try configure(1, [(name, value), other])
                #expect(refusal()?.contains(words) == true, "\(name) and \(other.0)")
            }
        }
    }
}
