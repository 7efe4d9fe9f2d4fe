import GitHistory
import Testing

@Suite struct AbsenceScannerTests {
    private func names(_ source: String, in path: String = "a.test.ts") throws -> [String] {
        let language = try #require(SourceLanguage(testAt: path))
        return AbsenceScanner.names(in: Array(source.utf8), language).map(\.stem)
    }

    @Test(arguments: [
        #"assert.doesNotMatch(page, /<PortMap\b|sea-chart/, "both are gone");"#,
        #"expect(page).not.toMatch(/PortMap|sea_chart/);"#,
        #"expect(page).not.toContain("PortMap"); expect(page).not.toContain("sea-chart");"#,
        #"assert.equal(existsSync("src/port-map.tsx") || existsSync("sea-chart.ts"), false);"#,
        #"assert.ok(!existsSync("./port-map.tsx") && true); assert(!page.includes("SeaChart"));"#,
        #"expect(existsSync("a/port-map.tsx")).toBe(false); expect(page.includes("sea-chart")).toBe(false);"#,
        #"await assert.rejects(() => import("./port-map")); expect(() => require("./sea-chart")).toThrow();"#,
        #"await assert.rejects(access(new URL("port-map.ts"))); await assert.rejects(readFile("sea-chart.ts"));"#,
        #"for (const f of ["port-map.ts", "sea-chart.ts"]) { assert.ok(!existsSync(f)); }"#,
        #"const GONE: string[] = ["port-map.ts", "sea-chart.ts"]; GONE.forEach((f) => { assert.ok(!existsSync(`src/${f}`)); });"#,
        #"const GONE = ["port-map.ts", "sea-chart.ts"] as const; const left = GONE.filter((p) => existsSync(new URL(p, import.meta.url))) ; assert.deepEqual(left, []);"#,
        #"const GONE = ["port-map.ts", "sea-chart.ts"]; expect(GONE.filter((p) => existsSync(p))).toEqual([]);"#,
        #"const GONE = ["port-map.ts", "sea-chart.ts"]; const left = GONE.filter(existsSync) ; assert.equal(left.length, 0);"#,
        #"const left = ["port-map.ts", "sea-chart.ts"].filter((p) => fs.existsSync(p)) ; assert.ok(left.length === 0); expect(left).toHaveLength(0);"#,
    ])
    func javaScriptSaysThatFilesAreGone(source: String) throws {
        #expect(Set(try names(source)).isSuperset(of: ["portmap", "seachart"]))
    }

