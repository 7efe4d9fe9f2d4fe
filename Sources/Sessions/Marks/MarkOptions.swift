/// What the configuration of a repository adds to the table of marks.
package struct MarkOptions: Sendable, Equatable {
    /// `coven-audit.sessionMark`: words at the start of a line before the id of a session: `Run-Id:`.
    package let sessionMarks: [String]
    /// `coven-audit.task`: what ids of tasks begin with, with the sign before the number: `PROJ-`.
    package let tasks: [String]
    /// `coven-audit.worker`: words at the start of a line before the name of a worker.
    package let workers: [String]

    /// Nothing is added.
    package init() {
        sessionMarks = []
        tasks = []
        workers = []
    }

    /// Takes the values as the configuration holds them. Throws a sentence about the first bad one.
    package init(
        sessionMarks: [String], tasks: [String], workers: [String]
    ) throws(MarkOptionError) {
        self.sessionMarks = try MarkOptions.checked(
            sessionMarks, "sessionMark", "the words before a session's id, such as Run-Id:")
        self.workers = try MarkOptions.checked(
            workers, "worker", "the words before a worker's name, such as Run-By:")
        let prefixes = try MarkOptions.checked(
            tasks, "task", "what the ids of tasks begin with, such as PROJ-")
        for prefix in prefixes where prefix.contains(" ") || prefix.contains("\t") {
            throw MarkOptionError(
                description:
                    "The configuration coven-audit.task has the value '\(prefix)' with a blank in it: give what the ids of tasks begin with, such as PROJ-."
            )
        }
        self.tasks = MarkOptions.distinct(
            prefixes.map { prefix in
                prefix.utf8.last.map(isWord) ?? false && !prefix.hasSuffix("-")
                    ? prefix + "-" : prefix
            })
    }

    private static func checked(
        _ values: [String], _ key: String, _ wanted: String
    ) throws(MarkOptionError) -> [String] {
        var checked: [String] = []
        for value in values {
            let own = String(
                decoding: trimmed(Array(value.utf8)[...], where: isBlank), as: UTF8.self)
            if own.isEmpty {
                throw MarkOptionError(
                    description: "The configuration coven-audit.\(key) is empty: give \(wanted).")
            }
            if own.utf8.contains(where: { $0 == 10 || $0 == 13 || $0 == 0 }) {
                throw MarkOptionError(
                    description:
                        "The configuration coven-audit.\(key) has a value with a line break in it: a mark stands in one line, such as \(wanted)."
                )
            }
            checked.append(own)
        }
        return distinct(checked)
    }

    private static func distinct(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }
}

/// Why a value of the configuration is no mark, as a sentence that its user can act on.
package struct MarkOptionError: Error, CustomStringConvertible, Sendable, Equatable {
    /// The sentence.
    package let description: String
}
