import Findings
import GitHistory

/// A race's moments.
extension RaceScene {
    /// An entry as a moment of the story.
    func moment(_ step: RaceStep, _ text: String) -> TimelineEntry {
        TimelineEntry(at: step.entry.time, event: .done, commit: nil, text: text)
    }

    /// When a commit was written.
    func written(_ commit: RaceCommit) -> TimelineEntry {
        TimelineEntry(
            at: graph.authored(commit), event: .written, commit: graph.id(commit),
            text: "written: \(subject(commit))")
    }
}
