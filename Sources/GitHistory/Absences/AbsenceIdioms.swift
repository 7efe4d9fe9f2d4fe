/// How tests say that something is not there: one table, by the name of what is called.
enum AbsenceIdiom: Sendable {
    /// The call itself says so: `assert.doesNotMatch(source, /SessionsView/)`.
    case absent
    /// It says that something is false, and asks for a file or a part: `assertFalse(exists("a"))`.
    case falsehood
    /// It says that something is true, and denies a file or a part: `assert.ok(!existsSync("a"))`.
    case denial
    /// It says that two things are equal, one of them `false`: `assert.equal(existsSync("a"), false)`.
    case equality
    /// It says that an import fails: `assert.rejects(import("./a"))`.
    case failure
    /// What is chained to it says: `expect(source).not.toMatch(/A/)`.
    case chain
    /// Go asks the system, and fails where the file is there.
    case status

    /// By name; a name may be that of a function, a method or a macro.
    static let table: [String: AbsenceIdiom] = {
        let rows: [(AbsenceIdiom, [String])] = [
            (
                .absent,
                [
                    "doesNotMatch", "notMatch", "doesNotInclude", "notInclude", "doesNotContain",
                    "notContains", "assertNotIn", "assertNotRegex", "assertNotContains",
                    "NotContains", "NotRegexp", "NoFileExists", "NoDirExists", "refute_includes",
                    "refute_match", "refute_path_exists", "assert_no_match",
                ]
            ),
            (.falsehood, ["assertFalse", "XCTAssertFalse", "refute", "isFalse", "notOk", "False"]),
            (
                .denial,
                [
                    "ok", "assert", "XCTAssert", "XCTAssertTrue", "assertTrue", "isTrue", "True",
                    "require",
                ]
            ),
            (
                .equality,
                [
                    "equal", "strictEqual", "deepEqual", "deepStrictEqual", "assertEqual",
                    "assertIs", "XCTAssertEqual", "assert_eq", "Equal", "is",
                ]
            ),
            (.failure, ["rejects", "throws", "raises", "assertRaises"]),
            (.chain, ["expect"]),
            (.status, ["Stat", "Lstat"]),
        ]
        var table: [String: AbsenceIdiom] = [:]
        for (idiom, names) in rows { for name in names { table[name] = idiom } }
        return table
    }()

    /// What asks whether a file is there.
    static let fileQuestions: Set<String> = [
        "existsSync", "exists", "pathExists", "fileExists", "fileExistsSync", "isfile", "isdir",
        "is_file", "is_dir", "isFile", "try_exists", "lexists", "accessSync",
    ]
    /// What asks whether a file is there, or a part of a text.
    static let questions = fileQuestions.union([
        "includes", "contains", "contain", "indexOf", "hasOwn", "hasOwnProperty", "test", "match",
        "search", "some", "has", "in", "is_some", "startsWith", "endsWith",
    ])
    /// What fails where a file is not there.
    static let openers: Set<String> = [
        "import", "require", "access", "accessSync", "readFile", "readFileSync", "stat", "statSync",
        "lstat",
    ]
    /// What a matcher behind `.not` is about, by its own arguments.
    static let matchers: Set<String> = [
        "toMatch", "toContain", "toContainEqual", "toInclude", "toHaveProperty", "toContainText",
        "toHaveText", "match", "include", "contain", "includes",
    ]
    /// What a matcher behind `.not` is about, by what `expect` is given.
    static let presences: Set<String> = [
        "toBeInTheDocument", "toExist", "toBeDefined", "toBeVisible", "toBeTruthy", "toBe",
        "toEqual",
    ]
    /// Values that mean "no".
    static let noes: Set<String> = ["false", "False", "toBeFalsy", "toBeNull", "toBeUndefined"]
    /// How the names of calls begin, in lower case, that have the contents and not the name of what they read.
    static let readers: PathWords = ["read", "open", "load", "fetch", "slurp"]

    /// What a line of shell says of the rest of it.
    static let shell = [
        "! -e ", "! -f ", "! -d ", "! -s ", "! -L ", "! test -e ", "! test -f ", "! grep ",
        "! rg ", "! git grep ", "test_path_is_missing ", "assert_not_exist ",
        "assert_not_exists ", "assert_file_not_exist ", "assert_file_not_exists ",
        "refute_file_exist ",
    ]
}
