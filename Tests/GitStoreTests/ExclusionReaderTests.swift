import Foundation
import GitHistory
import GitStore
import Stories
import Testing

/// What a project's `.gitattributes` keep out is what `git check-attr` says of a fresh clone.
@Suite struct ExclusionReaderTests {
    /// Attributes at the top and in folders, set, unset, given a value, by a macro, and for a folder.
    private static let story = """
        git init -q -b main . && git config user.name Ada && git config user.email ada@example.org
        printf '%s\\n' '[attr]made linguist-generated' '*.gen made' 'lib/** linguist-vendored' \
            'lib/own.c -linguist-vendored' 'a*.c linguist-generated=true' 'b*.c linguist-generated=false' \
            '/top.c linguist-generated' > .gitattributes
        mkdir -p deep/er lib/sub other
        printf '%s\\n' '*.gen !linguist-generated' 'c.c linguist-vendored=true' > deep/.gitattributes
        printf '%s\\n' '*.gen linguist-generated' 'x.c linguist-generated' > deep/er/.gitattributes
        printf '%s\\n' 'own.c linguist-generated=1' 'sub/y.c -linguist-vendored' > lib/.gitattributes
        for file in x.gen top.c ab.c b.c deep/x.gen deep/top.c deep/c.c deep/er/x.gen \
            deep/er/x.c deep/er/a.c lib/own.c lib/sub/y.c lib/sub/z.c other/x.gen other/x.c; do
            echo text > "$file"
        done
        git add . && git commit -q -m all && git clone -q . ../fresh && git clone -q --bare . ../bare.git
        echo '* linguist-generated' > .gitattributes && echo '* linguist-vendored' > .git/info/attributes
        echo '* linguist-vendored' > ../bare.git/info/attributes
        """

    private let scratch: Scratch
    private let path: String

    init() throws {
        scratch = try Scratch()
        path = try scratch.folder("main", after: Self.story)
    }

    @Test func whatIsKeptOutIsWhatGitSays() throws {
        let wanted = try expected()
        #expect(wanted.count == 10)
        #expect(try excluded(path) == wanted)
        #expect(try excluded(scratch.path + "/bare.git") == wanted)
    }

    @Test func aFolderThatCannotBeReadHasNoAttributesOfItsOwn() throws {
        let tree = try git("rev-parse", "HEAD:lib/sub", in: path).prefix(40)
        let wanted = try expected()
        try FileManager.default.removeItem(
            atPath: "\(path)/.git/objects/\(tree.prefix(2))/\(tree.dropFirst(2))")
        #expect(try excluded(path) == wanted)
    }

    /// The same folder twice in each of forty folders: a walk over all of it would not end.
    @Test func onlyTheFoldersOfThePathsAreRead() throws {
        let wanted = try expected()
        let script = """
            tree=$(git mktree < /dev/null)
            for level in $(seq 40); do
                tree=$(printf '040000 tree %s\\ta\\n040000 tree %s\\tb\\n' "$tree" "$tree" | git mktree)
            done
            tree=$( (git ls-tree HEAD && printf '040000 tree %s\\tz\\n' "$tree") | git mktree)
            git reset -q --soft "$(git commit-tree -p HEAD -m deep "$tree")"
            """
        let result = try run(["bash", "-e", "-c", script], in: path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try excluded(path) == wanted)
    }

    private func expected() throws -> Set<String> {
        let fresh = scratch.path + "/fresh"
        let told = try git(
            "check-attr", "-z", "--cached", "--stdin", "linguist-generated", "linguist-vendored",
            in: fresh, input: Array(git("ls-files", "-z", in: fresh).utf8)
        ).split(separator: "\0").map(String.init)
        var wanted: Set<String> = []
        for start in stride(from: 0, to: told.count - 2, by: 3)
        where ["set", "true"].contains(told[start + 2]) {
            wanted.insert(told[start])
        }
        return wanted
    }

    private func excluded(_ folder: String) throws -> Set<String> {
        var paths = ByteTable()
        let files = try git("ls-files", "-z", in: scratch.path + "/fresh")
        for file in files.split(separator: "\0") { _ = paths.index(of: Array(file.utf8).span) }
        let repository = try Repository(try Location.find(folder))
        let references = repository.references()
        let head = try #require(references.head)
        let graph = repository.walk(from: [head], notBefore: nil, shallow: []).graph
        let found = repository.exclusions(of: head, paths: paths, graph: graph)
        return Set(found.generated.map { paths.text($0) })
    }
}