    @Test(arguments: [
        ("tests/test_a.py", #"assert not os.path.exists("src/port_map.py")"#),
        ("tests/test_a.py", #"self.assertFalse(Path("src/port_map.py").exists())"#),
        ("tests/test_a.py", #"self.assertNotIn("port_map", page)"#),
        ("tests/test_a.py", #"assert "PortMap" not in page"#),
        ("tests/test_a.py", "with pytest.raises(ImportError):\n    import maps.port_map\n"),
        ("tests/test_a.py", "for name in [\"port_map.py\"]:\n    assert not exists(name)\n"),
        (
            "tests/test_a.py",
            "GONE = [\"port_map.py\"]\nleft = [p for p in GONE if exists(p)]\nassert left == []\n"
        ),
        (
            "tests/test_a.py",
            "GONE = [\"port_map.py\"]\nassert not [p for p in GONE if (root / p).exists()]\n"
        ),
        (
            "tests/test_a.py",
            "left = [p for p in [\"port_map.py\"] if exists(p)]\nassert not left, left\n"
        ),
        (
            "Tests/A.swift",
            "let gone = [\"PortMap.swift\"]\nlet left = gone.filter { fileExists($0) }\n#expect(left.isEmpty)"
        ),
        (
            "Tests/A.swift",
            "let left = [\"PortMap.swift\"].filter { files.fileExists(atPath: $0) }\nXCTAssertEqual(left, [])"
        ),
        (
            "src/a.rs",
            "let left: Vec<_> = [\"port_map.rs\"].iter().filter(|p| Path::new(p).exists()).collect();\nassert!(left.is_empty());"
        ),
        ("Tests/A.swift", #"#expect(!FileManager.default.fileExists(atPath: "a/PortMap.swift"))"#),
        (
            "Tests/A.swift",
            #"XCTAssertFalse(FileManager.default.fileExists(atPath: "PortMap.swift"))"#
        ),
        ("a_test.go", "if _, err := os.Stat(\"port_map.go\"); !os.IsNotExist(err) {\n"),
        ("a_test.go", #"assert.NoFileExists(t, "maps/port_map.go")"#),
        ("src/a.rs", #"assert!(!Path::new("src/port_map.rs").exists());"#),
        ("tests/a.sh", "test ! -e src/port-map.sh\n"),
        ("tests/a.sh", "[ ! -f src/port-map.sh ] || exit 1\n"),
        ("tests/a.sh", "! grep -q PortMap src/page.sh\n"),
        ("tests/a.sh", "# of Windows\r\ntest ! -e src/port-map.sh\r\n"),
        ("tests/a.sh", "[ ! -f src/port-map.sh ] &&\r\n  echo gone\r\n"),
        ("tests/a.sh", "for f in src/port-map.sh src/b.sh; do\n  test ! -e \"$f\"\ndone\n"),
    ])
    func otherLanguagesDoToo(path: String, source: String) throws {
        #expect(try names(source, in: path).contains("portmap"))
    }

    @Test(arguments: [
        ("a.test.ts", #"assert.match(page, /PortMap/);"#),
        ("a.test.ts", #"// assert.doesNotMatch(page, /PortMap/);"#),
        ("a.test.ts", #"assert.ok(existsSync("port-map.tsx"));"#),
        ("a.test.ts", #"assert.equal(existsSync("port-map.tsx"), true);"#),
        ("a.test.ts", #"expect(page).toMatch(/PortMap/);"#),
        ("a.test.ts", #"assert.doesNotMatch(page, /Foo/, "the foo of PortMap is gone");"#),
        (
            "a.test.ts",
            #"const portMap = read("./port-map.ts"); assert.doesNotMatch(portMap, /Foo/);"#
        ),
        (
            "a.test.ts",
            #"for (const f of ["port-map.ts"]) { assert.doesNotMatch(text, /A/, `${f} must not say`); }"#
        ),
        ("a.test.ts", #"await assert.rejects(send("port-map"));"#),
        ("tests/test_a.py", #"assert os.path.exists("src/port_map.py")"#),
        ("src/a.rs", #"assert!(Path::new("src/port_map.rs").exists());"#),
        ("tests/a.sh", "if [ ! -f src/port-map.sh ]; then make port-map; fi\n"),
        ("tests/a.sh", "[ ! -f src/port-map.sh ] && touch src/port-map.sh\n"),
        ("Tests/A.swift", #"#expect(page.contains("PortMap"))"#),
        (
            "a.test.ts",
            #"const missing = ["port-map.ts"].filter((p) => !existsSync(p)); assert.deepEqual(missing, []);"#
        ),
        (
            "a.test.ts",
            #"const there = ["port-map.ts"].filter((p) => existsSync(p)); assert.ok(there.length > 0);"#
        ),
        (
            "a.test.ts",
            #"const there = ["port-map.ts"].filter((p) => existsSync(p)); assert.deepEqual(there, ["port-map.ts"]);"#
        ),
        (
            "a.test.ts",
            #"const there = ["port-map.ts"].filter((p) => existsSync(p)); expect(there).not.toEqual([]);"#
        ),
        (
            "a.test.ts",
            #"const there = ["port-map.ts"].filter((p) => existsSync(p)); assert.ok(there.length !== 0);"#
        ),
        (
            "tests/test_a.py",
            "there = [p for p in [\"port_map.py\"] if not exists(p)]\nassert not there\n"
        ),
        (
            "Tests/A.swift",
            "let left = [\"PortMap.swift\"].filter { fileExists($0) }\n#expect(!left.isEmpty)"
        ),
    ])
    func whatSaysAnythingElseIsNone(path: String, source: String) throws {
        #expect(!(try names(source, in: path)).contains("portmap"))
    }

    @Test func aNameKnowsItsLineItsEndingAndItsFolder() throws {
        let source = "\n\nassert.ok(\n  !existsSync(\"src/maps/port-map.test.tsx\"),\n);\n"
        let language = try #require(SourceLanguage(testAt: "a.test.ts"))
        let found = AbsenceScanner.names(in: Array(source.utf8), language)
        let name = try #require(found.first { $0.stem == "portmap" })
        #expect(
            name
                == AbsentName(
                    line: 3, stem: "portmap", ending: "tsx", folder: "maps", spelling: .dashed))
    }

    @Test func brokenSourceIsReadToItsEnd() throws {
        for source in [
            "assert.ok(!existsSync(\"", "/* a", "`${", "expect(", "for (const", "/[", "\\",
        ] {
            #expect(try names(source).isEmpty)
        }
    }
}
