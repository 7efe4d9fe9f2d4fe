import Findings
import GitHistory

/// What a race is about, file by file: the changes that fell, or that another commit took in.
extension RaceScene {
    /// The changes of the victims in the race's paths; for a path that none of them changed, those of
    /// the commits that took it in.
    func changesAtStake(_ race: Race) -> [FileChange] {
        let own = changes(of: race.victims, in: race.paths)
        let told = Set(own.map(\.path))
        return own + changes(of: race.culprits, in: race.paths.filter { !told.contains($0) })
    }

    /// The lines of each path of a race, in the order of its paths; nil where they were not read.
    func linesAtStake(_ race: Race) -> [LineCount?] {
        let changes = Dictionary(grouping: changesAtStake(race), by: \.path)
        return race.paths.map { path in
            guard let own = changes[path] else { return nil }
            let lines = own.compactMap { content.lines(of: BlobPair($0))?.value }
            return lines.count == own.count ? lines.reduce(LineCount(), +) : nil
        }
    }

    private func changes(of commits: [RaceCommit], in paths: [Int32]) -> [FileChange] {
        let wanted = Set(paths)
        return commits.flatMap(held).filter { wanted.contains($0.path) && !$0.newMode.isGitlink }
    }
}
