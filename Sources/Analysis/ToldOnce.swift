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

extension [Finding] {
    /// Without the silent reverts that would orphan work too: one loss of one branch is told once.
    package var toldOnceOfABranch: [Finding] {
        let lost = filter { [.wouldOrphan, .wouldClobber].contains($0.kind) && $0.declared != nil }
        return enumerated().filter { index, finding in
            guard finding.kind == .wouldClobber, finding.measures.share == nil else { return true }
            let adders = Set(finding.commits.filter { $0.role == .adder }.map(\.session))
            return !lost.contains { other in
                other.measures.share != nil
                    && other.commits.contains { $0.role == .adder && adders.contains($0.session) }
                    && Set(finding.paths.map(\.path)).isSubset(of: other.paths.map(\.path))
            }
        }.map(\.element)
    }
}
