import GitHistory

/// What one control would have done about one finding.
package struct Prevention: Codable, Sendable, Equatable {
    /// What people do against losing each other's work, in the order of its cost.
    package enum Control: String, Codable, Sendable, CaseIterable {
        case worktreePerSession, prMoment, pushPromptly, explicitPathspec
        case noAmendRebaseOnShared, sentinel, claims, human
    }

    /// Whether it would have spoken before the harm was done.
    package enum Verdict: String, Codable, Sendable, CaseIterable {
        case would, wouldNot, unknown
    }

    /// A claim that some session really made, and what became of it.
    package struct RealClaim: Codable, Sendable, Equatable {
        /// How it stood when the other session came.
        package enum State: String, Codable, Sendable, CaseIterable {
            /// It held: whoever came walked past it.
            case live
            /// It had lapsed or was released too early.
            case lapsed
            /// It was made afterwards.
            case later
        }

        package var holder: String
        package var state: State
        package var since: Timestamp
        package var until: Timestamp

        /// A claim as it stood.
        package init(holder: String, state: State, since: Timestamp, until: Timestamp) {
            self.holder = holder
            self.state = state
            self.since = since
            self.until = until
        }
    }

    package var control: Control
    package var verdict: Verdict
    /// The control needs something that was not there: it is replayed as if it had been.
    package var counterfactual: Bool?
    /// What the verdict rests on, in a sentence.
    package var proof: String
    /// From the first moment at which it would have spoken to the harm; at least so much.
    package var leadMinutes: Double?
    /// Of claims: the one that was really there.
    package var claim: RealClaim?

    /// A verdict with its proof.
    package init(
        _ control: Control, _ verdict: Verdict, _ proof: String, counterfactual: Bool? = nil,
        leadMinutes: Double? = nil, claim: RealClaim? = nil
    ) {
        self.control = control
        self.verdict = verdict
        self.counterfactual = counterfactual
        self.proof = proof
        self.leadMinutes = leadMinutes
        self.claim = claim
    }
}

/// What a control would have done in a window, and its price.
package struct PreventionSum: Codable, Sendable, Equatable {
    /// The same for one class of findings.
    package struct ClassSum: Codable, Sendable, Equatable {
        package var `class`: Finding.Class
        package var would: Int
        package var wouldNot: Int
        package var unknown: Int
        @Nullable package var leadMinutesMedian: Double?

        /// Counts of verdicts.
        package init(
            class: Finding.Class, would: Int, wouldNot: Int, unknown: Int,
            leadMinutesMedian: Double?
        ) {
            self.class = `class`
            self.would = would
            self.wouldNot = wouldNot
            self.unknown = unknown
            self.leadMinutesMedian = leadMinutesMedian
        }
    }

    package var control: Prevention.Control
    package var would: Int
    package var wouldNot: Int
    package var unknown: Int
    /// How many no other control but a human would have prevented.
    package var alone: Int
    /// Lines that were lost, or written again, in what it would have prevented.
    package var lines: Int
    @Nullable package var leadMinutesMedian: Double?
    /// How often it would have spoken where no harm followed; null where that cannot be told.
    @Nullable package var falseCalls: Int?
    /// How many acts it asks for in the window; null where that cannot be told.
    @Nullable package var acts: Int?
    /// What the two numbers count, or why they cannot be told.
    package var falseCallsMeaning: String
    package var actsMeaning: String
    /// One for each class that has findings.
    package var classes: [ClassSum]

    /// The sums of a window.
    package init(
        control: Prevention.Control, would: Int, wouldNot: Int, unknown: Int, alone: Int,
        lines: Int,
        leadMinutesMedian: Double?, falseCalls: Int?, acts: Int?, falseCallsMeaning: String,
        actsMeaning: String, classes: [ClassSum]
    ) {
        self.control = control
        self.would = would
        self.wouldNot = wouldNot
        self.unknown = unknown
        self.alone = alone
        self.lines = lines
        self.leadMinutesMedian = leadMinutesMedian
        self.falseCalls = falseCalls
        self.acts = acts
        self.falseCallsMeaning = falseCallsMeaning
        self.actsMeaning = actsMeaning
        self.classes = classes
    }
}
