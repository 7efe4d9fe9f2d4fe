import GitHistory

/// A whole number as people read it: `2,132`.
package func grouped(_ number: Int) -> String {
    var result = ""
    let digits = String(number.magnitude)
    for (position, digit) in digits.enumerated() {
        if position > 0, (digits.count - position) % 3 == 0 { result.append(",") }
        result.append(digit)
    }
    return (number < 0 ? "-" : "") + result
}

/// How many of what: `1 commit`, `2,132 commits`.
func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? one : many ?? one + "s")
}

/// Lines added and deleted: `+286 / -2,132 lines`.
func lineChange(_ added: Int?, _ deleted: Int?) -> String {
    guard let added, let deleted else { return "lines not counted" }
    return "+\(grouped(added)) / -\(grouped(deleted)) lines"
}

/// `a`, `a and b`, `a, b and c`.
func enumerated(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
}

/// The text with a capital at its start.
func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

extension Timestamp {
    /// The zone of the moment: `-05:00`, `UTC`.
    var zoneText: String {
        let zone = rfc3339.dropFirst(19)
        return zone == "Z" ? "UTC" : String(zone)
    }

    /// The moment in UTC, to the minute: `2026-06-09 04:20 UTC`.
    var utcText: String { "\(inUTC.dateText) \(inUTC.minuteText) UTC" }

    /// The moment in its own zone, to the minute: `2026-06-08 23:20 -05:00`.
    var ownText: String { "\(dateText) \(minuteText) \(zoneText)" }
}
