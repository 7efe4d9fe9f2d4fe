import Findings
import GitHistory

/// Unfinished work: a branch, or what lies in a worktree.
package struct WorkAtHand: Sendable, Equatable {
    package let name: String
    package let paths: Set<String>

    /// Some work on some paths.
    package init(name: String, paths: Set<String>) {
        self.name = name
        self.paths = paths
    }

    /// A surface that more than this touch is everybody's: a lockfile, a changelog.
    private static let crowd = 12

    /// The surfaces that two of some works touch, those that most touch first. Work of one name is one.
    package static func shared(_ works: [WorkAtHand], _ naming: Naming) -> [SharedSurface] {
        var holders: [String: Set<String>] = [:]
        var paths: [String: Set<String>] = [:]
        for work in works {
            for path in work.paths where FileSort(path).isWritten {
                let name = Surface.name(of: path)
                holders[name, default: []].insert(work.name)
                paths[name, default: []].insert(path)
            }
        }
        return holders.filter { 2...crowd ~= $0.value.count }
            .sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
            .map { name, works in
                let all = paths[name] ?? []
                let path = all.count == 1 ? all.first ?? name : name
                let shown = naming.path(path) + (all.count == 1 ? "" : ".*")
                return SharedSurface(path: shown, holders: works.sorted())
            }
    }
}
