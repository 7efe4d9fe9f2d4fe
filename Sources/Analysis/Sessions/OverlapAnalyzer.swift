import GitHistory

/// Where the next loss will happen: a question that needs nothing to be read, and is answered as it is
/// asked, while others work out theirs.
package struct OverlapAnalyzer: Analyzer {
    private let overlaps: Overlaps

    /// Compares the sessions, as `Overlaps` does.
    package init(_ facts: Facts) { overlaps = Overlaps(facts) }

    /// Nothing.
    package func request(_ facts: Facts) -> ContentRequest { ContentRequest() }

    /// The pairs, and no findings.
    package func conclude(_ facts: Facts) -> Conclusions {
        var conclusions = Conclusions()
        conclusions.overlaps = overlaps
        return conclusions
    }
}
