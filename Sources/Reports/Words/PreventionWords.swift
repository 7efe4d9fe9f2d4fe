import Findings

/// What would have prevented what was found, in the words that all formats for people share.
struct PreventionWords {
    let result: AuditResult

    static let title = "What would have prevented it"

    /// What the window says of the two controls that people ask for most; nil without findings.
    var sentence: Phrase? {
        guard let request = sum(.prMoment), let claims = sum(.claims) else { return nil }
        let ofRequest = request.classes.first { $0.class == .orphan }
        let ofClaims = claims.classes.first { $0.class == .orphan }
        if let ofRequest, let ofClaims {
            return said(
                counted(ofRequest.all, "finding") + " of orphaned work",
                (ofRequest.would, ofRequest.leadMinutesMedian, request.falseCalls),
                (ofClaims.would, ofClaims.leadMinutesMedian, claims.falseCalls))
        }
        guard request.all > 0 else { return nil }
        return said(
            counted(request.all, "finding"),
            (request.would, request.leadMinutesMedian, request.falseCalls),
            (claims.would, claims.leadMinutesMedian, claims.falseCalls))
    }

    /// How many a control would have shown, how long before, and what that costs.
    private typealias Told = (would: Int, lead: Double?, calls: Int?)

    private func said(_ all: String, _ request: Told, _ claims: Told) -> Phrase {
        let alarms = request.calls.map { ", at \(counted($0, "false alarm"))" } ?? ""
        let stops = claims.calls.map { ", at \(counted($0, "needless stop"))" } ?? ""
        return """
            Of \(all) a pull request held against the mainline of its minute would have shown \
            \(grouped(request.would))\(ahead(request.lead))\(alarms); live claims \
            \(grouped(claims.would))\(ahead(claims.lead))\(stops).
            """
    }

    private func ahead(_ minutes: Double?) -> String {
        minutes.map { ", a median \(PreventionWords.minutes($0)) ahead" } ?? ""
    }

    private func sum(_ control: Prevention.Control) -> PreventionSum? {
        result.preventions.first { $0.control == control }
    }

    /// The columns of the table.
    static let header = [
        "Control", "Would have", "Would not", "Not known", "It alone", "Lines", "Ahead (median)",
        "False calls", "Acts",
    ]

    /// One row for each control, in the order of its cost.
    var rows: [[String]] {
        result.preventions.map { sum in
            [
                sum.control.words, grouped(sum.would), grouped(sum.wouldNot), grouped(sum.unknown),
                grouped(sum.alone), grouped(sum.lines),
                sum.leadMinutesMedian.map(PreventionWords.minutes) ?? "–",
                sum.falseCalls.map { grouped($0) } ?? "–", sum.acts.map { grouped($0) } ?? "–",
            ]
        }
    }

    /// What the last two columns count.
    var meanings: [String] {
        result.preventions.map { sum in
            let calls = sum.falseCalls == nil ? "are not told, because" : "are"
            let acts = sum.acts == nil ? "are not told, because" : "are"
            return """
                \(capitalized(sum.control.words)): false calls \(calls) \(sum.falseCallsMeaning); \
                acts \(acts) \(sum.actsMeaning).
                """
        }
    }

    /// How long before the harm, as people say it.
    static func minutes(_ minutes: Double) -> String {
        guard minutes >= 100 else { return "\(Int(minutes.rounded())) min" }
        return minutes < 48 * 60
            ? "\(Int((minutes / 60).rounded())) h" : "\(Int((minutes / 1440).rounded())) days"
    }
}

extension PreventionSum {
    /// How many findings there are.
    fileprivate var all: Int { would + wouldNot + unknown }
}

extension PreventionSum.ClassSum {
    /// How many findings there are of the class.
    fileprivate var all: Int { would + wouldNot + unknown }
}

extension Prevention.Control {
    /// What people do, in words that begin a sentence or a row.
    var words: String {
        switch self {
        case .worktreePerSession: "a worktree for each session"
        case .prMoment: "a pull request against the current mainline"
        case .pushPromptly: "a push after each commit"
        case .explicitPathspec: "commits by explicit path"
        case .noAmendRebaseOnShared: "no amend, rebase or reset on a shared checkout"
        case .sentinel: "a sentinel for each removal"
        case .claims: "live claims"
        case .human: "a human who carries messages"
        }
    }
}

extension Prevention {
    /// `live claims, 32 min ahead`.
    var short: String {
        let lead = leadMinutes.map { ", \(PreventionWords.minutes($0)) ahead" } ?? ""
        return control.words + lead + (counterfactual == true ? ", had it been there" : "")
    }
}

extension Finding {
    /// Controls of one verdict, in the order of their cost.
    func preventions(_ verdict: Prevention.Verdict) -> [Prevention] {
        preventions.filter { $0.verdict == verdict }
    }
}
