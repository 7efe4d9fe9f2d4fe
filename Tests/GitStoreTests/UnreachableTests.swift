import Foundation
import GitHistory
import Stories
import Testing

@testable import GitStore

/// What no ref reaches, held against `git fsck`.
struct UnreachableTests {
    private static let losses = """
        git config gc.auto 0
        echo draft > draft && git add draft && git commit -q -m draft
        git commit -q --amend -m 'draft: better'
        git checkout -q -b doomed && save() { echo "$1" > "$1" && git add "$1"; }
        save lost && git commit -q -m 'lost: one' && save lost2 && git commit -q -m 'lost: two'
        git checkout -q main && git branch -q -D doomed
        echo staged > staged && git add staged && git reset -q --hard
        echo stashed >> one && git stash push -q && git stash drop -q
        echo again >> one && git stash push -q -m older && echo more >> one && git stash push -q
        echo kept > kept && git add kept
        """

    /// One of the ways in which git keeps objects.
    enum Keeping: String, CaseIterable {
        case loose = "true"
        case packed = "git repack -q -a -d -k"
        case firstIndex = "git -c pack.indexVersion=1 repack -q -a -d -k"
        case farOffsets =
            "git repack -q -a -d -k && cd .git/objects/pack && rm -f *.rev && git index-pack --index-version=2,0x40 pack-*.pack > /dev/null"
        case cruft = "git repack -q -d --cruft --cruft-expiration=never"
        case logsGone = "git reflog expire --expire=now --all"
        case severalPacks =
            "git repack -q -d && git repack -q -a -d -k --no-write-bitmap-index && echo z > z && git add z && git commit -q -m z && git repack -q -d && git multi-pack-index write"
    }

    @Test(arguments: Keeping.allCases)
    func `the same commits and files as git fsck, however they are kept`(_ how: Keeping) throws {
        let desk = try Desk()
        try desk.run(UnreachableTests.losses + "\n" + how.rawValue)
        let found = try scan(desk.main)
        let bare = try Fsck(desk.main, "--no-reflogs")
        #expect(found.commits.map(\.hex) == bare.commits)
        #expect(bare.commits.count > 8)
        #expect(found.unnamed.map(\.hex) == (try Fsck(desk.main)).commits)
        #expect(found.gaps.isEmpty && found.limits.isEmpty)
        // What a log still reaches stays in an ordinary pack, where files are not looked for.
        let blobs = Set(found.blobs.map(\.id.hex))
        #expect(blobs.isSubset(of: bare.blobs))
        switch how {
        case .loose: #expect(found.blobs.map(\.id.hex) == bare.blobs)
        case .cruft, .logsGone: #expect(blobs.isSuperset(of: try Fsck(desk.main).blobs))
        case .packed, .firstIndex, .farOffsets, .severalPacks: break
        }
        #expect(how == .logsGone || !bare.blobs.isEmpty)
    }

    @Test(arguments: [1, 2, 3])
    func `the same commits as git fsck, whatever happened`(seed: Int) throws {
        let story = try RandomLosses(seed: seed, operations: 150)
        let found = try scan(story.path)
        #expect(found.commits.map(\.hex) == (try Fsck(story.path, "--no-reflogs")).commits)
        #expect(found.unnamed.map(\.hex) == (try Fsck(story.path)).commits)
        #expect(found.commits.count > 20)
    }

    @Test func `what a rebase that stands still has put aside is not lost`() throws {
        let desk = try Desk()
        try desk.run(
            """
            git checkout -q -b stuck HEAD~1 && echo other > one && git commit -q -a -m other
            git checkout -q main && echo mine > one && git commit -q -a -m mine
            echo half > two && git checkout -q stuck 2> /dev/null
            git rebase -q --autostash main > /dev/null 2>&1 || true
            test -f .git/rebase-merge/autostash
            """)
        let line = try String(
            contentsOfFile: desk.main + "/.git/rebase-merge/autostash", encoding: .utf8)
        let autostash = try #require(ObjectID(hex: String(line.prefix(40))))
        #expect(!(try scan(desk.main)).commits.contains(autostash))
    }

    @Test func `the entries of the stash are told from the dropped one`() throws {
        let desk = try Desk()
        try desk.run(UnreachableTests.losses)
        let found = try scan(desk.main)
        let older = try #require(ObjectID(hex: try id("stash@{1}", desk)))
        #expect(found.stashed.contains(older))
        #expect(found.stashed.isSubset(of: found.logged))
        #expect(!found.unnamed.contains(older))
        #expect(!found.commits.contains(try #require(ObjectID(hex: try id("stash", desk)))))
    }

    @Test func `a staged file that was thrown away is in no commit`() throws {
        let desk = try Desk()
        try desk.run(UnreachableTests.losses)
        let staged = try git("hash-object", "--stdin", in: desk.main, input: Array("staged\n".utf8))
        let lost = try git("hash-object", "--stdin", in: desk.main, input: Array("lost\n".utf8))
        let found = try scan(desk.main)
        let blobs = Dictionary(uniqueKeysWithValues: found.blobs.map { ($0.id.hex + "\n", $0) })
        #expect(blobs[staged]?.isCommitted == false)
        #expect(blobs[staged]?.size == 7)
        #expect(blobs[lost]?.isCommitted == true)
    }

