/// One row of the table of marks: what stands in a commit message, and what it says of the commit.
package struct Mark: Sendable, Hashable {
    /// What a mark says.
    package enum Meaning: Sendable, Hashable {
        /// The id of a session or thread. A shared one is that of all subagents of a session too.
        case session(isShared: Bool)
        /// The name of the worker that made the commit.
        case worker
        /// The task that the commit is part of.
        case task
        /// Commits with one key are the same work; alone it names no session.
        case key
        /// The tool or the model, never a session.
        case agent
        /// A pull request, in a forge's words or in brackets.
        case pullRequest
        /// The commit that this one takes back.
        case revert
        /// The commit that this one was picked from.
        case cherryPick
    }

    /// Where the literal may stand.
    package enum Place: Sendable, Hashable {
        /// At the start of a line, after blanks and a list's bullet too.
        case line
        /// In the very first column of a line.
        case column
        /// In the subject, which is the first line that is not empty.
        case subject
        /// In the subject, and nothing but a pull request's number follows.
        case subjectEnd
        /// In any line that is no quotation (`> `).
        case anywhere
    }

    /// What has to follow the literal.
    package enum Grammar: Sendable, Hashable {
        /// Nothing: the literal says it all.
        case nothing
        /// A word of `[A-Za-z0-9_.:-]` that begins with a prefix and goes on, or the address of a
        /// page that ends in one. Words of documentation (`none`, `session-id`) are no ids.
        case id(prefix: String)
        /// A UUID, or the address of a page that ends in one.
        case uuid
        /// So many hexadecimal digits.
        case hex(ClosedRange<Int>)
        /// Decimal digits.
        case digits
        /// A word that may hold slashes: `beads/crew/emma`.
        case name
        /// All that is left of the line, which names an agent or does not.
        case agent
        /// All that is left of the line.
        case rest
        /// Ids of tasks, separated by commas; a remark in brackets may follow.
        case tasks
        /// Ids of tasks up to the closing bracket. They count when their prefix is known.
        case bracketedTasks
        /// The number of a task, to which the literal belongs: `PROJ-123`.
        case taskNumber
        /// The first number of the line behind these words.
        case number(after: String)
        /// The 40 digits of an object id.
        case object
    }

    /// Whose mark it is. Session ids are told apart within one tool.
    package let tool: String
    /// What to look for; letters match without case, but where `isExact` says otherwise.
    package let literal: String
    package let place: Place
    package let grammar: Grammar
    package let meaning: Meaning
    /// Whether the literal's case matters.
    package let isExact: Bool
    /// Where the spelling was seen or is documented.
    package let source: String

    /// A row.
    init(
        _ tool: String, _ literal: String, _ place: Place, _ grammar: Grammar, _ meaning: Meaning,
        isExact: Bool = false, from source: String
    ) {
        self.tool = tool
        self.literal = literal
        self.place = place
        self.grammar = grammar
        self.meaning = meaning
        self.isExact = isExact
        self.source = source
    }
}
