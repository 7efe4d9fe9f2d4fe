/// The marks that a run looks for, ready to be looked for.
package struct MarkTable: Sendable {
    /// The marks that are known by themselves.
    package static let standard = MarkTable(extending: MarkOptions())

    /// All rows; a sign names its row by the place in this list.
    package let marks: [Mark]
    let matcher: LiteralMatcher
    /// What the ids of tasks may begin with in a subject, besides what `Bead:` lines teach.
    let taskPrefixes: Set<String>

    /// The known marks and those of the configuration, which win over a known one of the same
    /// spelling.
    package init(extending options: MarkOptions) {
        let own = MarkTable.rows(options)
        let spellings = Set(own.map { $0.literal.lowercased() })
        marks = MarkTable.rows.filter { !spellings.contains($0.literal.lowercased()) } + own
        taskPrefixes = Set(["bd"] + options.tasks.map { String($0.dropLast()) })
        matcher = LiteralMatcher(
            marks.map { mark in
                switch mark.place {
                case .line, .column: (mark.literal, true)
                case .subject, .subjectEnd, .anywhere: (mark.literal, false)
                }
            })
    }

    private static func rows(_ options: MarkOptions) -> [Mark] {
        options.sessionMarks.map {
            Mark(
                "session", $0, .line, .id(prefix: ""), .session(isShared: false),
                from: "coven-audit.sessionMark")
        }
            + options.workers.map {
                Mark("worker", $0, .line, .rest, .worker, from: "coven-audit.worker")
            }
            + options.tasks.map {
                Mark(
                    "task", $0, .subject, .taskNumber, .task, isExact: true,
                    from: "coven-audit.task")
            }
    }
}
