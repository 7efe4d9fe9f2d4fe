import Findings
import GitHistory

extension [Finding] {
    /// Without the undoings that are orphaned work too: one loss is told once, by the question that
    /// has followed its lines. O(findings).
    package var toldOnce: [Finding] {
        var lost: Set<[ObjectID]> = []
        for finding in self where finding.class == .orphan {
            let deleters = finding.commits.filter { $0.role == .deleter }.map(\.id)
            for adder in finding.commits where adder.role == .adder {
                for deleter in deleters { lost.insert([adder.id, deleter]) }
            }
        }
        return filter { finding in
            guard finding.kind == .silentUndo else { return true }
            let culprits = finding.commits.filter { $0.role == .culprit }.map(\.id)
            let victims = finding.commits.filter { $0.role == .victim }.map(\.id)
            return !victims.contains { victim in
                culprits.contains { lost.contains([victim, $0]) }
            }
        }
    }
}
