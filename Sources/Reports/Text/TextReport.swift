import Findings

/// The summary for a terminal: as wide as the style says, in colour where it says so.
package struct TextReport {
    private let result: AuditResult
    private let style: TextStyle

    /// The result in short.
    package static func text(_ result: AuditResult, style: TextStyle = .plain) -> String {
        let report = TextReport(result: result, style: style)
        return withoutWorkflowCommands(report.lines.joined(separator: "\n")) + "\n"
    }

    private var lines: [String] {
        let title = "\(inertTerminal(result.repository.name)), \(result.window.words)"
        let opening = Opening(result: result).sentences.map { $0.written(\.terminal) }
        return style.wrapped(title).map { style.painted($0, .strong) } + [""]
            + style.wrapped(opening.joined(separator: " ")) + [""]
            + buckets + [""] + preventions
            + findings + SessionsText.curve(result, style) + [""]
            + [heading("Coverage")]
            + CoverageWords(result: result).lines.flatMap { item($0) }
            + hints
    }

    /// What would have prevented the findings, a line for each control that would have any.
    private var preventions: [String] {
        let words = PreventionWords(result: result)
        guard let sentence = words.sentence else { return [] }
        let some = result.preventions.filter { $0.would > 0 }.map { sum in
            let lead = sum.leadMinutesMedian.map { ", \(PreventionWords.minutes($0)) ahead" } ?? ""
            let calls = sum.falseCalls.map { ", \(counted($0, "false call"))" } ?? ""
            let acts = sum.acts.map { ", \(counted($0, "act"))" } ?? ""
            return "\(sum.control.words): \(grouped(sum.would))\(lead)\(calls)\(acts)"
        }
        return [heading(PreventionWords.title)]
            + style.wrapped(sentence.written(\.terminal), first: "  ", indent: "  ")
            + some.flatMap { style.wrapped($0, first: "  - ", indent: "    ") } + [""]
    }

    /// What would have prevented one finding, in short.
    private func prevented(_ finding: Finding) -> [String] {
        let some = finding.preventions(.would).map { prevention in
            prevention.control.rawValue
                + (prevention.leadMinutes.map { " \(PreventionWords.minutes($0))" } ?? "")
        }
        guard !some.isEmpty else { return [] }
        return style.wrapped(
            "prevented by " + some.joined(separator: ", "), first: "            ",
            indent: "              ")
    }

    private func heading(_ text: String) -> String { style.painted(text, .strong) }

    private func item(_ phrase: Phrase) -> [String] {
        style.wrapped(phrase.written(\.terminal), first: "- ", indent: "  ")
    }

    private var buckets: [String] {
        Finding.Class.allCases.flatMap { bucket in
            let answer = bucket.assessable(in: result.coverage.assessable)
            let reason = inertTerminal(answer.reason ?? "no reason recorded")
            let value =
                answer.value
                ? result.countWords(of: bucket)
                : result.blindWords(of: bucket) + "not assessable: \(reason)"
            if style.isNarrow {
                return ["  \(bucket.title)"] + style.wrapped(value, first: "    ", indent: "    ")
            }
            return style.wrapped(
                value, first: "  " + style.padded(bucket.title, to: 18),
                indent: String(repeating: " ", count: 20))
        }
    }

    private var findings: [String] {
        let shown = result.shownFindings
        let hidden = style.wrapped(
            result.hiddenWords.written(\.terminal), first: "  ", indent: "  ")
        guard !shown.isEmpty else {
            let none = "none of the shown confidence"
            return [heading("Findings")] + style.wrapped(none, first: "  ", indent: "  ") + hidden
                + stale
        }
        let all = Told.all(shown)
        let told = all.prefix(MarkdownReport.longest).flatMap { told -> [String] in
            switch told {
            case .one(let finding): lines(finding) + race(finding)
            case .many(let alike, let day): row(alike, day)
            }
        }
        return [heading("Findings")] + told + more(all.count - MarkdownReport.longest) + hidden
            + stale
    }

    /// How many acceptances have lost their finding.
    private var stale: [String] {
        guard let stale = result.baseline?.stale, !stale.isEmpty else { return [] }
        let ids = stale.prefix(10).map { inertTerminal(String($0.id.prefix(8))) }
        let words = "accepted, and not found any more: \(ids.joined(separator: " "))"
        return style.wrapped(
            words + (stale.count > 10 ? " ..." : ""), first: "  ", indent: "  ")
    }

    /// Many of one day in a row.
    private func row(_ alike: [Finding], _ day: String) -> [String] {
        let weight = style.painted(alike[0].severity.rawValue, alike[0].severity.paint)
        return style.wrapped(
            "\(alike[0].kind.named(alike.count)) on \(day), each in the JSON", first: "  ",
            indent: "    ") + ["    " + weight]
    }

    private func more(_ left: Int) -> [String] {
        guard left > 0 else { return [] }
        return style.wrapped(
            "... and \(counted(left, "finding")) more in the JSON", first: "  ", indent: "  ")
    }

    /// One finding: id, severity, confidence and title on one line, or the title below them.
    private func lines(_ finding: Finding) -> [String] {
        let weight = "\(finding.severity.rawValue)/\(finding.confidence.rawValue)"
        let id = "  " + style.padded(inertTerminal(finding.shortID), to: 10)
        let paint = finding.severity.paint
        let mark = finding.accepted == nil ? "" : "[accepted] "
        let title = mark + inertTerminal(finding.title)
        if style.isNarrow {
            return [id + style.painted(weight, paint)]
                + style.wrapped(title, first: "    ", indent: "    ") + prevented(finding)
        }
        let start = style.padded(weight, to: 15)
        let room = style.width - TextStyle.columns(id + start)
        return [id + style.painted(start, paint) + style.cut(title, to: room)]
            + prevented(finding)
    }

    /// Of a race: what is lost, what did it, and the command that brings it back, to be copied.
    private func race(_ finding: Finding) -> [String] {
        RaceLines(finding).text.flatMap {
            style.wrapped(inertTerminal($0, limit: 400), first: "    ", indent: "      ")
        } + (finding.recover ?? []).prefix(1).map { "    $ " + inertTerminal($0, limit: 4096) }
    }

    /// What would show more, each with its command on a line of its own, to be copied.
    private var hints: [String] {
        let hints = Hint.all(for: result)
        guard !hints.isEmpty else { return [] }
        return ["", heading("To see more")]
            + hints.flatMap { item($0.phrase) + ["    " + inertTerminal($0.command, limit: 4096)] }
    }
}

extension Finding.Severity {
    /// The colour that the word has beside its meaning.
    var paint: Paint? {
        switch self {
        case .high: .grave
        case .medium: .serious
        case .low: .slight
        case .info: nil
        }
    }
}
