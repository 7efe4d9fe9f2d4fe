import Findings

/// The sessions as lanes over time: a bar from the first commit to the last or the landing, a dot for
/// each commit, and the findings between them.
struct Swimlanes {
    private let result: AuditResult
    private let scale: TimeScale
    private let lanes: Lanes
    private static let height = 14.0
    private static let top = 30.0
    /// How wide it is beside the names, which `.names` in page.css leaves of the page's 1180.
    private static let besideNames = 920.0

    /// The picture of a result on some scale; wide enough that days can be told apart.
    init(_ result: AuditResult, _ scale: TimeScale) {
        self.result = result
        let hours = Double(result.concurrency.count)
        let isNamed = Lanes.within(result, scale).count <= Lanes.few
        let width = isNamed ? Self.besideNames : min(max(hours * 18, 1180), 3600)
        let wide = scale.placed(left: 12, right: width - 12, working: result.concurrency)
        self.scale = wide
        lanes = Lanes(result, wide)
    }

    /// The picture, and before it the names where each lane has one; both scroll.
    var region: HTML {
        .tag(
            "div",
            [
                .style(lanes.isNamed ? "scroll named" : "scroll"), .init("id", "lanes"),
                .init("tabindex", 0), .init("role", "region"),
                .init("aria-label", "Sessions over time"),
            ], names, svg)
    }

    private var width: Double { scale.right + 12 }
    private var bottom: Double { Self.top + Double(lanes.count) * Self.height + 6 }

    private var svg: HTML {
        let sessions = counted(lanes.bars.count, "session")
        return .tag(
            "svg",
            [
                .style("lanes"), .init("viewBox", "0 0 \(tenths(width)) \(tenths(bottom + 4))"),
                .init("width", width), .init("height", bottom + 4), .init("role", "group"),
                .init("aria-label", "\(sessions) over time, and the findings between them"),
            ], Self.heads, ticks, .tag("g", [.init("aria-hidden", "true")], lanes.bars.map(bar)),
            .tag("g", [], Arrows.all(result).map(arrow)))
    }

    /// What is not drawn.
    var cut: HTML {
        guard lanes.left > 0 else { return .empty }
        return .tag(
            "p", [.style("quiet")], HTML("\(counted(lanes.left, "earlier session")) not drawn."))
    }

    private static let heads = HTML.tag(
        "defs", [],
        Finding.Severity.allCases.map { severity in
            HTML.tag(
                "marker",
                [
                    .init("id", "head-" + severity.rawValue), .init("viewBox", "0 0 8 8"),
                    .init("refX", 7), .init("refY", 4), .init("markerWidth", 5),
                    .init("markerHeight", 5), .init("orient", "auto-start-reverse"),
                ],
                .tag("path", [.style(severity.rawValue), .init("d", "M0 0 L8 4 L0 8 Z")]))
        })

    private var ticks: HTML {
        let lines = scale.ticks(most: lanes.isNamed ? 12 : 40).map { tick in
            HTML([
                .tag(
                    "line",
                    [
                        .style(tick.isDay ? "tick day" : "tick"), .init("x1", tick.x),
                        .init("x2", tick.x), .init("y1", 22), .init("y2", bottom),
                    ]),
                .tag(
                    "text", [.style("axis"), .init("x", tick.x + 3), .init("y", 15)],
                    HTML(tick.words)),
            ])
        }
        return .tag("g", [.init("aria-hidden", "true")], lines)
    }

    private func y(_ lane: Int) -> Double { Self.top + (Double(lane) + 0.5) * Self.height }

    private func bar(_ bar: Lanes.Bar) -> HTML {
        let session = bar.session
        let y = y(bar.lane)
        let dots = (session.authorDates ?? []).map(\.seconds).filter(scale.contains).map {
            seconds in
            HTML.tag("circle", [.init("cx", scale.x(seconds)), .init("cy", y), .init("r", 2.2)])
        }
        let landed = session.landedDate.map(\.seconds).flatMap { seconds in
            scale.contains(seconds) ? mark(at: scale.x(seconds), y) : nil
        }
        let shape = HTML.tag(
            "rect",
            [
                .init("x", bar.from - 2.5), .init("y", y - 3.5),
                .init("width", bar.to - bar.from + 5), .init("height", 7), .init("rx", 3.5),
            ])
        return .tag(
            "g", [.style("bar " + style(bar))],
            [.tag("title", [], HTML(words(session))), shape] + dots
                + [landed ?? .empty, label(bar, y)])
    }

    /// A landing: a stroke across the bar.
    private func mark(at x: Double, _ y: Double) -> HTML {
        .tag(
            "path",
            [.style("landing"), .init("d", "M\(tenths(x)) \(tenths(y - 5))v10")])
    }

    private func words(_ session: SessionSummary) -> String {
        let end = session.landedDate.map { "landed \($0.ownText)" } ?? "open"
        return """
            \(session.label): \(counted(session.commits.count, "commit")), \
            \(session.firstAuthorDate.ownText), \(end)
            """
    }

    /// The lanes' names, a line each: the browser cuts one that is too long, and tells it in full where
    /// somebody points at it.
    private var names: HTML {
        guard lanes.isNamed else { return .empty }
        let lines = lanes.bars.map { bar in
            HTML.tag(
                "li", [.style(style(bar)), .init("title", words(bar.session))], HTML(name(bar)))
        }
        return .tag("ol", [.style("names"), .init("aria-hidden", "true")], lines)
    }

    /// What a bar and its name look like.
    private func style(_ bar: Lanes.Bar) -> String {
        (bar.session.bot ? "bot " : "") + (bar.finding?.severity.rawValue ?? "plain")
    }

    /// The shape says how grave it is where the colour cannot.
    private func name(_ bar: Lanes.Bar) -> String {
        (bar.finding.map { $0.severity.shape + " " } ?? "") + bar.session.label
    }

    /// The name behind the bar, as far as there is room for it.
    private func label(_ bar: Lanes.Bar, _ y: Double) -> HTML {
        let letter = bar.finding == nil ? Lanes.letter : Lanes.boldLetter
        let longest = Int(bar.room / letter)
        guard !lanes.isNamed, longest >= 6 else { return .empty }
        let name = name(bar)
        let shown = name.count > longest ? name.prefix(longest - 1) + "…" : name[...]
        return .tag(
            "text", [.style("name"), .init("x", bar.to + 6), .init("y", y + 3.5)],
            HTML(String(shown)))
    }

    private func arrow(_ arrow: Arrows.Arrow) -> HTML {
        guard let from = place(arrow.from), let to = place(arrow.to) else { return .empty }
        let severity = arrow.finding.severity.rawValue
        let path: [HTML.Attribute] = [
            .style(arrow.isDirected ? "loss" : "same"), .init("d", Arrows.path(from, to)),
        ]
        let head: [HTML.Attribute] =
            arrow.isDirected ? [.init("marker-end", "url(#head-\(severity))")] : []
        return .tag(
            "a", [.style("arrow " + severity), .init("href", "#" + arrow.finding.place)],
            .tag("title", [], HTML("\(severity): \(arrow.finding.title)")),
            .tag("path", [.style("touch"), .init("d", Arrows.path(from, to))]),
            .tag("path", path + head))
    }

    /// Where a commit's dot is; nil where its session is not drawn.
    private func place(_ commit: CommitSummary) -> (x: Double, y: Double)? {
        let bar = lanes.bars.first { $0.session.id == commit.session }
        guard let bar, scale.contains(commit.authorDate.seconds) else { return nil }
        return (scale.x(commit.authorDate.seconds), y(bar.lane))
    }
}
