import GitHistory
import GitStore
import Provenance

/// What the lines of a history tell, one row a line of text: to compare with git and to look into.
extension Plumbing {
    /// For each line of some files at the mainline's tip `COMMIT LINE`, the commit that added it and
    /// its number from 1, file by file: what `git blame -s -l --root` says. Nothing for a file that
    /// is not there or has no lines.
    package func lineAges(of paths: [String]) throws(StoreError) -> [UInt8] {
        guard let tip = graph.index(of: tip) else { return [] }
        let ages = try workers.lineAges(
            graph, behind: tip, notBefore: nil, keeping: [tip])
        var output: [UInt8] = []
        for path in paths {
            for (position, adder) in ages.lines(of: path.utf8, at: tip).enumerated() {
                output += (adder.map { graph.id($0) } ?? .zero).hexBytes
                output += Array(" \(position + 1)\n".utf8)
            }
        }
        return output
    }

    /// `ADDER DELETER LINES MOVED RESTYLED STAMPED<TAB>PATH` for every file in which a commit deletes
    /// lines of another one, with moved lines followed; only of the adders whose ids begin as one of
    /// `adders` does, where there are any. Before them `COMMIT LINES CARRIED<TAB>PATH`, what these
    /// commits add.
    package func lineDeletions(of adders: [String]) throws(StoreError) -> [UInt8] {
        guard let tip = graph.index(of: tip) else { return [] }
        let ages = try workers.lineAges(
            graph, behind: tip, notBefore: nil)
        func id(_ commit: CommitIndex?) -> String { (commit.map { graph.id($0) } ?? .zero).hex }
        func isWanted(_ id: String) -> Bool {
            adders.isEmpty || adders.contains(where: id.hasPrefix)
        }
        var output: [UInt8] = []
        for row in ages.additions where isWanted(id(row.commit)) {
            output += Array("\(id(row.commit)) \(row.lines) \(row.carried)".utf8)
            output += quotedPath("\t", ages.paths[row.path]) + [UInt8(ascii: "\n")]
        }
        for row in ages.deletions where isWanted(id(row.adder)) {
            let counts = "\(row.lines) \(row.moved) \(row.restyled) \(row.stamped)"
            output += Array("\(id(row.adder)) \(id(row.deleter)) \(counts)".utf8)
            output += quotedPath("\t", ages.paths[row.path]) + [UInt8(ascii: "\n")]
        }
        return output
    }
}
