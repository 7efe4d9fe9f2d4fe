import Findings

/// The sessions of a picture, each in a lane of its own time: no two in one lane overlap.
struct Lanes {
    /// A session where it stands.
    struct Bar {
        let session: SessionSummary
        let lane: Int
        let from: Double
        let to: Double
        /// The finding that it is a part of, the gravest first.
        let finding: Finding?
        /// How far its label may reach.
        var room: Double
    }

    /// How many sessions are drawn, the newest.
    static let most = 1000
    /// So few get a lane and a name each.
    static let few = 32
    /// What a letter of a label takes.
    static let letter = 5.8

    /// What a bold one takes, of those that are a part of a finding.
    static let boldLetter = 6.6
    /// How long a name may be that is given room.
    static let longestName = 24

    let bars: [Bar]
    let count: Int
    /// Whether each session has a lane of its own, with its name before it.
    let isNamed: Bool
    /// How many earlier sessions are not drawn.
    let left: Int

    /// The sessions that did something in a picture's time.
    static func within(_ result: AuditResult, _ scale: TimeScale) -> [SessionSummary] {
        result.sessions.filter { $0.moments.contains(where: scale.contains) }
    }

    /// Places the sessions on a scale.
    init(_ result: AuditResult, _ scale: TimeScale) {
        let all = Lanes.within(result, scale)
        let drawn = all.suffix(Lanes.most).sorted {
            ($0.firstAuthorDate.seconds, $0.id) < ($1.firstAuthorDate.seconds, $1.id)
        }
        left = all.count - drawn.count
        let isNamed = drawn.count <= Lanes.few
        self.isNamed = isNamed
        let involved = Lanes.involved(result)
        var ends: [Double] = []
        var bars: [Bar] = []
        for session in drawn {
            let from = scale.x(session.moments.min() ?? scale.start)
            let to = max(scale.x(session.moments.max() ?? scale.end), from + 3)
            let free = isNamed ? nil : ends.firstIndex { $0 + 3 <= from }
            let lane = free ?? ends.count
            if free == nil { ends.append(0) }
            let finding = involved[session.id]
            // A session that somebody looks for keeps room for its name.
            let letters = Double(min(session.label.count, Lanes.longestName))
            let name = finding == nil ? 0 : (letters + 2) * Lanes.boldLetter + 10
            ends[lane] = to + name
            bars.append(
                Bar(
                    session: session, lane: lane, from: from, to: to, finding: finding, room: 0))
        }
        self.bars = Lanes.withRoom(bars, lanes: ends.count, right: scale.right)
        count = ends.count
    }

    /// For each bar the space up to the next one in its lane.
    private static func withRoom(_ bars: [Bar], lanes: Int, right: Double) -> [Bar] {
        var next = Array(repeating: right, count: lanes)
        var result = bars
        for index in bars.indices.reversed() {
            result[index].room = max(0, next[bars[index].lane] - bars[index].to - 8)
            next[bars[index].lane] = bars[index].from
        }
        return result
    }

    /// The gravest shown finding of each session.
    private static func involved(_ result: AuditResult) -> [String: Finding] {
        var involved: [String: Finding] = [:]
        for finding in result.shownFindings.sorted(by: { $0.severity < $1.severity }) {
            for commit in finding.commits { involved[commit.session] = finding }
        }
        return involved
    }
}
