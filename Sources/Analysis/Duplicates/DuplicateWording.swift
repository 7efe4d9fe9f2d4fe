import Findings
import GitHistory
import Sessions

/// Puts a verdict on a group into the words and evidence of a report.
struct DuplicateWording {
    private let group: DuplicateGroup
    let verdict: DuplicateVerdict
    private let facts: Facts

    init(_ group: DuplicateGroup, _ verdict: DuplicateVerdict, _ facts: Facts) {
        self.group = group
        self.verdict = verdict
        self.facts = facts
    }

    /// Whether two of its parts have different patch-ids: then the context-free key alone joins them.
    var joinsPatches: Bool {
        let patches = verdict.parts.map { part in
            Set(part.compactMap { facts.content.patch(group.members[$0].commit)?.value?.id })
        }
        return patches.indices.contains { first in
            patches[(first + 1)...].contains { $0.isDisjoint(with: patches[first]) }
        }
    }

    private var isContextFree: Bool { !group.hasOnePatch }

    private var patchID: String? {
        switch group.key {
        case .patch(let id): id.hex
        case .contextFree: nil
        }
    }

    private var contextFreeID: String? {
        switch group.key {
        case .patch: nil
        case .contextFree(let id): id.hex
        }
    }

    /// The group as an explained one.
    func artifact(_ kind: Artifact.Kind) -> Artifact {
        Artifact(
            kind: kind,
            commits: group.members.map {
                Artifact.Member(
                    id: $0.id, role: .member,
                    onMainline: facts.history.mainline.contains($0.commit))
            }, links: links, patchId: patchID)
    }

    /// The group as a finding, or as a note where its kind weighs nothing.
    func finding(_ kind: DuplicateVerdict.Unexplained) -> Finding {
        let lines = group.patch.total
        return Finding(
            class: .duplicate, kind: kind.kind, severity: severity(kind), confidence: confidence,
            title: title(kind), message: message(kind),
            commits: group.members.map { facts.summary(of: $0.commit, role: .member) },
            links: links, paths: paths, timeline: timeline,
            measures: Finding.Measures(
                linesAdded: lines.added, linesDeleted: lines.deleted,
                hoursApart: Double(hoursTimesTen) / 10),
            patchId: patchID, contextFreeId: contextFreeID, verify: verify)
    }

    private var links: [Link] {
        verdict.links.map {
            Link(from: group.members[$0.from].id, to: group.members[$0.to].id, rule: $0.rule)
        }
    }

    /// DEFINITIONS, "Severity and confidence".
    private func severity(_ kind: DuplicateVerdict.Unexplained) -> Finding.Severity {
        switch kind {
        case .twin: .medium
        case .independent: .low
        case .copied, .mechanical, .trivial: .info
        }
    }

    /// Never above the weaker of two sessions; a part is as sure as its surest member, since what
    /// links its members makes them one piece of work.
    private var confidence: Finding.Confidence {
        let weakest =
            verdict.parts.map { part in
                part.map { facts.sessions.session(of: group.members[$0].commit).confidence }.max()
                    ?? .guess
            }.min() ?? .guess
        // What only reflogs could rule out keeps a twin from being sure; so does a neighbour line
        // that differs.
        let isSure = verdict.twins == nil ? !isContextFree : verdict.areTwinsRecorded
        let ceiling: Session.Confidence = isSure ? .certain : .likely
        switch min(weakest, ceiling) {
        case .certain: return .high
        case .likely: return .medium
        case .guess: return .low
        }
    }

    private var hoursTimesTen: Int64 { apart / 360 + (apart % 360 < 180 ? 0 : 1) }

    private var apart: Int64 {
        if let twins = verdict.twins {
            return group.members[twins.first].distance(to: group.members[twins.second])
        }
        if verdict.parts.count > 1 { return verdict.gap }
        return group.members[0].distance(to: group.members[group.members.count - 1])
    }

    private var firsts: [DuplicateGroup.Member] { verdict.parts.map { group.members[$0[0]] } }

    private func title(_ kind: DuplicateVerdict.Unexplained) -> String {
        let subject = facts.naming.subject(group.members[0].subject)
        switch kind {
        case .twin: return "One working tree was committed twice: \(subject)"
        case .copied: return "The same bytes were carried over: \(subject)"
        case .mechanical: return "The same mechanical change was made again: \(subject)"
        case .trivial: return "The same small change was made again: \(subject)"
        case .independent:
            return "\(labels.count) sessions wrote the same patch: \(subject)"
        }
    }

