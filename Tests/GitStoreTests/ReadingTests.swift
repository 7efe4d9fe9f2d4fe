import GitHistory
import GitStore
import Stories
import Testing

/// git is the reference: what the walk reads is what git says.
@Suite struct ReadingTests {
    private static let format = "%H %at %ct %an <%ae> %s"

    @Test(arguments: ["canonical", "two-humans", "hostile", "patch-ids"])
    func commitsAreReadAsGitShowsThem(name: String) throws {
        let story = try Story(name)
        let graph = try walk(story.path)
        let shown = try git(
            "-c", "i18n.logOutputEncoding=UTF-8", "log", "--all", "--format=\(Self.format)",
            in: story.path)
        let seen = graph.commits.map { commit in
            let author = graph.authorIdentity(commit)
            return "\(graph.id(commit).hex) \(graph.author(commit).seconds) "
                + "\(graph.committer(commit).seconds) \(author.name) <\(author.email)> "
                + graph.subject(commit)
        }
        #expect(Set(seen) == Set(shown.split(separator: "\n").map { lowerAddress(String($0)) }))
    }

    @Test(arguments: ["canonical", "two-humans"])
    func mergeBasesAndAncestryAreGits(name: String) throws {
        let story = try Story(name)
        try compareAncestry(story.path)
    }

    @Test func aCrissCrossHasTwoMergeBasesAsInGit() throws {
        let scratch = try Scratch()
        let script = """
            git init -q -b main . && git config user.name A && git config user.email a@example.org
            git commit -q --allow-empty -m root
            git checkout -q -b one && git commit -q --allow-empty -m one
            git checkout -q -b two main && git commit -q --allow-empty -m two
            git checkout -q -b left one && git merge -q --no-edit two
            git checkout -q -b right two && git merge -q --no-edit one
            """
        let result = try run(["sh", "-e", "-c", script], in: scratch.path)
        #expect(result.status == 0, "\(result.errors)")
        let graph = try walk(scratch.path)
        let left = try #require(try commit("left", graph, scratch.path))
        let right = try #require(try commit("right", graph, scratch.path))
        #expect(graph.mergeBases(left, right).count == 2)
        try compareAncestry(scratch.path)
    }

    @Test func modesOfOldTreesAreTakenAsGitTakesThem() throws {
        let scratch = try Scratch()
        let script = """
            git init -q -b main . && git config user.name A && git config user.email a@example.org
            one=$(echo one | git hash-object -w --stdin) && two=$(echo two | git hash-object -w --stdin)
            raw() { printf '%s a\\0' "$1"; printf "$(printf '%s' "$2" | sed 's,..,\\\\x&,g')"; }
            tree() { raw "$1" "$2" | git hash-object -t tree -w --stdin --literally; }
            first=$(git commit-tree -m first $(tree 100664 $one))
            second=$(git commit-tree -m mode -p $first $(tree 100644 $one))
            third=$(git commit-tree -m content -p $second $(tree 100664 $two))
            git update-ref refs/heads/main $(git commit-tree -m run -p $third $(tree 100775 $two))
            """
        let result = try run(["bash", "-e", "-c", script], in: scratch.path)
        #expect(result.status == 0, "\(result.errors)")
        let repository = try Repository(try Location.find(scratch.path))
        let graph = try walk(scratch.path)
        #expect(graph.count == 4)
        var differ = TreeDiffer()
        for commit in graph.commits {
            var list = ChangeList()
            let parent = graph.firstParent(commit).map { graph.trees[$0.position] }
            try differ.compare(
                repository, old: parent, new: graph.trees[commit.position], into: &list)
            let lines = list.changes.map {
                ":\($0.oldMode.octal) \($0.newMode.octal) \($0.oldBlob.hex) \($0.newBlob.hex) "
                    + "\(Character(Unicode.Scalar($0.status)))\ta"
            }
            let shown = try git(
                "diff-tree", "-r", "--root", "--no-commit-id", graph.id(commit).hex,
                in: scratch.path)
            #expect(lines == shown.split(separator: "\n").map(String.init))
        }
    }

    @Test func theFirstParentChainIsGits() throws {
        let story = try Story("canonical")
        let graph = try walk(story.path)
        let tip = try #require(try commit("main", graph, story.path))
        let chain = graph.firstParentChain(from: tip).map { graph.id($0).hex }
        let shown = try git("rev-list", "--first-parent", "main", in: story.path)
        #expect(chain == shown.split(separator: "\n").map(String.init))
    }

    @Test func aWalkWithALimitReadsWhatTheWindowNeedsAndItsEdge() throws {
        let story = try Story("canonical")
        let whole = try walk(story.path)
        let limit = whole.committer(CommitIndex(whole.count / 2)).seconds
        let part = try walk(story.path, notBefore: limit)
        let young = whole.commits.filter { whole.committer($0).seconds >= limit }
        #expect(young.allSatisfy { part.index(of: whole.id($0)) != nil })
        #expect(part.count < whole.count)
        for commit in part.commits where part.committer(commit).seconds >= limit {
            #expect(part.reaches[commit.position] == .complete)
        }
    }

    private func compareAncestry(_ path: String) throws {
        let graph = try walk(path)
        let commits = Array(graph.commits.suffix(14))
        for first in commits {
            for second in commits where first <= second {
                let names = [graph.id(first).hex, graph.id(second).hex]
                let bases = try run(["git", "-C", path, "merge-base", "--all"] + names)
                let shown = Set(bases.text.split(separator: "\n").map(String.init))
                #expect(Set(graph.mergeBases(first, second).map { graph.id($0).hex }) == shown)
                #expect(graph.isAncestor(first, of: second) == shown.contains(names[0]))
            }
        }
    }

    private func walk(_ path: String, notBefore limit: Int64? = nil) throws -> CommitGraph {
        let repository = try Repository(try Location.find(path))
        let tips = repository.references().all.map(\.commit)
        return repository.walk(from: tips, notBefore: limit, shallow: []).graph
    }

    private func commit(_ name: String, _ graph: CommitGraph, _ path: String) throws -> CommitIndex?
    {
        let repository = try Repository(try Location.find(path))
        return repository.commit(named: name).flatMap { graph.index(of: $0) }
    }

    /// Addresses are compared without case, so the reference is lowered too.
    private func lowerAddress(_ line: String) -> String {
        guard let open = line.firstIndex(of: "<"), let close = line.firstIndex(of: ">") else {
            return line
        }
        return line[..<open] + line[open...close].lowercased()
            + line[line.index(after: close)...]
    }
}
