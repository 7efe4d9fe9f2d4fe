import Findings
import GitHistory

/// Where a moment stands on a picture.
struct TimeScale {
    let start: Int64
    let end: Int64
    /// The left and the right edge.
    let left: Double
    let right: Double

    /// One line across the picture, with its words.
    struct Tick {
        let x: Double
        let words: String
        /// A day's first, in a scale of hours.
        let isDay: Bool
    }

    private static let steps: [Int64] = [
        900, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 86_400, 2 * 86_400, 7 * 86_400, 28 * 86_400,
        91 * 86_400, 365 * 86_400, 5 * 365 * 86_400,
    ]

    /// The stretch of the window in which somebody worked; nil where nobody did.
    init?(_ result: AuditResult, left: Double, right: Double) {
        let dates = result.sessions.flatMap(\.moments) + result.concurrency.map(\.at.seconds)
        let inside = dates.filter {
            $0 >= result.window.since?.seconds ?? .min && $0 <= result.window.until.seconds
        }
        guard let first = inside.min(), let last = inside.max() else { return nil }
        let margin = max((last - first) / 60, 300)
        (start, end) = (first - margin, last + margin)
        (self.left, self.right) = (left, right)
    }

    /// The same stretch on another picture.
    func placed(left: Double, right: Double) -> TimeScale {
        TimeScale(start: start, end: end, left: left, right: right)
    }

    private init(start: Int64, end: Int64, left: Double, right: Double) {
        (self.start, self.end, self.left, self.right) = (start, end, left, right)
    }

    var hours: Double { Double(end - start) / 3600 }

    func contains(_ seconds: Int64) -> Bool { (start...end).contains(seconds) }

    /// The place of a moment; what lies outside stands at the edge.
    func x(_ seconds: Int64) -> Double {
        let part = Double(min(max(seconds, start), end) - start) / Double(end - start)
        return left + part * (right - left)
    }

    /// At most so many lines, at round moments in UTC.
    func ticks(most: Int) -> [Tick] {
        let span = end - start
        let last = TimeScale.steps[TimeScale.steps.count - 1]
        let step = TimeScale.steps.first { span / $0 <= Int64(most) } ?? last
        // Weeks begin on Mondays; 1970 began on a Thursday.
        let origin: Int64 = step % (7 * 86_400) == 0 ? 4 * 86_400 : 0
        let first = (start - origin + step - 1) / step * step + origin
        return stride(from: first, through: end, by: Int64.Stride(step)).map { seconds in
            let isDay = seconds % 86_400 == 0
            return Tick(
                x: x(seconds),
                words: TimeScale.words(
                    seconds, withTime: !isDay && step < 86_400,
                    withYear: step > 28 * 86_400), isDay: isDay)
        }
    }

    private static func words(_ seconds: Int64, withTime: Bool, withYear: Bool) -> String {
        let moment = Timestamp(seconds: seconds)
        if withTime { return moment.minuteText }
        let civil = CivilTime(moment)
        let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(separator: " ")
        let day = "\(civil.day) \(months[Int(civil.month) - 1])"
        return withYear ? "\(day) \(civil.year)" : day
    }
}

extension SessionSummary {
    /// When it did something, in seconds: its commits, and its landing.
    var moments: [Int64] {
        ([firstAuthorDate] + (authorDates ?? []) + [landedDate].compactMap { $0 }).map(\.seconds)
    }
}
