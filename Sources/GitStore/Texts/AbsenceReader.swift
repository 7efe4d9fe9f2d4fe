// Hot: goes over every file of every tree that it is asked about.
import GitHistory

/// Reads what the tests of a tree say to be absent, and whole versions of files.
package struct AbsenceReader: ~Copyable {
    private var trees = TreeDiffer()
    private var texts = TextReader()
    /// Every name that this reader will be asked for.
    private let stems: Set<String>
    /// The tests of the trees that were listed.
    private var listed: Set<Test> = []
    /// The files of the tree at hand; the numbers of paths stay from tree to tree.
    private var list = ChangeList()
    /// What the paths tell, by their numbers.
    private var places: [Place] = []

    /// A version of a test, and what it is written in.
    package struct Test: Hashable, Sendable {
        package let blob: ObjectID
        let language: SourceLanguage
    }

    /// What a path tells, whatever lies there.
    private struct Place {
        /// Nil where nobody asks for the name.
        let stem: String?
        /// Nil where it is no test.
        let language: SourceLanguage?
    }

    /// Trees of more files are not searched.
    private static var mostFiles: Int { 100_000 }
    /// Larger tests are not searched: nobody writes them by hand.
    private static var largest: Int { 1 << 20 }

    /// A reader for these folded names, for one worker.
    package init(stems: Set<String> = []) { self.stems = stems }

    /// The tests of a tree that this reader has not named yet. O(entries).
    package mutating func unlisted(
        in tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> [Test] {
        try files(of: tree, repository).compactMap { file in
            guard let test = test(file), listed.insert(test).inserted else { return nil }
            return test
        }
    }

    /// For each of some names, what a tree's tests say of it: `claims` is what each of them says, where it
    /// says anything. O(entries).
    package mutating func absences(
        of wanted: [String], in tree: ObjectID, _ claims: [Test: [AbsentName]],
        _ repository: borrowing Repository
    ) throws(Gap) -> [Absences] {
        var found: [String: Absences] = [:]
        for stem in wanted { found[stem] = Absences() }
        for file in try files(of: tree, repository) {
            let place = places[Int(file.path)]
            if let stem = place.stem {
                found[stem]?.namesakes.append(list.paths.text(file.path))
            }
            for name in test(file).flatMap({ claims[$0] }) ?? [] {
                found[name.stem]?.claims.append(
                    Absences.Claim(test: list.paths.text(file.path), name: name))
            }
        }
        return wanted.map { found[$0] ?? Absences() }
    }

    private func test(_ file: FileChange) -> Test? {
        places[Int(file.path)].language.map { Test(blob: file.newBlob, language: $0) }
    }

    /// The files of a tree, without submodules and links; none of one that is too large.
    private mutating func files(
        of tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> [FileChange] {
        list.truncate(to: 0)
        try trees.compare(repository, old: nil, new: tree, into: &list)
        guard list.changes.count <= AbsenceReader.mostFiles else { return [] }
        look(atPathsFrom: places.count)
        return list.changes.filter { $0.newMode.type == 0o100000 }
    }

    /// Notes what new paths tell. Trees of one history have nearly all of their paths in common.
    private mutating func look(atPathsFrom first: Int) {
        for number in first..<list.paths.count {
            let path = FoldedPath(list.paths[Int32(number)])
            let stem = AbsentName.stem(ofFile: path)
            places.append(
                Place(
                    stem: stems.contains(stem) ? stem : nil,
                    language: SourceLanguage(testAt: path)))
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
