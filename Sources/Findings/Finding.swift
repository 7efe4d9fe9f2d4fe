import GitHistory

/// A conclusion that proves itself: what happened, to which commits, and how to check it with git.
package struct Finding: Codable, Sendable, Equatable {
    /// The question that a finding answers.
    package enum Class: String, Codable, Sendable, CaseIterable {
        case duplicate, orphan, race, surface
    }

    /// The kinds, defined word by word in the README's glossary.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case twin, copied, mechanical, trivial, independent, emptyLanding, duplicatePublication
        case nearDuplicate, orphan, clobber, massClobber, droppedSide, stranded
        case amendClobber, autostashSwallow, addAllSwallow, wrongBranch, resetDiscard
        case resetDiscardStaged, rebaseRewrite, rebaseDrop, pullRebaseDrop, forcePushOverwrite
        case stashPopForeign, stashLost, abortDiscard, mergeHijack, detachedLost
        case branchDeleteLost, unreachableLost, autosquashForeign, gitlinkRegress, revertWar
        case silentUndo, branchForceMove, messageSwap, staleLock, coverageGap
        case removedWithoutSentinel, resurrected
        case wouldOrphan, wouldClobber, alreadyLanded, claimed, overlapping
    }

    /// Why a pull request landed with nothing in it.
    package enum Cause: String, Codable, Sendable, CaseIterable {
        /// Another pull request was published from the same head, and landed first.
        case sharedHead
        /// Each of its patches was on the mainline already.
        case samePatch
        /// Its lines sit in another session's commits.
        case swallowed
        /// Its own commits cancel out, or nothing tells where its work went.
        case netEmpty
    }

    /// How surely two sessions ran beside one another.
    package enum Parallel: String, Codable, Sendable, CaseIterable {
        case proven, likely
    }

    /// How much it matters: `info` is a note, not a finding.
    package enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
        case info, low, medium, high

        package static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
    }

    /// How sure the finding is, as its title words it.
    package enum Confidence: String, Codable, Sendable, CaseIterable, Comparable {
        case low, medium, high

        package static func < (left: Confidence, right: Confidence) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int { Confidence.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Numbers, each with its unit in its name.
    package struct Measures: Codable, Sendable, Equatable {
        /// Null where the lines could not be read, or there are none to count.
        @Nullable package var linesAdded: Int?
        @Nullable package var linesDeleted: Int?
        /// From the first to the last author date of the parts.
        package var hoursApart: Double?
        /// From 0 to 1: of the lines that say something, the part that other commits hold; of orphaned
        /// work, the part of all its lines that is gone.
        package var share: Double?
        /// How many of the deleted lines the deleters added again elsewhere.
        package var linesMoved: Int?
        /// How many of the deleted lines are back within 14 days.
        package var linesBack: Int?
        /// From the landing to the deletion.
        package var minutesLived: Double?

        /// Measures of a patch.
        package init(
            linesAdded: Int?, linesDeleted: Int?, hoursApart: Double? = nil, share: Double? = nil,
            linesMoved: Int? = nil, linesBack: Int? = nil, minutesLived: Double? = nil
        ) {
            self.linesAdded = linesAdded
            self.linesDeleted = linesDeleted
            self.hoursApart = hoursApart
            self.share = share
            self.linesMoved = linesMoved
            self.linesBack = linesBack
            self.minutesLived = minutesLived
        }
    }

    /// A content fingerprint, stable over rebase and squash; any unique prefix names the finding.
    package var id: String
    package var `class`: Class
    package var kind: Kind
    package var severity: Severity
    package var confidence: Confidence
    /// One line.
    package var title: String
    /// One or two sentences: what was seen and why it has this kind.
    package var message: String
    package var commits: [CommitSummary]
    /// Which members are one another's copies, by which rule; parts that no link joins wrote the
    /// same patch by themselves.
    package var links: [Link]
    package var paths: [PathSummary]
    package var timeline: [TimelineEntry]
    package var measures: Measures
    package var patchId: String?
    /// The patch-id without context lines, where it alone joins the group.
    package var contextFreeId: String?
    /// Why it came about, for the kinds that know several causes.
    package var cause: Cause?
    /// Of a deletion: whether its message names what is deleted.
    package var declared: Bool?
    /// How surely two sessions ran beside one another.
    package var parallel: Parallel?
    /// Of a removal: the test that says that it stays gone.
    package var sentinel: Sentinel?
    /// Plain git commands that show the evidence.
    package var verify: [String]
    /// What each control would have done about it; none for a note, which harms nobody.
    package var preventions: [Prevention] = []
    /// Why the team lives with it, where a baseline accepts it.
    package var accepted: String?
    /// Of a race: whether work was lost.
    package var loss: Loss?
    /// Of a race: how likely it is that another session did it.
    package var race: RaceLevel?
    /// Of a race: what it rests on.
    package var signals: [String]?
    /// Of a race: the innocent reading.
    package var benign: String?
    /// Of a race: what did it.
    package var culprit: Culprit?
    /// Of a race: plain git commands that bring the work back.
    package var recover: [String]?

    /// A finding; its id is given once all of a run's findings are known.
    package init(
        id: String = "", class: Class, kind: Kind, severity: Severity, confidence: Confidence,
        title: String, message: String, commits: [CommitSummary], links: [Link],
        paths: [PathSummary], timeline: [TimelineEntry], measures: Measures, patchId: String? = nil,
        contextFreeId: String? = nil, cause: Cause? = nil, declared: Bool? = nil,
        parallel: Parallel? = nil, sentinel: Sentinel? = nil, verify: [String]
    ) {
        self.id = id
        self.class = `class`
        self.kind = kind
        self.severity = severity
        self.confidence = confidence
        self.title = title
        self.message = message
        self.commits = commits
        self.links = links
        self.paths = paths
        self.timeline = timeline
        self.measures = measures
        self.patchId = patchId
        self.contextFreeId = contextFreeId
        self.cause = cause
        self.declared = declared
        self.parallel = parallel
        self.sentinel = sentinel
        self.verify = verify
    }
}
