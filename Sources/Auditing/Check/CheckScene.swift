import Analysis
import Findings
import GitHistory
import GitStore
import Sessions

/// A repository, opened and read as far as the check of one branch needs it.
struct CheckScene {
    let location: Location
    let shape: Shape
    let references: References
    let base: MainlineChoice
    let head: CheckResult.Tip
    let fork: Fork
    let clock: Int64
    /// The earliest moment that is looked at.
    let earliest: Int64
    let worktrees: [Worktree]

    init(_ request: CheckRequest) throws(RunError) {
        location = try Location.find(request.path)
        let repository = try Repository(location)
        shape = repository.shape()
        references = repository.references()
        base = try MainlineChoice.choose(request.base, references, repository)
        head = try CheckScene.tip(request.head, references, repository)
        let dates = try [base.commit, head.commit].map { id throws(RunError) in
            try CheckScene.seconds(id, repository)
        }
        clock = request.now ?? dates.max() ?? 0
        fork = try Fork.find(base.commit, head.commit, clock: clock, repository, shape)
        let forked = fork.graph.committer(fork.mergeBase).seconds
        earliest = min(clock, forked) - max(request.lookback, request.orphans.window)
        worktrees = repository.worktrees()
    }

    /// The pull requests whose head is checked.
    var pullRequests: [Int] {
        references.all.filter { $0.commit == head.commit }.compactMap(\.pullRequest)
    }

    /// What tells without any file that the branch has landed.
    var landed: CheckResult.Landed? {
        if fork.mergeBase == fork.head { return CheckResult.Landed(how: .merged, commit: nil) }
        return fork.landing(of: pullRequests).map {
            CheckResult.Landed(how: .pullRequest, commit: fork.graph.id($0))
        }
    }

    /// Imagines the landing, in memory.
    func imagined(_ repository: borrowing GitStore.Repository) throws(RunError) -> ImaginedLanding {
        let trees = fork.graph.trees
        var imaginer = LandingImaginer()
        do throws(Gap) {
            return try imaginer.imagine(
                LandingImaginer.Trees(
                    mergeBase: trees[fork.mergeBase.position], base: trees[fork.base.position],
                    head: trees[fork.head.position]), repository)
        } catch {
            throw RunError("The files of the branch cannot be compared: \(error.words).")
        }
    }

    /// The tips of branches and of pull requests that were worked on in time, up to the clock.
    func tips(_ repository: borrowing GitStore.Repository) -> [ObjectID] {
        var tips: [ObjectID] = []
        for reference in references.all {
            switch reference.kind {
            case .branch, .remoteBranch, .pullRequest: break
            case .tag, .stash, .other: continue
            }
            do throws(Gap) {
                try repository.readCommit(reference.commit) { fields, _ in
                    let seconds = fields.committer.seconds
                    if seconds >= earliest, seconds <= clock { tips.append(reference.commit) }
                }
            } catch {
                continue
            }
        }
        return tips
    }

    private static func tip(
        _ given: String, _ references: References, _ repository: borrowing GitStore.Repository
    ) throws(RunError) -> CheckResult.Tip {
        guard let commit = repository.commit(named: given) else {
            throw RunError("There is no ref or commit \(given) in this repository.")
        }
        let name = given == "HEAD" ? references.headBranch : repository.referenceName(given)
        return CheckResult.Tip(ref: name ?? given, commit: commit)
    }

    private static func seconds(
        _ id: ObjectID, _ repository: borrowing GitStore.Repository
    ) throws(RunError) -> Int64 {
        var seconds: Int64 = 0
        do throws(Gap) {
            try repository.readCommit(id) { fields, _ in seconds = fields.committer.seconds }
        } catch {
            throw RunError("The commit \(id.hex) cannot be read.")
        }
        return seconds
    }
}

extension Gap {
    /// What is wrong, in words.
    fileprivate var words: String {
        switch self {
        case .missing(let id): "\(id.hex) is missing"
        case .unreadable(let id): "\(id.hex) is damaged"
        }
    }
}
