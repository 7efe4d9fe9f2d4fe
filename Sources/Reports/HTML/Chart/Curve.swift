import Findings

/// How many sessions worked at once, hour by hour, and below it when the findings happened.
struct Curve {
    private let result: AuditResult
    private let scale: TimeScale
    private let peak: Int
    private static let top = 12.0
    private static let base = 112.0

    /// The curve of a result on a scale.
    init(_ result: AuditResult, _ scale: TimeScale) {
        self.result = result
        self.scale = scale
        peak = max(result.concurrency.map(\.sessions).max() ?? 1, 1)
    }

    /// The whole picture.
    var svg: HTML {
        .tag(
            "svg",
            [
                .style("curve"), .init("viewBox", "0 0 1180 152"), .init("role", "group"),
                .init("aria-label", words),
            ], .tag("g", [.init("aria-hidden", "true")], grid + bars),
            .tag("g", [], marks))
    }

    private var words: String {
        let most = SessionWords(result: result).concurrency.map { $0.written(\.terminal) }
        return "Sessions at once, by hour. " + most.joined(separator: " ")
    }

    private func y(_ sessions: Int) -> Double {
        Self.base - Double(sessions) / Double(peak) * (Self.base - Self.top)
    }

    private var grid: [HTML] {
        let levels = Set([peak, peak / 2, 0]).sorted().map { level in
            HTML([
                line(scale.left, scale.right, y(level), y(level), "tick"),
                .tag(
                    "text",
                    [
                        .style("axis"), .init("x", scale.left - 6), .init("y", y(level) + 4),
                        .init("text-anchor", "end"),
                    ], HTML(grouped(level))),
            ])
        }
        let days = scale.ticks(most: 15).map { tick in
            HTML([
                line(tick.x, tick.x, Self.top, Self.base + 6, "tick"),
                .tag(
                    "text", [.style("axis"), .init("x", tick.x + 3), .init("y", 146)],
                    HTML(tick.words)),
            ])
        }
        return levels + days
    }

    private func line(_ x1: Double, _ x2: Double, _ y1: Double, _ y2: Double, _ style: String)
        -> HTML
    {
        .tag(
            "line",
            [
                .style(style), .init("x1", x1), .init("x2", x2), .init("y1", y1), .init("y2", y2),
            ])
    }

    /// One bar an hour; of a long history one bar for the most in several hours, for there are no more
    /// than so many points in a line.
    private var bars: [HTML] {
        let hours = max(1, (scale.end - scale.start) / 3600 / 1100 + 1)
        let inside = result.concurrency.filter {
            scale.contains($0.at.seconds) || scale.contains($0.at.seconds &+ 3599)
        }
        let most = Dictionary(
            inside.map { ($0.at.seconds / 3600 / hours, $0) },
            uniquingKeysWith: { $0.sessions < $1.sessions ? $1 : $0 })
        return most.sorted { $0.key < $1.key }.map { bucket, hour in
            let from = scale.x(bucket * hours * 3600)
            let to = scale.x((bucket + 1) * hours * 3600)
            return .tag(
                "rect",
                [
                    .style("hour"), .init("x", from), .init("y", y(hour.sessions)),
                    .init("width", max(to - from - 0.4, 0.8)),
                    .init("height", Self.base - y(hour.sessions)),
                ],
                .tag("title", [], HTML("\(hour.at.utcText): \(hour.sessions) at once")))
        }
    }

    /// A shape for each finding, in the shape of its severity.
    private var marks: [HTML] {
        result.shownFindings.prefix(HTMLFindings.longest).compactMap { finding in
            guard let at = finding.timeline.last?.at, scale.contains(at.seconds) else { return nil }
            return .tag(
                "a",
                [
                    .style("mark " + finding.severity.rawValue),
                    .init("href", "#" + finding.place),
                ], .tag("title", [], HTML("\(finding.severity.rawValue): \(finding.title)")),
                .tag(
                    "text",
                    [
                        .init("x", scale.x(at.seconds)), .init("y", 129),
                        .init("text-anchor", "middle"),
                    ], HTML(finding.severity.shape)))
        }
    }
}
