import Findings
import GitHistory
import Testing

@testable import Reports

@Suite struct ChartTests {
    /// Sessions that begin some minutes apart and last an hour, each with its hour of the curve.
    private func busy(_ count: Int, minutesApart: Int64 = 20) -> AuditResult {
        let start = Sample.time("2026-06-01T00:00:00Z").seconds
        let sessions = (0..<Int64(count)).map { number in
            var session = Sample.session(label: "PR \(number)")
            let begin = start + number * minutesApart * 60
            session.id = "pr-\(number)"
            session.firstAuthorDate = Timestamp(seconds: begin)
            session.authorDates = [0, 1800, 3600].map { Timestamp(seconds: begin + $0) }
            session.landedDate = Timestamp(seconds: begin + 3600)
            return session
        }
        let hours = Set(sessions.map { $0.firstAuthorDate.seconds / 3600 }).sorted()
        return Sample.result().with {
            $0.sessions = sessions
            $0.concurrency = hours.map {
                ConcurrentHour(at: Timestamp(seconds: $0 * 3600), sessions: 4)
            }
            $0.window.since = nil
        }
    }

    @Test func noTwoBarsOfALaneOverlap() throws {
        let result = busy(200)
        let scale = try #require(TimeScale(result, left: 0, right: 1000))
        let lanes = Lanes(result, scale)
        #expect(lanes.bars.count == 200 && lanes.count < 20)
        for (_, bars) in Dictionary(grouping: lanes.bars, by: \.lane) {
            let sorted = bars.sorted { $0.from < $1.from }
            for (bar, next) in zip(sorted, sorted.dropFirst()) { #expect(bar.to <= next.from) }
        }
    }

    @Test func aFewSessionsHaveALaneEach() throws {
        let result = busy(5)
        let scale = try #require(TimeScale(result, left: 0, right: 1000))
        let lanes = Lanes(result, scale)
        #expect(lanes.isNamed && lanes.count == 5)
    }

    @Test func namesStandBeforeTheLanesWhereFewSessionsAreDrawn() throws {
        let names = { (result: AuditResult) in
            try HTMLReport.text(result).components(separatedBy: "<ol class=\"names\"").count - 1
        }
        #expect(try names(busy(5)) == 1)
        #expect(try names(busy(200)) == 0)
        // Of many sessions only the last are in the window.
        let last = Sample.time("2026-06-01T00:00:00Z").seconds + 199 * 1200
        let late = busy(200).with { $0.window.since = Timestamp(seconds: last) }
        #expect(try names(late) == 1)
    }

    @Test func timeRunsFromLeftToRightAndQuietHoursAreNarrow() throws {
        let result = busy(2, minutesApart: 24 * 60)
        let plain = try #require(TimeScale(result, left: 0, right: 1000))
        let scale = plain.placed(left: 10, right: 900, working: result.concurrency)
        let places = stride(from: scale.start, through: scale.end, by: 600).map(scale.x)
        #expect(places == places.sorted())
        #expect(scale.x(.min) == 10 && scale.x(.max) == 900)
        let hour = { (hour: Int64) in
            let seconds = Sample.time("2026-06-01T00:00:00Z").seconds + hour * 3600
            return scale.x(seconds + 3600) - scale.x(seconds)
        }
        #expect(hour(0) > 10 * hour(10))
    }

    @Test func ticksAreFewAndTheirWordsHaveRoom() throws {
        let result = busy(400)
        let scale = try #require(TimeScale(result, left: 0, right: 1000))
            .placed(left: 0, right: 1000, working: result.concurrency)
        let ticks = scale.ticks(most: 40)
        #expect(!ticks.isEmpty && ticks.count <= 41)
        let named = ticks.filter { !$0.words.isEmpty }.map(\.x)
        for (tick, next) in zip(named, named.dropFirst()) { #expect(next - tick >= 40) }
    }

    @Test func damagedDatesAreNoPartOfThePicture() throws {
        let result = busy(3).with {
            $0.sessions[0].firstAuthorDate = Timestamp(seconds: .min)
            $0.sessions[1].landedDate = Timestamp(seconds: .max)
            $0.window.until = Timestamp(seconds: .max)
        }
        #expect(try HTMLReport.text(result).contains("class=\"lanes\""))
    }

    @Test func aBusyFortnightIsAPageOfLessThanTwoMebibytes() throws {
        let findings = (1...200).map { Sample.finding(number: $0) }
        let result = busy(1000).with { $0.findings = findings }
        #expect(try HTMLReport.text(result).utf8.count < 2 << 20)
    }

    @Test func aLongHistoryHasACurveOfBoundedLength() throws {
        let result = busy(3).with { result in
            result.concurrency = (0..<20_000).map {
                ConcurrentHour(at: Timestamp(seconds: 1_700_000_000 + $0 * 7200), sessions: 1)
            }
        }
        let text = try HTMLReport.text(result)
        #expect(text.components(separatedBy: "<rect class=\"hour\"").count <= 1102)
    }
}
