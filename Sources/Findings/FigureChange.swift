/// One figure of the summary, then and now, each with what it is a part of.
package struct FigureChange: Codable, Sendable, Equatable {
    /// A figure, and the whole that it is a part of where there is one.
    package struct Value: Codable, Sendable, Equatable {
        package var value: Int
        package var of: Int?

        /// From 0 to 1; nil without a whole.
        package var share: Double? {
            guard let of, of > 0 else { return nil }
            return Double(value) / Double(of)
        }
    }

    /// The summary's own name: `duplicatedLines`.
    package var name: String
    /// The whole that `of` counts: `linesAdded`.
    package var denominator: String?
    /// Null where it could not be assessed.
    @Nullable package var old: Value?
    @Nullable package var new: Value?
    /// Null where one side is.
    @Nullable package var change: Int?

    private init(_ name: String, of denominator: String?, _ old: Value?, _ new: Value?) {
        self.name = name
        self.denominator = denominator
        self.old = old
        self.new = new
        change = old.flatMap { old in new.map { $0.value - old.value } }
    }
}

extension FigureChange {
    private typealias Row = (
        name: String, of: String?, read: @Sendable (Summary) -> Int?,
        whole: @Sendable (Summary) -> Int?
    )

    /// The figures in a fixed order; a new one is a new line here.
    private static let rows: [Row] = [
        ("sessions", nil, { $0.sessions }, { _ in nil }),
        ("concurrentSessionsPeak", nil, { $0.concurrentSessionsPeak?.count }, { _ in nil }),
        ("parallelPairs", nil, { $0.parallelPairs }, { _ in nil }),
        ("commits", nil, { $0.commits }, { _ in nil }),
        ("linesAdded", nil, { $0.linesAdded }, { _ in nil }),
        ("linesDeleted", nil, { $0.linesDeleted }, { _ in nil }),
        ("duplicatedCommits", "commits", { $0.duplicatedCommits }, { $0.commits }),
        ("duplicatedLines", "linesAdded", { $0.duplicatedLines }, { $0.linesAdded }),
        (
            "orphanedLines", "linesLanded", { $0.orphanedLines }, { $0.orphanedShare?.of }
        ),
        ("races", nil, { $0.races }, { _ in nil }),
        ("lossesCertain", "races", { $0.lossesCertain }, { $0.races }),
        ("commitsUnpushed", nil, { $0.commitsUnpushed }, { _ in nil }),
        ("emptyLandings", "commits", { $0.emptyLandings }, { $0.commits }),
    ]

    /// Every figure's change, and the number of findings of each kind.
    static func all(_ old: Summary, _ new: Summary) -> [FigureChange] {
        let figures = rows.map { row in
            FigureChange(
                row.name, of: row.of,
                row.read(old).map { Value(value: $0, of: row.whole(old)) },
                row.read(new).map { Value(value: $0, of: row.whole(new)) })
        }
        let kinds = Set(old.byKind.keys).union(new.byKind.keys).sorted().map { kind in
            FigureChange(
                kind, of: "sessions",
                old.byKind[kind].map { Value(value: $0, of: old.sessions) },
                new.byKind[kind].map { Value(value: $0, of: new.sessions) })
        }
        return figures + kinds
    }
}

extension FigureChange {
    /// What each control would have prevented of all findings, and how often it would have spoken in vain.
    static func all(_ old: [PreventionSum], _ new: [PreventionSum]) -> [FigureChange] {
        Prevention.Control.allCases.flatMap { control -> [FigureChange] in
            let sums = [old, new].map { side in side.first { $0.control == control } }
            guard sums.contains(where: { $0 != nil }) else { return [] }
            let name = control.rawValue.prefix(1).uppercased() + control.rawValue.dropFirst()
            let prevented = sums.map { sum in
                sum.map { Value(value: $0.would, of: $0.would + $0.wouldNot + $0.unknown) }
            }
            let calls = sums.map { sum in
                sum?.falseCalls.map { Value(value: $0, of: nil) }
            }
            return [
                FigureChange("preventedBy\(name)", of: "findings", prevented[0], prevented[1]),
                FigureChange("falseCallsOf\(name)", of: nil, calls[0], calls[1]),
            ].filter { $0.old != nil || $0.new != nil }
        }
    }
}
