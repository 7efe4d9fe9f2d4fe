import GitHistory
import Testing

/// Paths as rules look at them.
@Suite struct FoldedPathTests {
    private func text(_ bytes: ArraySlice<UInt8>?) -> String? {
        bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("Src/Views/Port-Map.Test.TSX", "port-map.test.tsx", "port-map", "views"),
        ("README", "readme", "readme", nil),
        ("a/.github/.env.local", ".env.local", "env", ".github"),
        ("a//...", "...", "...", ""), ("a/b/", "b", "b", "a"), ("", "", "", nil),
        ("É/Ü.rs", "Ü.rs", "Ü", "É"),
    ])
    func itsPartsAreInLowerCase(path: String, name: String, stem: String, folder: String?) {
        let folded = FoldedPath(path)
        #expect(text(folded.name) == name)
        #expect(text(folded.stem) == stem)
        #expect(text(folded.lastFolder) == folder)
    }

    @Test func itsFoldersAreThoseAboveTheName() {
        var folders: [String] = []
        let path = FoldedPath("A/b/C/d")
        #expect(
            !path.hasFolder { folder in
                folders.append(String(decoding: folder, as: UTF8.self))
                return false
            })
        #expect(folders == ["a", "b", "c"])
        #expect(path.hasFolder { $0.elementsEqual("c".utf8) })
        #expect(!FoldedPath("vendor").hasFolder { _ in true })
    }

    @Test func wordsAreWholeOrBeginOrEndOrStandAnywhere() {
        let words: PathWords = ["test", ".md"]
        let (test, tests, readme) = (Array("test".utf8), Array("a_test_b".utf8), Array("x.md".utf8))
        #expect(words.contains(test[...]) && !words.contains(tests[...]))
        #expect(words.begin(test[...]) && !words.begin(tests[...]))
        #expect(words.end(readme[...]) && !words.end(tests[...]))
        #expect(words.stand(in: tests[...]) && !words.stand(in: test[..<3]))
        #expect(!words.contains([]) && !words.stand(in: []))
    }
}
