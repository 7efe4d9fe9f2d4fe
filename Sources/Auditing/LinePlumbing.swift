import GitHistory
import GitStore

extension Plumbing {
    /// For each line of some files at the mainline's tip `COMMIT LINE`, the commit that added it and
    /// its number from 1, file by file: what `git blame -s -l --root` says. Nothing for a file that
    /// is not there or has no lines.
    package func lineAges(of paths: [String]) throws(StoreError) -> [UInt8] {
        guard let tip = graph.index(of: tip) else { return [] }
        let ages = try workers.lineAges(
            graph, behind: tip, notBefore: nil, following: .nothing, keeping: [tip])
        var output: [UInt8] = []
        for path in paths {
            for (position, adder) in ages.lines(of: path.utf8, at: tip).enumerated() {
                output += (adder.map { graph.id($0) } ?? .zero).hexBytes
                output += Array(" \(position + 1)\n".utf8)
            }
        }
        return output
    }
}
