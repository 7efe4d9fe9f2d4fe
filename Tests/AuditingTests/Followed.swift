import Auditing
import GitHistory
import GitStore
import Provenance
import Stories
import Testing

/// A history of files, made by git, of which the lines were followed.
struct Followed {
    let ages: LineAges
    let graph: CommitGraph
    private let tip: CommitIndex
    private let ids: [Int: String]
    private let scratch: Scratch

    init(
        _ history: FileHistory, from: Int? = nil, workers: Int = 2
    ) throws {
        let scratch = try Scratch()
        ids = try history.make(in: scratch.path)
        let location = try Location.find(scratch.path)
        let repository = try Repository(location)
        let head = try #require(repository.references().head)
        graph = repository.walk(from: [head], notBefore: nil, shallow: []).graph
        tip = try #require(graph.index(of: head))
        ages = try Workers(count: workers, location: location).lineAges(
            graph, behind: tip, notBefore: from.map { FileHistory.start + Int64($0) * 60 },
            keeping: [tip])
        self.scratch = scratch
    }

    /// The number of a commit.
    func number(_ commit: CommitIndex?) -> Int {
        let id = commit.map { graph.id($0).hex }
        return ids.first { $0.value == id }?.key ?? 0
    }

    /// By whom each line of a file at the tip was added, 0 for "before".
    func lines(_ path: String) -> [Int] {
        ages.lines(of: path.utf8, at: tip).map(number)
    }

    /// What `git blame` says.
    func blamed(_ path: String) throws -> [Int] {
        let text = try git("blame", "--root", "--incremental", "main", "--", path, in: scratch.path)
        var lines: [Int: Int] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count == 4, fields[0].count == 40, let start = Int(fields[2]),
                let count = Int(fields[3])
            else { continue }
            let number = ids.first { $0.value == fields[0] }?.key ?? 0
            for place in start..<start + count { lines[place] = number }
        }
        return lines.sorted { $0.key < $1.key }.map(\.value)
    }

    /// `ADDER<DELETER path lines`, with what is not really gone in words.
    var deletions: [String] {
        ages.deletions.map { row in
            var text = "\(number(row.adder))<\(number(row.deleter)) \(ages.paths.text(row.path)) "
            text += "\(row.lines)"
            switch row.origin {
            case .adder: break
            case .commit(let origin): text += " of \(number(origin))"
            case .unread: text += " of 0"
            }
            if row.moved > 0 { text += " moved \(row.moved)" }
            if row.restyled > 0 { text += " restyled \(row.restyled)" }
            if row.stamped > 0 { text += " stamped \(row.stamped)" }
            return text
        }
    }

    /// `COMMIT path lines`.
    var additions: [String] {
        ages.additions.map {
            "\(number($0.commit)) \(ages.paths.text($0.path)) \($0.lines)"
                + ($0.carried > 0 ? " carried \($0.carried)" : "")
        }
    }

    /// `ADDER<MERGE path lines`.
    var dropped: [String] {
        ages.droppedByMerges.map {
            "\(number($0.adder))<\(number($0.deleter)) \(ages.paths.text($0.path)) \($0.lines)"
        }
    }
}

/// Lines `PREFIX 1` to `PREFIX n`, in words that no two of them share.
func numbered(_ prefix: String, _ range: ClosedRange<Int>) -> String {
    range.map { "\(prefix) \(String(digest("\(prefix) \($0)").hex.prefix(12)))\n" }.joined()
}
