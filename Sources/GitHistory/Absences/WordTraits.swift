/// What a word of a source means to whoever looks for what is absent: looked up once for each different word.
struct WordTraits: Sendable {
    /// What words are, by what they stand for.
    struct Sorts: OptionSet, Sendable {
        let rawValue: UInt16

        /// Asks whether a file is there, or a part of a text.
        static let question = Sorts(rawValue: 1)
        /// Asks whether a file is there.
        static let fileQuestion = Sorts(rawValue: 1 << 1)
        /// Means "no".
        static let no = Sorts(rawValue: 1 << 2)
        /// Fails where a file is not there.
        static let opener = Sorts(rawValue: 1 << 3)
        /// Has the contents, and not the name, of what it reads.
        static let reader = Sorts(rawValue: 1 << 4)
        /// Begins a loop.
        static let loop = Sorts(rawValue: 1 << 5)
        /// Stands in a loop between the name and the list.
        static let joint = Sorts(rawValue: 1 << 6)
        /// Calls a closure for each of a list.
        static let iterator = Sorts(rawValue: 1 << 7)
        /// Declares a name.
        static let declaration = Sorts(rawValue: 1 << 8)
        /// Makes a list, a path or a pattern.
        static let maker = Sorts(rawValue: 1 << 9)
        /// Leaves some of a list.
        static let sieve = Sorts(rawValue: 1 << 10)
        /// Behind it a slash begins a regular expression.
        static let beforeRegex = Sorts(rawValue: 1 << 11)
    }

    private(set) var sorts: Sorts = []
    /// What its call says, where it says anything.
    private(set) var idiom: AbsenceIdiom?

    private init() {}

    /// What a word means. O(length).
    init(_ word: ArraySlice<UInt8>) {
        if let number = WordTraits.table.words.number(of: word.span) {
            self = WordTraits.table.traits[Int(number)]
        }
        if AbsenceIdiom.readers.begin(FoldedPath(word).name) { sorts.insert(.reader) }
    }

    /// Words that have some meaning, with that.
    private static let table: (words: ByteTable, traits: [WordTraits]) = {
        var words = ByteTable()
        var traits: [WordTraits] = []
        func change(_ word: String, _ body: (inout WordTraits) -> Void) {
            let number = Int(words.index(of: Array(word.utf8).span))
            if number == traits.count { traits.append(WordTraits()) }
            body(&traits[number])
        }
        for (sort, list) in lists {
            for word in list { change(word) { $0.sorts.insert(sort) } }
        }
        for (word, idiom) in AbsenceIdiom.table { change(word) { $0.idiom = idiom } }
        return (words, traits)
    }()

    private static let lists: [(sort: Sorts, words: Set<String>)] = [
        (.question, AbsenceIdiom.questions), (.fileQuestion, AbsenceIdiom.fileQuestions),
        (.no, AbsenceIdiom.noes), (.opener, AbsenceIdiom.openers), (.loop, ["for"]),
        (.joint, ["of", "in", "range"]), (.iterator, ["forEach", "each", "map", "iter"]),
        (.declaration, ["const", "let", "var", "static"]), (.sieve, ["filter", "if"]),
        (.beforeRegex, ["return", "of", "in", "typeof", "case"]),
        // What a value begins with that is a list, a path or a pattern, and not worked out from others.
        (
            .maker,
            [
                "new", "URL", "path", "join", "resolve", "RegExp", "os", "Path", "PathBuf",
                "filepath", "fileURLToPath", "vec", "Set", "Object", "re",
            ]
        ),
    ]
}
