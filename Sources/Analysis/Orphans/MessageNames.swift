import GitHistory
import Sessions

/// What a deleter's messages say of the work that it deletes.
struct MessageNames {
    private let text: String
    private let bytes: [UInt8]
    private let folded: [UInt8]

    /// Reads the messages of some commits, with those that landed them.
    init(of commits: [CommitIndex], _ facts: Facts) {
        let graph = facts.history.graph
        let landings = commits.compactMap { facts.history.mainline.landing(of: $0) }
        text = Set(commits + landings).sorted().map { graph.message($0) }.joined(separator: "\n")
        bytes = Array(text.utf8)
        folded = MessageNames.folded(text)
    }

    /// Text as it is compared with stems: words that are written apart are found too.
    private static func folded(_ text: String) -> [UInt8] {
        Mention.folded(text.utf8).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    }

    /// Whether a surface's stem is named.
    func holds(stem: String) -> Bool {
        stem.utf8.count < MessageNames.shortest
            ? words.contains(stem) : folded.contains(Array(stem.utf8))
    }

    /// A shorter stem must be a word of its own: `log` is in `dialog`.
    private static let shortest = 6

    private var words: Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }

    /// Whether the work is named by its PR's number, or by the id of a commit of it or of its landing:
    /// whoever does so knows of it.
    func names(_ strand: Strand, _ facts: Facts) -> Bool {
        let session = facts.sessions.sessions[strand.session]
        for number in session.pullRequests where isNamed(number) { return true }
        let landings = strand.commits.compactMap { facts.history.mainline.landing(of: $0) }
        let ids = Set(strand.commits + landings).map { facts.history.graph.id($0).hex }
        return hexWords.contains { word in ids.contains { $0.hasPrefix(word) } }
    }

    /// `#305`, or the address `…/pull/305`, and no longer number.
    private func isNamed(_ number: Int) -> Bool {
        ["#\(number)", "/pull/\(number)", "/merge_requests/\(number)"].contains { name in
            let name = Array(name.utf8)
            var rest = bytes[...]
            while let place = rest.firstIndex(of: name[0]) {
                rest = bytes[place...]
                let isLonger = rest.dropFirst(name.count).first.map(MessageNames.isDigit) ?? false
                if rest.starts(with: name) && !isLonger { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }

    /// Words that may be abbreviated ids: git abbreviates to 7 digits at least.
    private var hexWords: [String] {
        bytes.split { !MessageNames.isDigit($0) && !MessageNames.isLetter($0) }.filter {
            (7...40).contains($0.count)
                && $0.allSatisfy { MessageNames.isDigit($0) || (97...102).contains($0 | 0x20) }
        }.map { String(decoding: $0, as: UTF8.self).lowercased() }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

    /// Whether a subject is `Revert "…"` of one of the work's subjects.
    static func isRevert(_ commit: CommitIndex, of strand: Strand, _ facts: Facts) -> Bool {
        let graph = facts.history.graph
        let subject = graph.subject(commit)
        guard subject.hasPrefix("Revert \"") || subject.lowercased().hasPrefix("revert: ") else {
            return false
        }
        let landings = strand.commits.compactMap { facts.history.mainline.landing(of: $0) }
        return Set(strand.commits + landings).contains { other in
            let words = NormalisedSubject.words(graph.subject(other))
            return !words.isEmpty
                && NormalisedSubject.words(subject).dropFirst().starts(with: words)
        }
    }

    /// How subjects begin that take something back.
    private static let taking: [[String]] = [
        ["revert"], ["reverts"], ["rollback"], ["roll", "back"], ["back", "out"], ["backout"],
    ]

    /// Whether a subject begins by saying that it takes something back, and speaks of the work: it has
    /// a word of the work's subjects. `fix(x):` and the like may stand before.
    static func takesBack(_ commit: CommitIndex, _ strand: Strand, _ facts: Facts) -> Bool {
        let graph = facts.history.graph
        let subject = graph.subject(commit)
        let words = NormalisedSubject.words(subject)
        let rest = subject.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
        let later = NormalisedSubject.words(rest)
        guard taking.contains(where: { words.starts(with: $0) || later.starts(with: $0) }) else {
            return false
        }
        let landings = strand.commits.compactMap { facts.history.mainline.landing(of: $0) }
        let own = Set((strand.commits + landings).flatMap { telling(graph.subject($0)) })
        return telling(subject).contains(where: own.contains)
    }

    /// The words of a subject that say what it is about.
    private static func telling(_ subject: String) -> [String] {
        NormalisedSubject.words(subject).filter { $0.count >= 5 }
    }

    /// What a deleter calls work that nobody meant to keep.
    private static let passing: Set<String> = [
        "stray", "temporary", "temporarily", "temp", "preview", "scratch", "leftover", "leftovers",
        "throwaway",
        "scaffolding", "accidental", "accidentally", "debugging",
    ]
    /// What work calls itself that nobody means to keep.
    private static let tentative: Set<String> = [
        "wip", "spike", "experiment", "experimental", "prototype", "poc",
    ]

    /// Whether a deleter says that what it deletes was not meant to stay: its subject does, or a line
    /// of its message that names a file of it. The name of a file may have such a word in it.
    static func callsPassing(_ deleter: Deleter, _ facts: Facts) -> Bool {
        let stems = Set(
            deleter.lost.map {
                Surface.stem(of: String(decoding: facts.path($0.path), as: UTF8.self))
            })
        let words = passing.filter { word in !stems.contains { $0.contains(word) } }
        return facts.writers(of: deleter).contains { commit in
            let lines = facts.history.graph.message(commit).split(whereSeparator: \.isNewline)
            return lines.enumerated().contains { number, line in
                let names = number == 0 || stems.contains { String.named($0, in: line) }
                return names && says(words, String(line))
            }
        }
    }

    /// Whether work says of itself that it is not meant to stay.
    static func isTentative(_ commits: [CommitIndex], _ facts: Facts) -> Bool {
        commits.contains { says(tentative, facts.history.graph.subject($0)) }
    }

    private static func says(_ words: Set<String>, _ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
    }
}

extension String {
    /// Whether a line holds a stem, compared as stems are.
    fileprivate static func named(_ stem: String, in line: Substring) -> Bool {
        !stem.isEmpty && Mention.folded(line.utf8).contains(Array(stem.utf8))
    }
}
