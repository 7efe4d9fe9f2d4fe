import Findings
import GitHistory

/// 04 by history alone: a file came in with a commit that is about something else, and another
/// session took it out again soon, by name.
extension RaceScene {
    /// So long may a stray file stay, in seconds.
    private static let stay: Int64 = 144 * 3600

    func sweptFiles() -> [Race] {
        var swept: [RaceCommit: [(path: Int32, remover: RaceCommit)]] = [:]
        // A commit may remove thousands of files: its message is searched for the words once.
        var accidents: [RaceCommit: [String]] = [:]
        for (path, commits) in touches.repeated {
            for (adder, remover) in lives(path, commits) where areNear(adder, remover) {
                let told = accidents[remover] ?? self.accidents(toldBy: remover)
                accidents[remover] = told
                guard isSwept(path, adder, remover, told) else { continue }
                swept[adder, default: []].append((path, remover))
            }
        }
        return swept.sorted { $0.key < $1.key }.map { sweptFile($0.key, $0.value) }
    }

    /// From where to where a path was there on the mainline.
    private func lives(
        _ path: Int32, _ commits: [RaceCommit]
    ) -> [(adder: RaceCommit, remover: RaceCommit)] {
        let mainline = facts.history.mainline
        var adder: RaceCommit?
        var lives: [(RaceCommit, RaceCommit)] = []
        for commit in commits {
            guard graph.index(commit).map(mainline.contains) == true,
                let change = graph.changes(commit).first(where: { $0.path == path })
            else { continue }
            if change.oldMode == .absent { adder = commit }
            if change.newMode == .absent, let from = adder {
                lives.append((from, commit))
                adder = nil
            }
        }
        return lives
    }

    private func areNear(_ adder: RaceCommit, _ remover: RaceCommit) -> Bool {
        let removed = graph.committed(remover).seconds
        return facts.period.contains(removed)
            && removed - graph.committed(adder).seconds <= RaceScene.stay
    }

    private func isSwept(
        _ path: Int32, _ adder: RaceCommit, _ remover: RaceCommit, _ accidents: [String]
    ) -> Bool {
        guard areTwo(adder, remover) || isStray(stem(path), in: accidents),
            graph.isAncestor(adder, of: remover)
        else { return false }
        let stem = stem(path)
        let isAbout = squeezed(graph.message(adder)).contains(squeezed(stem))
        return stem.utf8.count > 3 && !isAbout && tells(remover, stem)
    }

    /// Whether two commits are two sessions' by the rules of sessions.
    private func areTwo(_ one: RaceCommit, _ other: RaceCommit) -> Bool {
        guard let first = graph.index(one), let second = graph.index(other) else { return false }
        return facts.sessions.number(of: first) != facts.sessions.number(of: second)
    }

    /// Whether a message names a file: its stem, or two of the stem's words beside the word that it
    /// goes away.
    private func tells(_ commit: RaceCommit, _ stem: String) -> Bool {
        let message = graph.message(commit)
        if squeezed(message).contains(squeezed(stem)) { return true }
        let words = stem.words.filter { $0.count > 4 }
        return words.count > 1 && words.intersection(graph.subject(commit).words).count > 1
            && strayWords(in: graph.subject(commit))
    }

    /// Words by which a session says that a file came in by accident.
    private static let accidents = [
        "stray", "accident", "swept", "add -a", "unintended", "by mistake", "leftover",
    ]

    /// What a message says of files that came in by accident, by paragraphs.
    private func accidents(toldBy commit: RaceCommit) -> [String] {
        paragraphs(graph.message(commit)).filter(strayWords)
    }

    /// Whether one of such paragraphs is about a file.
    private func isStray(_ stem: String, in accidents: [String]) -> Bool {
        guard !accidents.isEmpty else { return false }
        let words = stem.words.filter { $0.count > 4 }
        return accidents.contains { paragraph in
            squeezed(paragraph).contains(squeezed(stem))
                || words.intersection(paragraph.words).count > 1
        }
    }

    private func strayWords(in text: String) -> Bool {
        let lower = text.lowercased()
        return RaceScene.accidents.contains { lower.contains($0) }
    }

    private func paragraphs(_ message: String) -> [String] {
        message.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: " ") }
    }

    /// Names that say nothing: there the folder's tells what a file is.
    private static let bare: Set<String> = [
        "main", "index", "mod", "lib", "test", "tests", "types", "type", "page", "route", "layout",
        "utils", "readme", "package", "server", "client", "init", "config", "setup",
    ]

    private func stem(_ path: Int32) -> String {
        let stem = graph.stem(path)
        guard RaceScene.bare.contains(stem) else { return stem }
        let folders = graph.folder(path).split(separator: "/").map { $0.lowercased() }
        return folders.last { !["src", "lib", "app", "tests"].contains($0) } ?? stem
    }

    /// Without case, `-`, `_` and `.`: `sessions-view` is `SessionsView`.
    private func squeezed(_ text: String) -> String {
        let bytes = text.lowercased().utf8.filter {
            $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ".")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func sweptFile(
        _ adder: RaceCommit, _ files: [(path: Int32, remover: RaceCommit)]
    ) -> Race {
        let remover = files[0].remover
        let at = graph.committed(adder)
        let isTold = files.contains {
            isStray(stem($0.path), in: accidents(toldBy: $0.remover))
        }
        let names = files.prefix(3).map { path($0.path) }.joined(separator: ", ")
        return Race(
            kind: .addAllSwallow, loss: .none, race: .low, confidence: isTold ? .medium : .low,
            culprits: [adder], removers: distinct(files.map(\.remover)), paths: files.map(\.path),
            step: makers[graph.id(adder)], command: "git add -A && git commit", at: at,
            moment: graph.committed(remover),
            signals: [
                "the commit that brought the file is about something else",
                "another session took the file out again",
            ] + (isTold ? ["the removal says that it came in by accident"] : []),
            benign: "The file may have been meant, and given up later.",
            title: "A commit brought files that were taken out again: \(subject(adder))",
            message: "\(name(adder)) brought \(names), of which its text says nothing, and "
                + "\(name(remover)) took \(files.count == 1 ? "it" : "them") out: consistent with "
                + "`git add -A` in a shared working tree.",
            recover: [])
    }

    func distinct(_ commits: [RaceCommit]) -> [RaceCommit] {
        var seen: Set<RaceCommit> = []
        return commits.filter { seen.insert($0).inserted }
    }
}
