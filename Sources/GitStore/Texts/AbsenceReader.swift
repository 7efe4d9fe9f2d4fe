// Hot: goes over every file of every tree that it is asked about.
import GitHistory

/// Reads what the tests of a tree say to be absent, and whole versions of files.
package struct AbsenceReader: ~Copyable {
    private var trees = TreeDiffer()
    private var texts = TextReader()
    /// Every name that this reader will be asked for.
    private let stems: Set<String>
    /// What the blobs say that were searched, by whichever worker.
    private let searched: SearchedTests
    /// The files of the tree at hand; the numbers of paths stay from tree to tree.
    private var list = ChangeList()
    /// What the paths tell, by their numbers.
    private var places: [Place] = []

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
    package init(stems: Set<String> = [], sharing searched: SearchedTests = SearchedTests()) {
        self.stems = stems
        self.searched = searched
    }

    /// For each of some names, what a tree's tests say of it. O(size of the tests that were not searched
    /// yet).
    package mutating func absences(
        of wanted: [String], in tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> [Absences] {
        var found: [String: Absences] = [:]
        for stem in wanted { found[stem] = Absences() }
        list.truncate(to: 0)
        try trees.compare(repository, old: nil, new: tree, into: &list)
        guard list.changes.count <= AbsenceReader.mostFiles else {
            return wanted.map { _ in Absences() }
        }
        look(atPathsFrom: places.count)
        for file in list.changes where file.newMode.type == 0o100000 {
            let place = places[Int(file.path)]
            if let stem = place.stem {
                found[stem]?.namesakes.append(list.paths.text(file.path))
            }
            guard let language = place.language else { continue }
            for name in search(file.newBlob, language, repository) {
                found[name.stem]?.claims.append(
                    Absences.Claim(test: list.paths.text(file.path), name: name))
            }
        }
        return wanted.map { found[$0] ?? Absences() }
    }

    /// Notes what new paths tell. Trees of one history have nearly all of their paths in common.
    private mutating func look(atPathsFrom first: Int) {
        for number in first..<list.paths.count {
            let path = list.paths.text(Int32(number))
            let stem = AbsentName.stem(ofFile: path)
            places.append(
                Place(
                    stem: stems.contains(stem) ? stem : nil,
                    language: SourceLanguage(testAt: path)))
        }
    }

    /// What a blob says of the names; nothing where it is missing, binary or very large.
    private mutating func search(
        _ id: ObjectID, _ language: SourceLanguage, _ repository: borrowing Repository
    ) -> [AbsentName] {
        if let names = searched.names(in: id) { return names }
        var names: [AbsentName] = []
        do throws(Gap) {
            let blob = try repository.blob(id)
            defer { extendLifetime(blob) }
            if blob.bytes.count <= AbsenceReader.largest, !blob.isBinary {
                names = AbsenceScanner.names(in: Array(blob.bytes), language)
                    .filter { stems.contains($0.stem) }
            }
        } catch {
            names = []
        }
        searched.keep(id, names)
        return names
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
