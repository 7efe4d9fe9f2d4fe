/// A moment as git records it: seconds since 1970 in UTC, and the zone of whoever wrote it.
package struct Timestamp: Hashable, Sendable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let seconds: Int64
    /// Minutes east of UTC.
    package let offsetMinutes: Int16

    /// A moment, in UTC unless a zone is given.
    package init(seconds: Int64, offsetMinutes: Int16 = 0) {
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }

    /// The same moment, seen from UTC.
    package var inUTC: Timestamp { Timestamp(seconds: seconds) }

    /// Order in time; the zone breaks ties so that the order is total.
    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.offsetMinutes) < (right.seconds, right.offsetMinutes)
    }

    /// RFC 3339, with `Z` for UTC: `2026-06-08T23:20:13-05:00`. Years beyond 0000…9999, which only
    /// damaged commits have, are clamped to them.
    package var rfc3339: String {
        let civil = CivilTime(self)
        let zone =
            offsetMinutes == 0
            ? "Z"
            : (offsetMinutes < 0 ? "-" : "+") + twoDigits(Int(abs(offsetMinutes)) / 60)
                + ":" + twoDigits(Int(abs(offsetMinutes)) % 60)
        return "\(civil.dateText)T\(civil.timeText)\(zone)"
    }

    /// The day in the moment's own zone: `2026-06-08`.
    package var dateText: String { CivilTime(self).dateText }

    /// The time of day in the moment's own zone, to the minute: `23:20`.
    package var minuteText: String { String(CivilTime(self).timeText.prefix(5)) }

    /// Reads what `rfc3339` writes; nil for anything else.
    package init?(rfc3339 text: String) {
        let pattern = /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|([+-])(\d\d):(\d\d))/
        guard let match = text.wholeMatch(of: pattern)?.output,
            let year = Int64(match.1), let month = Int64(match.2), let day = Int64(match.3),
            let hour = Int64(match.4), let minute = Int64(match.5), let second = Int64(match.6)
        else { return nil }
        var offset = 0
        if let sign = match.7, let hours = match.8.flatMap({ Int($0) }),
            let minutes = match.9.flatMap({ Int($0) })
        {
            offset = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
        }
        let days = CivilTime.days(year: year, month: month, day: day)
        self.init(
            seconds: days * 86_400 + hour * 3600 + minute * 60 + second - Int64(offset) * 60,
            offsetMinutes: Int16(offset))
    }
}

/// A moment taken apart into calendar fields (proleptic Gregorian, as RFC 3339 wants).
package struct CivilTime: Sendable {
    package let year: Int64
    package let month: Int64
    package let day: Int64
    package let secondOfDay: Int64

    /// The fields of a moment in its own zone. The arithmetic is Howard Hinnant's
    /// `civil_from_days` (https://howardhinnant.github.io/date_algorithms.html).
    package init(_ time: Timestamp) {
        let earliest: Int64 = -62_167_219_200
        let latest: Int64 = 253_402_300_799
        let local = min(max(time.seconds, earliest), latest) + Int64(time.offsetMinutes) * 60
        let seconds = min(max(local, earliest), latest)
        let dayNumber = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
        secondOfDay = seconds - dayNumber * 86_400
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01 of a calendar day; the inverse of the fields above.
    package static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    var dateText: String {
        let digits = String(year)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return "\(padded)-\(twoDigits(Int(month)))-\(twoDigits(Int(day)))"
    }

    var timeText: String {
        let second = Int(secondOfDay)
        let fields = [second / 3600, second / 60 % 60, second % 60]
        return fields.map(twoDigits).joined(separator: ":")
    }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
