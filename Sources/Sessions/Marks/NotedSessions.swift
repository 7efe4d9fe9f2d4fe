import GitHistory

/// Sessions that git-ai noted beside commits (rule 1 of MARKS): its notes name the session of every
/// line that an agent wrote.
enum NotedSessions {
    /// A session is `s_` and so many hexadecimal digits (Git AI Standard 3.0.0).
    private static let digits = 14

    /// The sessions of each commit that has a note, in the note's order. O(bytes of the notes).
    static func byCommit(_ history: History) -> [(commit: CommitIndex, sessions: [MarkedSession])] {
        var found: [CommitIndex: [MarkedSession]] = [:]
        for note in history.notes.sorted() {
            guard let commit = history.graph.index(of: note.commit) else { continue }
            for session in sessions(note.text) where !(found[commit] ?? []).contains(session) {
                found[commit, default: []].append(session)
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The sessions that a note names, each once. The id is made of the conversation's, which the
    /// subagents of a session share.
    static func sessions(_ text: String) -> [MarkedSession] {
        var seen: Set<MarkedSession> = []
        let words = text.utf8.split { !isWord($0) || $0 == UInt8(ascii: "-") }
        return words.compactMap { word in
            let id = word.dropFirst(2)
            guard word.starts(with: "s_".utf8), id.count == digits,
                id.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
            else { return nil }
            return MarkedSession(
                tool: "git-ai", id: String(decoding: word, as: UTF8.self), isShared: true)
        }.filter { seen.insert($0).inserted }
    }
}
