import Analysis
import Findings
import GitHistory
import Sessions

/// What all controls look at, worked out once.
struct Scene {
    let facts: Facts
    let claims: ClaimReplay
    let checkouts: Checkouts
    let older: OlderVersions
    let restored: EarlierRemovals
    /// Findings that harm somebody, as incidents.
    let incidents: [Incident]
    let dismissed: [Dismissed]
    /// How many pairs of parallel sessions touched one surface.
    let parallelPairs: Int
    /// Pairs of sessions between which some harm was done.
    let harmed: Set<[Int]>

    init(_ facts: Facts, _ findings: [Finding], _ dismissed: [Dismissed], _ parallelPairs: Int) {
        self.facts = facts
        self.dismissed = dismissed
        self.parallelPairs = parallelPairs
        let reader = IncidentReader(facts, findings)
        incidents = findings.filter { $0.severity > .info }.map(reader.incident)
        claims = ClaimReplay(facts)
        checkouts = Checkouts(facts)
        let paths = incidents.reduce(into: Set<Int32>()) { $0.formUnion($1.paths) }
        older = OlderVersions(paths, facts)
        restored = EarlierRemovals(paths, facts)
        var harmed: Set<[Int]> = []
        for incident in incidents {
            for one in incident.works {
                for other in incident.others {
                    let sessions = [one, other].map { facts.sessions.strands.all[$0].session }
                    harmed.insert(sessions.sorted())
                }
            }
        }
        self.harmed = harmed
    }

    var graph: CommitGraph { facts.history.graph }

    func strand(_ number: Int) -> Strand { facts.sessions.strands.all[number] }

    func session(_ strand: Int) -> Session {
        facts.sessions.sessions[facts.sessions.strands.all[strand].session]
    }

    /// What people call a strand's session.
    func name(_ strand: Int) -> String { facts.label(of: session(strand)) }

    /// Several, as a list of names.
    func names(_ strands: [Int]) -> String {
        let all = strands.prefix(3).map(name)
        let list = all.isEmpty ? "nobody that is known" : all.joined(separator: ", ")
        return strands.count > 3 ? "\(list) and \(strands.count - 3) more" : list
    }

    func path(_ number: Int32) -> String {
        let bytes = facts.ages?.paths[number] ?? facts.history.changes.paths[number]
        return facts.naming.path(String(decoding: bytes, as: UTF8.self))
    }

    /// A commit with the moment at which it was made or landed.
    func told(_ commit: CommitIndex, at seconds: Int64) -> String {
        "\(graph.id(commit).short) at \(moment(seconds, like: commit))"
    }

    /// A moment in the zone of a commit.
    func moment(_ seconds: Int64, like commit: CommitIndex) -> String {
        Scene.moment(
            Timestamp(seconds: seconds, offsetMinutes: graph.committer(commit).time.offsetMinutes))
    }

    /// A moment in words.
    static func moment(_ time: Timestamp) -> String {
        let text = time.rfc3339
        return text.prefix(10) + " " + text.dropFirst(11)
    }

    /// Minutes from a moment to the harm, to the hundredth; never less than none.
    static func lead(_ from: Int64, _ harm: Int64?) -> Double? {
        harm.map { Double(max(0, $0 - from) * 100 / 60) / 100 }
    }
}

/// A control, replayed.
protocol Replayed: SendableMetatype {
    static var control: Prevention.Control { get }

    /// What it would have done about one incident.
    static func judge(_ incident: Incident, _ scene: Scene) -> Prevention

    /// What it costs in the window.
    static func price(_ scene: Scene) -> Price
}

extension Replayed {
    static func would(
        _ proof: String, counterfactual: Bool? = nil, lead: Double? = nil
    ) -> Prevention {
        Prevention(control, .would, proof, counterfactual: counterfactual, leadMinutes: lead)
    }

    static func wouldNot(_ proof: String) -> Prevention { Prevention(control, .wouldNot, proof) }

    static func unknown(_ proof: String) -> Prevention { Prevention(control, .unknown, proof) }
}

/// What a control costs; nil where it cannot be told, with what is counted or why not.
struct Price {
    var falseCalls: Int?
    var falseCallsMeaning: String
    var acts: Int?
    var actsMeaning: String
}

/// Which paths the mainline's history had deleted before.
struct EarlierRemovals {
    private let removals: [Int32: [CommitIndex]]

    /// Collects the deletions of some paths. O(changes).
    init(_ paths: Set<Int32>, _ facts: Facts) {
        var removals: [Int32: [CommitIndex]] = [:]
        if !paths.isEmpty {
            for commit in facts.history.graph.commits where facts.history.mainline.contains(commit)
            {
                for change in facts.history.changes.changes(commit)
                where change.newBlob.isZero && paths.contains(change.path) {
                    removals[change.path, default: []].append(commit)
                }
            }
        }
        self.removals = removals
    }

    /// The last commit that deleted a path before another commit.
    func last(of path: Int32, before commit: CommitIndex) -> CommitIndex? {
        removals[path]?.last { $0 < commit }
    }
}
