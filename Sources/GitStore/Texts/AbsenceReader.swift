// Hot: goes over every file of every tree that it is asked about.
import GitHistory

/// Reads what the tests of a tree say to be absent, and whole versions of files.
package struct AbsenceReader: ~Copyable {
    private var trees = TreeDiffer()
    private var texts = TextReader()
    /// Every name that this reader will be asked for.
    private let stems: Set<String>
    /// What tests say, of those that say anything.
    private let claims: [Test: [AbsentName]]
    /// The tests of the trees that were listed.
    private var listed: Set<Test> = []
    private var files = TreeFiles(atMost: AbsenceReader.mostFiles)
    /// What the tests at the paths are written in, by the paths' numbers; nil where no test lies.
    private var languages: [SourceLanguage?] = []
    /// The paths of each name that is asked for, in the tree at hand or not.
    private var namesakes: [String: [Int32]] = [:]
    /// The paths of the tree at hand whose tests say anything.
    private var speaking: Set<Int32> = []

    /// A version of a test, and what it is written in.
    package struct Test: Hashable, Sendable {
        package let blob: ObjectID
        let language: SourceLanguage
    }

    /// Trees of more files are not searched.
    private static var mostFiles: Int { 100_000 }
    /// Larger tests are not searched: nobody writes them by hand.
    private static var largest: Int { 1 << 20 }

    /// A reader for these folded names, for one worker, that knows what tests say.
    package init(stems: Set<String> = [], claims: [Test: [AbsentName]] = [:]) {
        self.stems = stems
        self.claims = claims
    }

    /// The tests of a tree that this reader has not named yet. O(what it has other than the tree before).
    package mutating func unlisted(
        in tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> [Test] {
        guard try go(to: tree, repository) else { return [] }
        var tests: [Test] = []
        for change in files.list.changes {
            guard let test = test(at: change.path), listed.insert(test).inserted else { continue }
            tests.append(test)
        }
        return tests
    }

    /// For each of some names, what a tree's tests say of it, as the reader knows them.
    /// O(what it has other than the tree before + tests that say anything).
    package mutating func absences(
        of wanted: [String], in tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> [Absences] {
        guard try go(to: tree, repository) else { return wanted.map { _ in Absences() } }
        var found: [String: Absences] = [:]
        for stem in wanted {
            var absences = Absences()
            for path in files.inOrder(namesakes[stem] ?? []) where files.blobs[Int(path)] != nil {
                absences.namesakes.append(files.list.paths.text(path))
            }
            found[stem] = absences
        }
        for path in files.inOrder(speaking) {
            for name in test(at: path).flatMap({ claims[$0] }) ?? [] {
                found[name.stem]?.claims.append(
                    Absences.Claim(test: files.list.paths.text(path), name: name))
            }
        }
        return wanted.map { found[$0] ?? Absences() }
    }

    /// The test at a path of the tree at hand; nil where none is.
    private func test(at path: Int32) -> Test? {
        guard let language = languages[Int(path)], let blob = files.blobs[Int(path)] else {
            return nil
        }
        return Test(blob: blob, language: language)
    }

    /// Takes another tree at hand; false, and none, where it is too large.
    private mutating func go(
        to tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> Bool {
        if !files.isKnown { speaking = [] }
        try files.go(to: tree, repository)
        look(atPathsFrom: languages.count)
        for change in files.list.changes {
            if test(at: change.path).map({ claims[$0] != nil }) ?? false {
                speaking.insert(change.path)
            } else {
                speaking.remove(change.path)
            }
        }
        return files.isKnown
    }

    /// Notes what new paths tell. Trees of one history have nearly all of their paths in common.
    private mutating func look(atPathsFrom first: Int) {
        for number in first..<files.list.paths.count {
            let path = FoldedPath(files.list.paths[Int32(number)])
            languages.append(SourceLanguage(testAt: path))
            let stem = AbsentName.stem(ofFile: path)
            if stems.contains(stem) { namesakes[stem, default: []].append(Int32(number)) }
        }
    }

    /// What a test says of the names; nothing where it is missing, binary or very large. O(bytes).
    package func names(in test: Test, _ repository: borrowing Repository) -> [AbsentName] {
        do throws(Gap) {
            let blob = try repository.blob(test.blob)
            defer { extendLifetime(blob) }
            guard blob.bytes.count <= AbsenceReader.largest, !blob.isBinary else { return [] }
            return AbsenceScanner.names(in: Array(blob.bytes), test.language)
                .filter { stems.contains($0.stem) }
        } catch {
            return []
        }
    }

    /// The lines of a version of a file that are not blank; none of a binary one. O(its size).
    package mutating func lines(
        of id: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> [LineKey] {
        let file = FileMode(rawValue: 0o100644)
        let whole = FileChange(
            path: 0, oldMode: .absent, newMode: file, oldBlob: .zero, newBlob: id)
        return try texts.text(repository, whole).added
    }

    /// The files that come and go between two trees. O(entries of trees that differ).
    package mutating func files(
        from old: ObjectID, to new: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> [MergedFile] {
        var list = ChangeList()
        try trees.compare(repository, old: old, new: new, into: &list)
        return list.changes.compactMap { change in
            let isAdded = change.oldMode == .absent
            let mode = isAdded ? change.newMode : change.oldMode
            guard isAdded || change.newMode == .absent, mode.type == 0o100000 else { return nil }
            return MergedFile(
                path: list.paths.text(change.path),
                blob: isAdded ? change.newBlob : change.oldBlob, isAdded: isAdded)
        }
    }
}
