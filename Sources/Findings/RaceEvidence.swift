import GitHistory

extension Finding {
    /// Whether work was lost. A log can prove that; it seldom proves who did it.
    package enum Loss: String, Codable, Sendable, CaseIterable {
        /// No ref holds the content any more.
        case certain
        case possible
        case none
    }

    /// How likely it is that some session other than the victim's own did it.
    package enum RaceLevel: String, Codable, Sendable, CaseIterable {
        case high, medium, low, unknown
    }

    /// What did it: a command and, where a log tells of it, the entry.
    package struct Culprit: Codable, Sendable, Equatable {
        /// The command as far as it is known, and as git would be asked.
        package var command: String
        /// The entry and its text, `HEAD@{3}: reset: moving to HEAD~1`; nil where git keeps none.
        package var entry: String?
        /// Nil where nothing tells when.
        package var at: Timestamp?

        /// A culprit.
        package init(command: String, entry: String?, at: Timestamp?) {
            self.command = command
            self.entry = entry
            self.at = at
        }
    }
}

extension Finding.Kind {
    /// Races that the history alone can show; for the others a clone without reflogs is blind.
    private static let byHistory: Set<Finding.Kind> = [
        .addAllSwallow, .silentUndo, .revertWar, .gitlinkRegress, .messageSwap,
    ]

    /// Those that hang on no log at all: duplicates, and what the repository's folder says.
    private static let byState: Set<Finding.Kind> = [
        .twin, .copied, .mechanical, .trivial, .independent, .emptyLanding,
        .duplicatePublication, .staleLock, .unreachableLost, .coverageGap,
    ]

    /// Whether nothing can be said of the kind without reflogs.
    package var needsReflogs: Bool {
        !Finding.Kind.byHistory.contains(self) && !Finding.Kind.byState.contains(self)
    }
}
