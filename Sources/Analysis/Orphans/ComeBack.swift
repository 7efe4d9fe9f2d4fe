import GitHistory
import Sessions

/// How many of the lines that a deleter took away are back a while later, in a file of the same name:
/// such work was put away for a moment, or is still there.
struct ComeBack {
    private let facts: Facts
    /// The names, each with a number.
    private let numbers: [[UInt8]: Int]
    /// The mainline's changes to files of each name, in order.
    private let files: [[ChangedFile]]

    /// Collects the files that have the names of some paths. O(changes).
    init(_ paths: Set<Int32>, _ facts: Facts) {
        self.facts = facts
        var numbers: [[UInt8]: Int] = [:]
        for path in paths {
            let name = ComeBack.name(facts.path(path))
            if numbers[name] == nil { numbers[name] = numbers.count }
        }
        let table = facts.history.changes
        let wanted = (0..<Int32(table.paths.count)).map { number in
            numbers.isEmpty ? nil : numbers[ComeBack.name(table.paths[number])]
        }
        var files: [[ChangedFile]] = Array(repeating: [], count: numbers.count)
        for commit in facts.history.graph.commits where facts.history.mainline.contains(commit) {
            for (position, change) in table.changes(commit).enumerated() {
                guard let name = wanted[Int(change.path)], !change.newBlob.isZero else { continue }
                files[name].append(ChangedFile(commit, position))
            }
        }
        self.numbers = numbers
        self.files = files
    }

    /// A path's last part.
    private static func name(_ path: ArraySlice<UInt8>) -> [UInt8] {
        Array(path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex)...])
    }

    /// What must be read to tell: the deletions themselves, what was added, and all later changes to
    /// files of the same names.
    func request(_ lost: [LostLines]) -> Set<ChangedFile> {
        var files: Set<ChangedFile> = []
        for entry in lost {
            if let file = facts.file(entry.path, of: entry.deleter) { files.insert(file) }
            if let file = facts.file(entry.path, of: entry.adder) { files.insert(file) }
            files.formUnion(later(entry))
        }
        return files
    }

    /// By path, how many of the distinctive lines that were deleted are back later, and how many
    /// there are. O(lines of all changes that `request` names).
    func measure(_ lost: [LostLines]) -> [Int32: (back: Int, of: Int)] {
        var found: [Int32: (back: Int, of: Int)] = [:]
        for entry in lost {
            var lines = distinctive(entry)
            let count = lines.count
            for file in later(entry) where !lines.isEmpty {
                for line in facts.content.text(file)?.value?.added ?? [] { lines.remove(line) }
            }
            let known = found[entry.path] ?? (0, 0)
            found[entry.path] = (known.back + count - lines.count, known.of + count)
        }
        return found
    }

    /// The deleted lines that the adder wrote, where it can be told, and that stand but once in what
    /// is deleted.
    func distinctive(_ entry: LostLines) -> Set<LineKey> {
        guard let file = facts.file(entry.path, of: entry.deleter),
            let text = facts.content.text(file)?.value
        else { return [] }
        var counts: [LineKey: Int] = [:]
        for line in text.deleted where !line.isBare { counts[line, default: 0] += 1 }
        for line in text.added { counts[line] = nil }
        var lines = Set(counts.filter { $0.value == 1 }.keys)
        if let adding = facts.file(entry.path, of: entry.adder),
            let text = facts.content.text(adding)?.value
        {
            lines.formIntersection(text.added)
        }
        return lines
    }

    private func later(_ entry: LostLines) -> [ChangedFile] {
        let start = facts.landingTime(entry.deleter)
        guard let name = numbers[ComeBack.name(facts.path(entry.path))] else { return [] }
        return files[name].filter { file in
            let time = facts.landingTime(file.commit)
            return file.commit > entry.deleter && time <= start + OrphanLimits.comeBack
        }
    }
}

extension Facts {
    /// The name of a path that the lines were followed under.
    func path(_ number: Int32) -> ArraySlice<UInt8> { ages?.paths[number] ?? [] }

    /// The file of a commit's change that has a path's number, nil where it changes no such path.
    func file(_ path: Int32, of commit: CommitIndex) -> ChangedFile? {
        history.changes.changes(commit).firstIndex { $0.path == path }.map {
            ChangedFile(commit, $0 - history.changes.changes(commit).startIndex)
        }
    }
}
