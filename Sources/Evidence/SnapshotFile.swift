import GitHistory

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a file is no evidence, as the end of a sentence that begins with its name.
package struct SnapshotError: Error, CustomStringConvertible, Sendable {
    package let description: String
}

extension Snapshot {
    /// The largest file that is read: a snapshot of a million moves has less.
    package static let largest = 256 << 20

    /// The file: JSON with sorted keys, ending in a newline.
    package func encoded() throws(SnapshotError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return try Array(encoder.encode(self)) + "\n".utf8
        } catch {
            throw SnapshotError(description: "cannot be written as JSON")
        }
    }

    /// Reads what `encoded` writes and holds every number and id to what it may be. Whatever else
    /// is in the file is one error. O(bytes).
    package init(reading bytes: [UInt8]) throws(SnapshotError) {
        guard bytes.count <= Snapshot.largest else {
            throw SnapshotError(description: "is larger than a snapshot can be (256 MiB)")
        }
        let heading: Heading
        do {
            heading = try JSONDecoder().decode(Heading.self, from: Data(bytes))
        } catch {
            throw SnapshotError(
                description: "is no snapshot of `coven-audit snapshot`, or it was cut short")
        }
        guard heading.format == Snapshot.format else {
            throw SnapshotError(description: "is no snapshot of `coven-audit snapshot`")
        }
        guard heading.version == Snapshot.version else {
            throw SnapshotError(
                description:
                    "is a snapshot of version \(heading.version); this coven-audit reads version \(Snapshot.version)"
            )
        }
        do {
            self = try JSONDecoder().decode(Snapshot.self, from: Data(bytes))
        } catch {
            throw SnapshotError(description: "is a damaged snapshot: a field is missing or wrong")
        }
        if let complaint = complaint {
            throw SnapshotError(description: "is a damaged snapshot: \(complaint)")
        }
    }

    /// The logs, each marked with the name of its source. An address that one of `identities` has is
    /// that identity's again.
    package func reflogs(from source: String, known identities: [Identity]) -> [Reflog] {
        let addresses = Dictionary(
            identities.map { (Redaction.digest(of: $0.email), $0.email) }, uniquingKeysWith: min)
        let who = people.map {
            Identity(name: $0.name, email: addresses[$0.mail] ?? $0.mail)
        }
        return reflogs.map { log in
            Reflog(
                name: log.name, worktree: log.worktree,
                entries: log.entries.compactMap { entry in
                    guard let old = ObjectID(hex: entry.old), let new = ObjectID(hex: entry.new)
                    else { return nil }
                    return ReflogEntry(
                        old: old, new: new, identity: who[entry.who],
                        time: Timestamp(seconds: entry.at, offsetMinutes: entry.zone),
                        message: entry.message, log: log.name)
                }, malformed: log.malformed, source: source)
        }
    }

    /// How many moves it remembers.
    package var entryCount: Int { reflogs.reduce(0) { $0 + $1.entries.count } }

    private struct Heading: Decodable {
        let format: String
        let version: Int
    }

    /// The first thing in it that cannot be.
    private var complaint: String? {
        let times: ClosedRange<Int64> = 0...253_402_300_799
        let zones: ClosedRange<Int16> = -1440...1440
        for log in reflogs {
            for (position, entry) in log.entries.enumerated() {
                guard ObjectID(hex: entry.old) != nil, ObjectID(hex: entry.new) != nil,
                    people.indices.contains(entry.who), times.contains(entry.at),
                    zones.contains(entry.zone), log.malformed >= 0
                else { return "entry \(position + 1) of one of its logs cannot be" }
            }
        }
        for commit in stash + unreachable {
            let ids = [commit.id, commit.tree] + commit.parents
            guard ids.allSatisfy({ ObjectID(hex: $0) != nil }),
                people.indices.contains(commit.author), people.indices.contains(commit.committer)
            else { return "one of its commits cannot be" }
        }
        guard times.contains(takenAt) else { return "it was taken at no time that there is" }
        return worktrees.allSatisfy { $0.head.map { ObjectID(hex: $0) != nil } ?? true }
            ? nil : "the head of a worktree is no commit"
    }
}
