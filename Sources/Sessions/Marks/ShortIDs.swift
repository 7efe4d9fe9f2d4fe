/// How reports name sessions: by their tool and the first characters of their id, never by the
/// address of a page.
package struct ShortIDs: Sendable {
    /// So many characters behind the part that all ids of a tool share.
    private static let least = 8

    private let names: [MarkedSession: String]

    /// Names sessions so that no two are named alike: where the first eight characters do not tell
    /// two apart, both show as many more as do. O(n log n × length).
    package init(_ sessions: some Sequence<MarkedSession>) {
        let ordered = Set(sessions).sorted()
        var names: [MarkedSession: String] = [:]
        for (position, session) in ordered.enumerated() {
            let neighbours = [position - 1, position + 1].filter(ordered.indices.contains)
            let shared =
                neighbours.map { ordered[$0] }.filter { $0.tool == session.tool }
                .map { zip($0.id, session.id).prefix { $0 == $1 }.count }.max() ?? 0
            names[session] = session.shortID(max(shared + 1, session.start + ShortIDs.least))
        }
        self.names = names
    }

    /// The short name of one of the sessions; of another one the shortest.
    package func name(of session: MarkedSession) -> String { names[session] ?? session.shortID }
}

extension MarkedSession {
    /// The tool and the first eight characters of the id: `claude session_01Ct8hD3…`.
    package var shortID: String { shortID(start + 8) }

    /// Where the part of the id begins that tells it from others: behind `session_`, `task_e_`, `T-`, `s_`.
    fileprivate var start: Int {
        for prefix in ["session_", "task_e_", "task_", "T-", "s_"] where id.hasPrefix(prefix) {
            return prefix.count
        }
        return 0
    }

    fileprivate func shortID(_ count: Int) -> String {
        id.count > count ? "\(tool) \(id.prefix(count))…" : "\(tool) \(id)"
    }
}
