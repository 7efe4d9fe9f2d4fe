#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A number of calendar or clock units, such as `2w`, `36h` or `3mo`.
struct TimeSpan: Equatable, Sendable {
    /// What is counted. `m` is minutes; a month is `mo`.
    enum Unit: Sendable, CaseIterable {
        case seconds, minutes, hours, days, weeks, months, years
    }

    let count: Int64
    let unit: Unit

    /// `2w`, `2.weeks`, `2 weeks`: a length of time; nil for anything else.
    init?(_ text: String) {
        guard let match = text.wholeMatch(of: /([0-9]+)[. ]?([a-z]+)/)?.output,
            let count = Int64(match.1), let unit = Unit(match.2)
        else { return nil }
        self.count = count
        self.unit = unit
    }

    /// The same words with or without `ago` behind: `2.weeks.ago`, `2 weeks ago`, `2w`.
    init?(ago text: String) {
        let length = text.wholeMatch(of: /(.+)[. ]ago/)?.output.1
        self.init(length.map(String.init) ?? text)
    }

    /// The length in seconds; nil when it does not fit. Without a calendar to lean on, a month is 30
    /// days and a year 365.
    var seconds: Int64? {
        let (product, overflow) = count.multipliedReportingOverflow(by: unit.seconds)
        return overflow ? nil : product
    }

    /// The moment that much before `now`; nil when it lies outside the years 1 to 9999.
    ///
    /// Months and years go by the calendar in UTC: one month before the 31st of March is the last day
    /// of February.
    func before(_ now: Int64) -> Int64? {
        let moment: Int64
        switch unit {
        case .seconds, .minutes, .hours, .days, .weeks:
            guard let seconds else { return nil }
            let (difference, overflow) = now.subtractingReportingOverflow(seconds)
            guard !overflow else { return nil }
            moment = difference
        case .months, .years:
            let component: Calendar.Component = unit == .months ? .month : .year
            let start = Date(timeIntervalSince1970: Double(now))
            guard count < 120_000,
                let date = Self.calendar.date(byAdding: component, value: -Int(count), to: start)
            else { return nil }
            moment = Int64(date.timeIntervalSince1970)
        }
        return Self.years.contains(moment) ? moment : nil
    }

    /// The instants that a date may mean: the years 1 to 9999.
    static let years: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    /// The calendar of ISO 8601, in UTC.
    static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}

/// Reads the value of an option such as `--lookback 30d`: seconds, or nil for what is no duration.
func parseDuration(_ text: String) -> Int64? { TimeSpan(text)?.seconds }

extension TimeSpan.Unit {
    /// Reads a unit's letter or name, in lower case as git writes it.
    fileprivate init?(_ text: Substring) {
        let unit = Self.allCases.first { $0.words.contains(text) }
        guard let unit else { return nil }
        self = unit
    }

    private var words: [Substring] {
        switch self {
        case .seconds: ["s", "sec", "secs", "second", "seconds"]
        case .minutes: ["m", "min", "mins", "minute", "minutes"]
        case .hours: ["h", "hour", "hours"]
        case .days: ["d", "day", "days"]
        case .weeks: ["w", "week", "weeks"]
        case .months: ["mo", "month", "months"]
        case .years: ["y", "year", "years"]
        }
    }

    fileprivate var seconds: Int64 {
        switch self {
        case .seconds: 1
        case .minutes: 60
        case .hours: 3600
        case .days: 86_400
        case .weeks: 7 * 86_400
        case .months: 30 * 86_400
        case .years: 365 * 86_400
        }
    }
}