    private func message(_ kind: DuplicateVerdict.Unexplained) -> String {
        let lines = group.patch.total
        let size = "+\(lines.added) -\(lines.deleted) lines"
        let who = enumerated(labels)
        switch kind {
        case .twin:
            return "\(twinIDs) have the same parent and the same tree, made \(distance) apart "
                + "(\(size); \(who)): consistent with two sessions in one checkout. "
                + (verdict.areTwinsRecorded
                    ? "A reflog shows that both were committed anew, neither as an amend."
                    : "No reflog shows how they were made, so that one may be an amend of the other.")
        case .copied:
            return "Equal patches of \(size), \(distance) apart, with new author dates: carried "
                + "over rather than thought of twice (\(who))."
        case .mechanical:
            return "Lock, version, generated, vendored or data files only, or a formatter's run "
                + "(\(size), \(distance) apart; \(who))."
        case .trivial:
            return "A patch of \(size), made again \(distance) apart: likely to coincide (\(who))."
        case .independent:
            return
                "A patch of \(size), written \(distance) apart by \(who); no rebase, cherry-pick, revert "
                + "or landing links them."
                + (isContextFree
                    ? " Only lines beside the change differ (the key has no context)." : "")
        }
    }

    private var labels: [String] {
        var seen: Set<String> = []
        let members =
            verdict.twins.map { [group.members[$0.first], group.members[$0.second]] }
            ?? (verdict.parts.count > 1 ? firsts : group.members)
        return members.map { facts.label(of: facts.sessions.session(of: $0.commit)) }
            .filter { seen.insert($0).inserted }
    }

    private var twinIDs: String {
        guard let twins = verdict.twins else { return "" }
        return enumerated([twins.first, twins.second].map { group.members[$0].id.short })
    }

    private var distance: String {
        switch apart {
        case ..<120: "\(apart) s"
        case ..<7200: "\(apart / 60) min"
        case ..<(10 * 3600): "\(apart / 3600) h \(apart / 60 % 60) min"
        case ..<(48 * 3600): "\(apart / 3600) h"
        default: "\(apart / 86_400) days"
        }
    }

    private var paths: [PathSummary] {
        let table = facts.history.changes
        return zip(table.changes(group.members[0].commit), group.patch.lines).map {
            PathSummary(
                path: facts.naming.path(table.paths.text($0.path)), linesAdded: $1.added,
                linesDeleted: $1.deleted)
        }
    }

    /// When each member was written, and when a part's landing reached the mainline.
    private var timeline: [TimelineEntry] {
        let graph = facts.history.graph
        var entries: [TimelineEntry] = []
        let landed = Set(verdict.links.filter { $0.rule == .landing }.map(\.to))
        for (position, member) in group.members.enumerated() {
            let name = facts.label(of: facts.sessions.session(of: member.commit))
            let subject = facts.naming.subject(member.subject)
            if landed.contains(position) {
                entries.append(
                    TimelineEntry(
                        at: graph.committer(member.commit).time, event: .landed,
                        commit: member.id, text: "\(name) lands: \(subject)"))
            } else {
                entries.append(
                    TimelineEntry(
                        at: graph.author(member.commit).time, event: .written,
                        commit: member.id, text: "\(name) writes: \(subject)"))
            }
        }
        return entries.sorted { ($0.at, $0.text) < ($1.at, $1.text) }
    }

    private var verify: [String] {
        let shown = verdict.kind == .finding(.twin) ? group.members : firsts
        let compare = shown.prefix(4).map {
            "git diff-tree -p\(isContextFree ? " -U0" : "") --root --no-renames --full-index "
                + "\($0.id.hex) | git patch-id --stable"
        }
        let names = shown.prefix(4).map(\.id.hex).joined(separator: " ")
        return compare + [
            "git show -s --format='%h %an %ad, %cn %cd, tree %T parent %P %s' \(names)"
        ]
    }
}

extension DuplicateVerdict.Unexplained {
    /// The kind as a report has it.
    fileprivate var kind: Finding.Kind {
        switch self {
        case .twin: .twin
        case .copied: .copied
        case .mechanical: .mechanical
        case .trivial: .trivial
        case .independent: .independent
        }
    }
}
