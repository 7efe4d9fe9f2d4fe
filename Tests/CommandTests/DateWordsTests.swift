import Testing

@testable import coven_audit

/// 2026-06-13T05:00:00Z, the end of the article's fortnight.
private let now: Int64 = 1_781_326_800

@Suite struct DateWordsTests {
    @Test(arguments: [
        ("now", "2026-06-13T05:00:00Z"),
        ("today", "2026-06-13T00:00:00Z"),
        ("yesterday", "2026-06-12T00:00:00Z"),
        ("2w", "2026-05-30T05:00:00Z"),
        ("2.weeks", "2026-05-30T05:00:00Z"),
        ("2 weeks ago", "2026-05-30T05:00:00Z"),
        ("1.week.ago", "2026-06-06T05:00:00Z"),
        ("1 day ago", "2026-06-12T05:00:00Z"),
        ("14d", "2026-05-30T05:00:00Z"),
        ("0d", "2026-06-13T05:00:00Z"),
        ("36h", "2026-06-11T17:00:00Z"),
        ("90m", "2026-06-13T03:30:00Z"),
        ("90 minutes", "2026-06-13T03:30:00Z"),
        ("30s", "2026-06-13T04:59:30Z"),
        ("3mo", "2026-03-13T05:00:00Z"),
        ("3 months ago", "2026-03-13T05:00:00Z"),
        ("18mo", "2024-12-13T05:00:00Z"),
        ("1y", "2025-06-13T05:00:00Z"),
        ("60y", "1966-06-13T05:00:00Z"),
    ])
    func wordsCountBackFromNow(text: String, same: String) {
        let expected = DateWords(same, now: 0)
        #expect(expected != .unknown)
        #expect(DateWords(text, now: now) == expected)
    }

    @Test(arguments: [
        ("2026-05-30", 1_780_099_200),
        ("2026-05-30T00:00", 1_780_099_200),
        ("2026-05-30T00:00:00", 1_780_099_200),
        ("2026-05-30T00:00:00Z", 1_780_099_200),
        ("2026-05-30 00:00", 1_780_099_200),
        ("2026-05-30 00:00:00 +0000", 1_780_099_200),
        ("2026-05-30T00:00:00.999Z", 1_780_099_200),
        ("2026-05-30T00:00-05:00", 1_780_117_200),
        ("2026-05-30T00:00-0500", 1_780_117_200),
        ("2026-05-30T00:00-05", 1_780_117_200),
        ("2026-05-30 02:00:00 +0200", 1_780_099_200),
        ("2026-05-30T05:30+05:30", 1_780_099_200),
        ("2026-06-08T23:20:13-05:00", 1_780_978_813),
        ("2024-02-29", 1_709_164_800),
        ("1970-01-01", 0),
        ("1969-12-31T23:59:59", -1),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
        ("@0", 0),
        ("@1780978813", 1_780_978_813),
    ])
    func datesAndEpochsStandForThemselves(text: String, seconds: Int64) {
        #expect(DateWords(text, now: now) == .instant(seconds))
        #expect(DateWords(text, now: 0) == .instant(seconds))
    }

    @Test(arguments: [
        ("2026-03-31T12:00Z", "1mo", "2026-02-28T12:00Z"),
        ("2024-03-31T12:00Z", "1mo", "2024-02-29T12:00Z"),
        ("2026-07-31T12:00Z", "1.month.ago", "2026-06-30T12:00Z"),
        ("2026-01-15T12:00Z", "1mo", "2025-12-15T12:00Z"),
        ("2024-02-29T12:00Z", "1y", "2023-02-28T12:00Z"),
        ("2024-02-29T12:00Z", "4y", "2020-02-29T12:00Z"),
    ])
    func monthsAndYearsGoByTheCalendar(clock: String, text: String, same: String) {
        guard case .instant(let start) = DateWords(clock, now: 0) else {
            Issue.record("\(clock) is no date")
            return
        }
        #expect(DateWords(text, now: start) == DateWords(same, now: 0))
    }

    @Test func twoWeeksAreNeverTheSecondOfTheMonth() {
        let second = DateWords("2026-06-02", now: now)
        for text in ["2w", "2.w", "2 weeks", "2mo", "2m", "2d"] {
            #expect(DateWords(text, now: now) != second, "\(text)")
        }
    }

    @Test func allIsTheWholeHistory() {
        #expect(DateWords("all", now: now) == .all)
    }

    @Test(arguments: [
        "", " ", "garbage", "main", "HEAD~2", "deadbeef", "2", "20260530", "w", "2x", "2W", "3M",
        "-5d", "+5d", "5", "1.5d", "2ww", "2 weeks from now", "2wago", "ago", "weeks ago", "ago 2w",
        "2  weeks", " 2w", "2w ", "2w\n", "ALL", "Now", "tomorrow", "last week", "٢w",
        "2026", "2026-05", "2026-5-30", "2026-13-40", "2026-00-10", "2026-02-29", "2026-04-31",
        "2026-05-00", "0000-01-01", "-2026-05-30", "2026-05-30T", "2026-05-30T24:00",
        "2026-05-30T12:60", "2026-05-30T12:00:60", "2026-05-30T1:00", "2026-05-30T12",
        "2026-05-30Z", "2026-05-30T00:00+15:00", "2026-05-30T00:00+02:60", "2026-05-30T00:00+2",
        "2026-05-30T00:00CEST", "2026-05-30 garbage", "2026/05/30", "30.05.2026", "٢٠٢٦-٠٥-٣٠",
        "@", "@-5", "@1.5", "@abc", "@99999999999999999999", "@9223372036854775807",
        "99999999999999999999d", "9223372036854775807w", "9223372036854775807s", "99999999y",
        "9223372036854775807mo", "3000y",
    ])
    func everythingElseIsUnknown(text: String) {
        #expect(DateWords(text, now: now) == .unknown)
    }
}

@Suite struct DurationTests {
    @Test(arguments: [
        ("30d", 2_592_000), ("2w", 1_209_600), ("72h", 259_200), ("90m", 5400), ("30s", 30),
        ("0d", 0), ("2.weeks", 1_209_600), ("30 days", 2_592_000), ("1mo", 2_592_000),
        ("1y", 31_536_000),
    ])
    func aDurationIsALength(text: String, seconds: Int64) {
        #expect(parseDuration(text) == seconds)
    }

    @Test(arguments: [
        "", "30", "d", "-5d", "30D", "2 weeks ago", "yesterday", "all", "2026-05-30", "@5", "1.5h",
        "9223372036854775807w", "99999999999999999999s", "garbage",
    ])
    func whatIsNoLengthIsNil(text: String) {
        #expect(parseDuration(text) == nil)
    }
}
