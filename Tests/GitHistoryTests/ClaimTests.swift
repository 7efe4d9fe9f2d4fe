import GitHistory
import Testing

@Suite struct ClaimTests {
    @Test(arguments: [
        ("src/a.ts", "src/a.ts", true), ("src/a.ts", "src/a.tsx", false),
        ("./src/a.ts", "src/a.ts", true), ("src", "src/deep/a.ts", true),
        ("src/", "src/a.ts", true), ("src/", "srcs/a.ts", false),
        ("src/*.ts", "src/a.ts", true), ("src/*.ts", "src/deep/a.ts", false),
        ("src/**", "src/deep/er/a.ts", true), ("src/**/a.ts", "src/a.ts", true),
        ("src/**/a.ts", "src/x/y/a.ts", true), ("src/**/a.ts", "src/xa.ts", false),
        ("**/a.ts", "a.ts", true), ("**/a.ts", "x/ba.ts", false),
        ("*.ts", "deep/er/a.ts", true), ("*.ts", "a.tsx", false), ("s?c/a", "src/a", true),
        ("src/*", "src/deep/a.ts", true), ("[a-c]/x", "b/x", true), ("[!a-c]/x", "b/x", false),
        ("app/[id]/page.tsx", "app/[id]/page.tsx", true), ("app/[id/x", "app/[id/x", true),
        ("a**b", "a/x/b", true), ("src/**", "src", false),
    ])
    func aSurfaceCovers(pattern: String, path: String, covers: Bool) throws {
        #expect(try #require(ClaimedSurface(pattern)).covers(path) == covers)
    }

    @Test(arguments: ["", "/", "/srv/x", "../x", "a/../../b", "./", "a\nb", "C:\\x"])
    func whatLiesOutsideIsNoSurface(pattern: String) {
        #expect(ClaimedSurface(pattern) == nil)
    }

    /// A matcher that tries one star after another would need longer than anybody lives.
    @Test func aHostilePatternTakesNoTime() throws {
        let pattern = String(repeating: "*a", count: 500) + "b"
        let surface = try #require(ClaimedSurface(pattern))
        #expect(!surface.covers(String(repeating: "a", count: 2000)))
    }

    @Test func itHoldsFromItsBeginningToItsReleaseOrExpiry() {
        func claim(released: Int64?) -> Claim {
            Claim(
                format: .fileReservation, holder: "GreenCastle", surfaces: [],
                since: Timestamp(seconds: 100), until: Timestamp(seconds: 200),
                released: released.map { Timestamp(seconds: $0) })
        }
        let whole = claim(released: nil)
        #expect([99, 100, 199, 200].map(whole.isLive) == [false, true, true, false])
        #expect([149, 150].map(claim(released: 150).isLive) == [true, false])
        #expect(claim(released: 900).end.seconds == 200)
    }
}
