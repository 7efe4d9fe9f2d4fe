import Findings
import GitHistory

/// A race as a rule found it, before it is put into words.
struct Race: Sendable {
    var kind: Finding.Kind
    var loss: Finding.Loss
    var race: Finding.RaceLevel
    var confidence: Finding.Confidence
    /// The commits that were lost, rewritten or swallowed, the most telling first.
    var victims: [RaceCommit] = []
    /// The commits that did it.
    var culprits: [RaceCommit] = []
    /// The commits that took out again what was swallowed.
    var removers: [RaceCommit] = []
    /// The paths in question.
    var paths: [Int32] = []
    /// The entry that did it, where there is one.
    var step: RaceStep?
    /// The command as git would be asked, as far as it is known.
    var command: String
    /// When it was done; nil where nothing tells.
    var at: Timestamp?
    /// The moment by which the finding belongs to a window.
    var moment: Timestamp
    /// What it rests on.
    var signals: [String] = []
    /// The innocent reading.
    var benign: String
    var title: String
    var message: String
    /// Other moments of the story.
    var moments: [TimelineEntry] = []
    /// How to see it, besides the commits and the entry.
    var verify: [String] = []
    /// How to get the work back; nil takes what follows from the victims.
    var recover: [String]?
}

extension Standing {
    /// RACES, "levels": by how the marks tell sessions apart. Nil where it is no race.
    func level(
        foreign: Finding.Confidence = .high, several: Finding.Confidence?,
        unmarked: Finding.Confidence?
    ) -> Finding.Confidence? {
        switch self {
        case .foreign: foreign
        case .several: several
        case .unmarked: unmarked
        case .lone, .own: nil
        }
    }

    /// How likely it is that another session did it.
    var race: Finding.RaceLevel {
        switch self {
        case .foreign: .high
        case .several: .medium
        case .unmarked: .unknown
        case .lone, .own: .low
        }
    }

    /// What tells, in words.
    var signal: String {
        switch self {
        case .foreign: "the marks of victim and culprit differ"
        case .several: "two sessions were at work within an hour"
        case .unmarked: "nothing in this clone tells sessions apart"
        case .lone: "only one session was at work within an hour"
        case .own: "the marks of victim and culprit are equal"
        }
    }
}
