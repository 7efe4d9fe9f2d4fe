import Foundation
import GitHistory
import GitStore
import Stories
import Testing

@Suite struct MailmapReaderTests {
    /// Commits of one person under four names, and of another under hers.
    private static let story = """
        git init -q -b main .
        save() { git -c user.name="$1" -c user.email="$2" commit -q --allow-empty -m x; }
        save Ada ada@example.org; save 'Ada Lovelace' ADA@home.example; save ada ada@work.example
        save Bo bo@example.org; save Shared shared@example.org; save Eve shared@example.org
        printf '%s\\n' 'Ada Lovelace <ada@example.org>' '<ada@example.org> <Ada@Home.example>' \
            'Ada Lovelace <ada@example.org> <ada@work.example>' '# Nobody <bo@example.org>' \
            'Eve <eve@example.org> eve <shared@example.org>' > .mailmap
        git add .mailmap; save Bo bo@example.org
        git clone -q --bare . ../bare.git; git clone -q . ../damaged
        """

    private let scratch: Scratch
    private let path: String

    init() throws {
        scratch = try Scratch()
        path = try scratch.folder("main", after: Self.story)
    }

    @Test func aBareRepositorysPeopleAreGits() throws {
        let bare = scratch.path + "/bare.git"
        let shown = try git("log", "--use-mailmap", "--format=%H %aN <%aE>", in: bare)
        let people = try people(bare)
        #expect(Set(people) == Set(shown.split(separator: "\n").map(String.init)))
        #expect(Set(people.map { $0.dropFirst(41) }).count == 4)
    }

    @Test func theWorkingTreeAndTheConfigurationChangeNobody() throws {
        let before = try people(path)
        try "Mallory <ada@example.org>\n".write(
            toFile: path + "/.mailmap", atomically: true, encoding: .utf8)
        try git("config", "mailmap.file", path + "/.mailmap", in: path)
        try git("config", "mailmap.blob", "HEAD:nothing", in: path)
        #expect(try people(path) == before)
        #expect(try people(scratch.path + "/bare.git") == before)
    }

    @Test func withoutAReadableFilePeopleAreWhoTheySayTheyAre() throws {
        let damaged = scratch.path + "/damaged"
        let plain = try git("log", "--format=%H %an <%ae>", in: damaged)
        let blob = try git("rev-parse", "HEAD:.mailmap", in: damaged).prefix(40)
        try FileManager.default.removeItem(
            atPath: "\(damaged)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        let lowered = plain.split(separator: "\n").map {
            String($0.replacing("ADA@", with: "ada@"))
        }
        #expect(Set(try people(damaged)) == Set(lowered))
        let repository = try Repository(try Location.find(path))
        let identities = [Identity(name: "ada", email: "ada@work.example")]
        #expect(repository.mailmapped(identities, head: nil) == identities)
        #expect(repository.mailmapped(identities, head: digest("no commit")) == identities)
        let first = repository.commit(named: "HEAD~6")
        #expect(first != nil)
        #expect(repository.mailmapped(identities, head: first) == identities)
        #expect(
            repository.mailmapped(identities, head: repository.commit(named: "HEAD"))
                == [Identity(name: "Ada Lovelace", email: "ada@example.org")])
    }

    @Test func aFolderOfThatNameSaysNothing() throws {
        let script = """
            git rm -q .mailmap && mkdir .mailmap && echo 'Mallory <a@b.c>' > .mailmap/x && git add .
            git -c user.name=A -c user.email=a@b.c commit -q -m folder
            """
        let result = try run(["bash", "-e", "-c", script], in: path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try people(path).contains { $0.hasSuffix(" ada <ada@work.example>") })
    }

    /// Every commit with the person who wrote it.
    private func people(_ path: String) throws -> [String] {
        let repository = try Repository(try Location.find(path))
        let references = repository.references()
        let tips = references.all.map(\.commit)
        let graph = repository.walk(from: tips, notBefore: nil, shallow: []).graph
        let people = repository.mailmapped(graph.identities, head: references.head)
        return graph.commits.map { commit in
            let person = people[Int(graph.author(commit).identity)]
            return "\(graph.id(commit).hex) \(person.name) <\(person.email)>"
        }
    }
}
