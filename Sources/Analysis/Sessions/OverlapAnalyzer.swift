import GitHistory

/// Where the next loss will happen: a question that needs nothing to be read, and is answered while others
/// work out theirs.
package struct OverlapAnalyzer: Analyzer {
    private var overlaps: Overlaps?

    /// The question.
    package init() {}

    /// Compares the sessions. Nothing is asked for.
    package mutating func request(_ facts: Facts) -> ContentRequest {
        overlaps = overlaps ?? Overlaps(facts)
        return ContentRequest()
    }

    /// The pairs, and no findings.
    package func conclude(_ facts: Facts) -> Conclusions {
        var conclusions = Conclusions()
        conclusions.overlaps = overlaps ?? Overlaps(facts)
        return conclusions
    }
}
