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
    /// What changed from the tree before to the one at hand; the numbers of paths stay from tree to tree.
    private var list = ChangeList()
    /// What the paths tell and hold, by their numbers.
    private var places: [Place] = []
    /// The paths of each name that is asked for, in the tree at hand or not.
    private var namesakes: [String: [Int32]] = [:]
    /// The paths of the tree at hand whose tests say anything.
    private var speaking: Set<Int32> = []
    /// The tree at hand, nil where none is, and how many files it has.
    private var tree: ObjectID?
    private var files = 0

    /// A version of a test, and what it is written in.
    package struct Test: Hashable, Sendable {
        package let blob: ObjectID
        let language: SourceLanguage
    }

    /// What a path tells, whatever lies there, and what does.
    private struct Place {
        /// Nil where it is no test.
        let language: SourceLanguage?
        /// The file in the tree at hand; nil for none, submodules and links.
        var blob: ObjectID?

        var test: Test? {
            guard let language, let blob else { return nil }
            return Test(blob: blob, language: language)
        }
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
        return list.changes.compactMap { change in
            guard let test = places[Int(change.path)].test, listed.insert(test).inserted else {
                return nil
            }
            return test
        }
    }

    /// For each of some names, what a tree's tests say of it, as the reader knows them.
    /// O(what it has other than the tree before + tests that say anything).
    package mutating func absences(
        of wanted: [String], in tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> [Absences] {
        guard try go(to: tree, repository) else { return wanted.map { _ in Absences() } }
        var found: [String: Absences] = [:]
        for stem in wanted {
            let paths = (namesakes[stem] ?? []).filter { places[Int($0)].blob != nil }
            var absences = Absences()
            absences.namesakes = inOrder(paths).map(list.paths.text)
            found[stem] = absences
        }
        for path in inOrder(speaking) {
            for name in places[Int(path)].test.flatMap({ claims[$0] }) ?? [] {
                found[name.stem]?.claims.append(
                    Absences.Claim(test: list.paths.text(path), name: name))
            }
        }
        return wanted.map { found[$0] ?? Absences() }
    }

    /// As git lists the files of a tree.
    private func inOrder(_ paths: some Sequence<Int32>) -> [Int32] {
        paths.sorted { list.paths[$0].lexicographicallyPrecedes(list.paths[$1]) }
    }

    /// Takes another tree at hand; false, and none, where it is too large. Trees that are asked for one
    /// after the other have nearly all in common.
    private mutating func go(
        to tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> Bool {
        list.truncate(to: 0)
        if self.tree == nil { leave() }
        try trees.compare(repository, old: self.tree, new: tree, into: &list)
        self.tree = tree
        look(atPathsFrom: places.count)
        for change in list.changes {
            let (path, isFile) = (Int(change.path), change.newMode.type == 0o100000)
            places[path].blob = isFile ? change.newBlob : nil
            files += (change.newMode == .absent ? 0 : 1) - (change.oldMode == .absent ? 0 : 1)
            if places[path].test.map({ claims[$0] != nil }) ?? false {
                speaking.insert(change.path)
            } else {
                speaking.remove(change.path)
            }
        }
        if files > AbsenceReader.mostFiles { self.tree = nil }
        return self.tree != nil
    }

    /// Forgets what lies at the paths.
    private mutating func leave() {
        for place in places.indices { places[place].blob = nil }
        speaking = []
        files = 0
    }

    /// Notes what new paths tell. Trees of one history have nearly all of their paths in common.
    private mutating func look(atPathsFrom first: Int) {
        for number in first..<list.paths.count {
            let path = FoldedPath(list.paths[Int32(number)])
            places.append(Place(language: SourceLanguage(testAt: path)))
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
