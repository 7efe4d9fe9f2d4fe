import Findings

extension MarkdownReport {
    /// What a race rests on, what did it, and how else it reads; nothing for other findings.
    static func race(_ finding: Finding) -> [String] {
        guard let loss = finding.loss, let race = finding.race else { return [] }
        var lines = ["- Loss: \(loss.rawValue); race: \(race.rawValue)."]
        if let culprit = finding.culprit {
            let entry = culprit.entry.map { ", \(codeSpan($0))" } ?? ", which leaves no entry"
            let at = culprit.at.map { ", \($0.ownText)" } ?? ", at a time that nothing tells"
            lines.append("- By \(codeSpan(culprit.command))\(entry)\(at).")
        }
        if let signals = finding.signals, !signals.isEmpty {
            lines.append(
                "- Rests on: \(signals.map(inertProse).joined(separator: "; ")).")
        }
        if let benign = finding.benign { lines.append("- Else: \(inertProse(benign))") }
        return lines + [""]
    }

    /// How the work comes back.
    static func recover(_ commands: [String]) -> [String] {
        guard !commands.isEmpty else { return [] }
        return ["Get it back:", ""] + codeBlock(commands) + [""]
    }
}
