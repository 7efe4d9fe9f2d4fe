import Findings
import GitHistory

/// Where a moment stands on a picture.
struct TimeScale {
    let start: Int64
    let end: Int64
    /// The left and the right edge.
    let left: Double
    let right: Double
    /// Where quiet hours are narrow: the hours that count, up to each hour's start; else empty.
    private let hours: [Double]

    /// What an hour takes in which nobody worked, beside one in which somebody did.
    private static let quietHour = 0.07

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

    /// The end of the year 2100: later dates are damage, and their hours are too many to list.
    private static let latest: Int64 = 4_133_980_800

    /// The stretch of the window in which somebody worked; nil where nobody did.
    init?(_ result: AuditResult, left: Double, right: Double) {
        let dates = result.sessions.flatMap(\.moments) + result.concurrency.map(\.at.seconds)
        let inside = dates.filter {
            $0 >= max(result.window.since?.seconds ?? 0, 0)
                && $0 <= min(result.window.until.seconds, TimeScale.latest)
        }
        guard let first = inside.min(), let last = inside.max() else { return nil }
        let margin = max((last - first) / 60, 300)
        (start, end) = (max(first - margin, 0), last + margin)
        hours = []
        (self.left, self.right) = (left, right)
    }

    /// The same stretch on another picture, hours without work drawn narrow: nights and weekends would
    /// else take most of it.
    func placed(left: Double, right: Double, working: [ConcurrentHour]) -> TimeScale {
        let first = start / 3600
        let count = Int(end / 3600 - first) + 1
        var weights = Array(repeating: TimeScale.quietHour, count: count)
        for hour in working {
            let index = Int(hour.at.seconds / 3600 - first)
            if weights.indices.contains(index) { weights[index] = 1 }
        }
        let sums = weights.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
        return TimeScale(start: start, end: end, left: left, right: right, hours: sums)
    }

    private init(start: Int64, end: Int64, left: Double, right: Double, hours: [Double]) {
        (self.start, self.end, self.left, self.right) = (start, end, left, right)
        self.hours = hours
    }

    func contains(_ seconds: Int64) -> Bool { (start...end).contains(seconds) }

    /// The place of a moment; what lies outside stands at the edge.
    func x(_ seconds: Int64) -> Double {
        let (from, to) = (spent(start), spent(end))
        let part = (spent(min(max(seconds, start), end)) - from) / (to - from)
        return left + part * (right - left)
    }

    /// How much has gone by at a moment: seconds, or hours that count.
    private func spent(_ seconds: Int64) -> Double {
        guard !hours.isEmpty else { return Double(seconds) }
        let hour = Int(seconds / 3600 - start / 3600)
        let part = Double(seconds % 3600) / 3600
        return hours[hour] + part * (hours[hour + 1] - hours[hour])
    }

    /// At most so many lines, at round moments in UTC.
    func ticks(most: Int) -> [Tick] {
        let span = end - start
        let last = TimeScale.steps[TimeScale.steps.count - 1]
        let step = TimeScale.steps.first { span / $0 <= Int64(most) } ?? last
        // Weeks begin on Mondays; 1970 began on a Thursday.
        let origin: Int64 = step % (7 * 86_400) == 0 ? 4 * 86_400 : 0
        let first = (start - origin + step - 1) / step * step + origin
        var free = left
        return stride(from: first, through: end, by: Int64.Stride(step)).map { seconds in
            let isDay = seconds % 86_400 == 0
            let place = x(seconds)
            // A day's name goes before an hour's.
            let next = isDay || step >= 86_400 ? right : self.x((seconds / 86_400 + 1) * 86_400)
            let hasRoom = place >= free && place < right - 34 && place + 40 <= next
            if hasRoom { free = place + 40 }
            let words = TimeScale.words(
                seconds, withTime: !isDay && step < 86_400, withYear: step > 28 * 86_400)
            return Tick(x: place, words: hasRoom ? words : "", isDay: isDay)
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
