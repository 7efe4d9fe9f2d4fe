import ArgumentParser
import Auditing
import Glibc

/// `coven-audit plumbing`: hidden; the reading alone, to compare with git and to time.
struct PlumbingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plumbing",
        abstract: "Print what the audit reads in git's own format.", shouldDisplay: false)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case patchIDs = "patch-ids"
        case treeDiffs = "tree-diffs"
        case stages
        case lineAges = "line-ages"
        case lineDeletions = "line-deletions"
        case unreachable
        case duplicates
    }

    @Argument(help: "What is read, by the name of git's command, or what is found or timed.")
    var kind: Kind
    @Argument(help: "The files whose lines, or the commits whose deleted lines are asked for.")
    var subjects: [String] = []
    @OptionGroup var place: Place
    @Option(help: "The commits of the mainline, or of all refs.") var refs: Plumbing.Scope = .main
    @Option(help: "Only the newest N non-merge commits.") var limit: Int?

    func run() throws {
        try reporting {
            switch kind {
            case .stages: return Output.print(try Stages.text(request))
            case .duplicates: return Output.print(try Audit.duplicates(request))
            case .patchIDs, .treeDiffs, .lineAges, .lineDeletions, .unreachable: break
            }
            let plumbing = try Plumbing(
                path: place.repository, scope: refs, mainline: place.mainline,
                workers: place.workers)
            switch kind {
            case .patchIDs: Output.print(try plumbing.patchIDs(limit: limit))
            case .treeDiffs: Output.print(try plumbing.treeDiffs(limit: limit))
            case .lineAges: Output.print(try plumbing.lineAges(of: subjects))
            case .lineDeletions: Output.print(try plumbing.lineDeletions(of: subjects))
            case .unreachable: Output.print(try plumbing.unreachable())
            case .stages, .duplicates: break
            }
        }
    }

    private var request: AuditRequest {
        var request = AuditRequest(
            path: place.repository, since: .all, sinceText: "all", now: Int64(time(nil)))
        request.mainline = place.mainline
        request.workers = place.workers
        return request
    }
}

extension Plumbing.Scope: ExpressibleByArgument {}