    @Test func `a scan writes nothing`() throws {
        let desk = try Desk()
        try desk.run(UnreachableTests.losses)
        let before = try desk.listing()
        _ = try scan(desk.main)
        #expect(try desk.listing() == before)
    }

    @Test func `what a borrowed store alone holds is told apart`() throws {
        let desk = try Desk()
        try desk.run(
            "git clone -q --shared -b main . ../borrower && echo n > n && git add n && git commit -q -m new"
        )
        let found = try scan(desk.path("borrower"))
        let new = try #require(ObjectID(hex: try id("HEAD", desk)))
        #expect(
            found.commits.map(\.hex) == (try Fsck(desk.path("borrower"), "--no-reflogs")).commits)
        #expect(found.borrowed.contains(new))
        #expect(found.borrowed == Set(found.commits))
    }

    @Test func `a window leaves out what is older`() throws {
        let desk = try Desk()
        try desk.run(
            """
            GIT_COMMITTER_DATE='1400000000 +0000' git commit -q --allow-empty -m old
            git reset -q --hard HEAD~1
            GIT_COMMITTER_DATE='1700000000 +0000' git commit -q --allow-empty -m young
            git reset -q --hard HEAD~1
            """)
        let old = try #require(ObjectID(hex: try id("HEAD@{3}", desk)))
        let young = try #require(ObjectID(hex: try id("HEAD@{1}", desk)))
        let found = try scan(desk.main, since: 1_600_000_000)
        #expect(found.commits.contains(young) && !found.commits.contains(old))
        #expect(try scan(desk.main).commits.contains(old))
    }

    @Test func `of a window the newest commits of a long pack are read, and that is said`() throws {
        let scratch = try Scratch()
        let made = try run(
            [
                "bash", "-e", "-c",
                """
                git init -q -b main . && for i in $(seq 2600); do
                    printf 'commit refs/heads/main\ncommitter A <a@example.org> %d +0000\ndata 1\nx\n' \
                        $((1500000000 + i))
                done | git fast-import --quiet && git config user.name A && git config user.email a@b.c
                GIT_COMMITTER_DATE='1700000000 +0000' git commit -q --allow-empty -m young
                git reset -q --hard HEAD~1 && git repack -q -a -d
                """,
            ], in: scratch.path)
        #expect(made.status == 0, "\(made.errors)")
        let young = try git("rev-parse", "HEAD@{1}", in: scratch.path).prefix(40)
        let found = try scan(scratch.path, since: 1_600_000_000)
        #expect(found.commits.map(\.hex) == [String(young)])
        #expect(found.limits.count == 1)
        // The walk stops at the oldest commit of the window's edge: 2,600 less that one and 2,000.
        #expect(found.limits[0].contains("599 that lie in packs behind 2000"))
        let all = try scan(scratch.path)
        #expect(all.commits.map(\.hex) == [String(young)] && all.limits.isEmpty)
    }

    @Test func `damage is counted and ends nothing`() throws {
        let desk = try Desk()
        try desk.run(
            UnreachableTests.losses + """

                git repack -q -a -d -k && echo y > y && git add y && git reset -q --hard
                chmod -R u+w .git/objects && find .git/objects -type f -path '*/??/*' | head -1 |
                    xargs -I{} sh -c 'echo nonsense > {}'
                cp .git/objects/pack/*.pack .git/objects/pack/pack-damaged.pack
                head -c 900 .git/objects/pack/*.idx > .git/objects/pack/pack-damaged.idx
                """)
        let found = try scan(desk.main)
        #expect(found.commits.count > 8)
        #expect(
            found.limits == ["Objects and packs of the store that could not be looked at: 2."])
    }

    private func scan(_ path: String, since limit: Int64? = nil) throws -> Unreachable {
        let repository = try Repository(try Location.find(path))
        let references = repository.references()
        let tips =
            references.all.filter { $0.kind != .other }.map(\.commit)
            + [references.head].compactMap { $0 }
        let walk = repository.walk(from: tips, notBefore: limit, shallow: [])
        return repository.unreachable(
            walk.graph, references: references.all, reflogs: repository.reflogs().all,
            notBefore: limit)
    }

    private func id(_ revision: String, _ desk: Desk) throws -> String {
        String(try git("rev-parse", revision, in: desk.main).prefix(40))
    }
}

/// What `git fsck --unreachable` prints, sorted.
private struct Fsck {
    let commits: [String]
    let blobs: [String]

    init(_ folder: String, _ options: String...) throws {
        let result = try run(["git", "-C", folder, "fsck", "--unreachable"] + options)
        let words = result.text.split(separator: "\n").map { $0.split(separator: " ") }
        commits = words.filter { $0[1] == "commit" }.map { String($0[2]) }.sorted()
        blobs = words.filter { $0[1] == "blob" }.map { String($0[2]) }.sorted()
    }
}
