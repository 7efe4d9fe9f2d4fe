#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a date on the command line means.
///
/// Git reads `2w` as the 2nd of the month and `garbage` as now, in silence. This reader knows a short
/// list of forms and answers `unknown` to all else, so that the caller can try a commit or a ref, and
/// then say that it understood neither.
enum DateWords: Equatable, Sendable {
    /// `all`: the whole history.
    case all
    /// Seconds since 1970 in UTC.
    case instant(Int64)
    /// None of the forms.
    case unknown

    /// Reads `text`; `now` is the clock that `2w`, `yesterday`, `today` and `now` count from.
    ///
    /// A date without a time, `today` and `yesterday` among them, is 00:00:00; without a zone, UTC.
    init(_ text: String, now: Int64) {
        let instant: Int64?
        switch text {
        case "all":
            self = .all
            return
        case "now": instant = now
        case "today": instant = Self.startOfDay(now, daysBefore: 0)
        case "yesterday": instant = Self.startOfDay(now, daysBefore: 1)
        default:
            instant = Self.epoch(text) ?? TimeSpan(ago: text)?.before(now) ?? Self.iso8601(text)
        }
        self = instant.map(DateWords.instant) ?? .unknown
    }

    /// `@1780978813`: seconds since 1970.
    private static func epoch(_ text: String) -> Int64? {
        guard let match = text.wholeMatch(of: /@([0-9]+)/)?.output, let seconds = Int64(match.1),
            TimeSpan.years.contains(seconds)
        else { return nil }
        return seconds
    }

    private static func startOfDay(_ now: Int64, daysBefore days: Int64) -> Int64 {
        let secondOfDay = (now % 86_400 + 86_400) % 86_400
        return now - secondOfDay - days * 86_400
    }

    /// `2026-05-30`, with a time after `T` or a blank, with a zone after the time. A fraction of a
    /// second is dropped: git has none.
    private static func iso8601(_ text: String) -> Int64? {
        let day = /([0-9]{4})-([0-9]{2})-([0-9]{2})/
        if let match = text.wholeMatch(of: day)?.output {
            return instant(date: [match.1, match.2, match.3], time: [])
        }
        let time =
            /([0-9-]{10})[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(?: ?(Z|[+-][0-9:]{2,5}))?/
        guard let match = text.wholeMatch(of: time)?.output,
            let date = match.1.wholeMatch(of: day)?.output,
            let offset = zone(match.5 ?? "Z"),
            let local = instant(
                date: [date.1, date.2, date.3], time: [match.2, match.3, match.4 ?? "00"])
        else { return nil }
        return local - offset
    }

    /// Seconds east of UTC of `Z`, `+02:00`, `+0200` or `+02`.
    private static func zone(_ text: Substring) -> Int64? {
        if text == "Z" { return 0 }
        let pattern = /([+-])([0-9]{2})(?::?([0-9]{2}))?/
        guard let match = text.wholeMatch(of: pattern)?.output, let hours = Int64(match.2),
            let minutes = Int64(match.3 ?? "00"), minutes < 60, hours * 60 + minutes <= 14 * 60
        else { return nil }
        return (hours * 60 + minutes) * (match.1 == "-" ? -60 : 60)
    }

    /// The instant of calendar fields in UTC; nil for a day or a time that does not exist.
    private static func instant(date: [Substring], time: [Substring]) -> Int64? {
        let fields = (date + time).compactMap { Int($0) }
        guard fields.count == date.count + time.count, date.count == 3 else { return nil }
        let clock = time.isEmpty ? [0, 0, 0] : Array(fields[3...])
        guard fields[0] > 0, clock[0] < 24, clock[1] < 60, clock[2] < 60 else { return nil }
        let components = DateComponents(
            calendar: TimeSpan.calendar, timeZone: .gmt, year: fields[0], month: fields[1],
            day: fields[2], hour: clock[0], minute: clock[1], second: clock[2])
        guard components.isValidDate, let date = components.date else { return nil }
        return Int64(date.timeIntervalSince1970)
    }
}
