import Findings
import GitHistory
import Provenance
import Sessions

/// Who deleted whose fresh lines, and how much was landed: the sums beside the findings.
package struct OrphanSums: Sendable {
    /// Lines of one session that another one deleted within the orphan window, the most first.
    package let pairs: [DeletedLines]
    /// How many pairs there are; `pairs` lists the first.
    package let pairCount: Int
    /// Lines that are not blank and that landed in the window, in files that people write.
    package let linesLanded: Int

    /// So many pairs are listed.
    private static let mostPairs = 200

    private struct Pair: Hashable {
        let adder: Int
        let deleter: Int
    }

    /// Sums up; nil where lines were not followed. O(deletions + additions).
    package init?(_ facts: Facts) {
        guard let ages = facts.ages, facts.hasAges else { return nil }
        let isCounted = (0..<Int32(ages.paths.count)).map {
            facts.isWritten($0, ages.paths.text($0)) && facts.period.includes(ages.paths.text($0))
        }
        linesLanded = ages.additions.reduce(0) { sum, row in
            let isIn =
                isCounted[Int(row.path)] && facts.period.contains(facts.landingTime(row.commit))
            return sum + (isIn ? Int(row.lines) : 0)
        }
        var lines: [Pair: Int] = [:]
        for row in ages.deletions where isCounted[Int(row.path)] && row.gone > 0 {
            guard let adder = row.adder,
                facts.period.contains(facts.landingTime(row.deleter)),
                facts.isInOrphanWindow(adder, row.deleter)
            else { continue }
            let pair = Pair(
                adder: facts.sessions.number(of: adder),
                deleter: facts.sessions.number(of: row.deleter))
            if pair.adder != pair.deleter { lines[pair, default: 0] += Int(row.gone) }
        }
        pairCount = lines.count
        let sessions = facts.sessions.sessions
        pairs = lines.sorted {
            ($0.value, $1.key.adder, $1.key.deleter) > ($1.value, $0.key.adder, $0.key.deleter)
        }.prefix(OrphanSums.mostPairs).map { pair, lines in
            DeletedLines(
                adder: facts.naming.session(sessions[pair.adder].id),
                deleter: facts.naming.session(sessions[pair.deleter].id), lines: lines)
        }
    }

    /// The surfaces that lost most by orphaned work, the most first; findings have their ids by now.
    package static func surfaces(_ findings: [Finding]) -> [LostSurface] {
        var surfaces: [String: (paths: Set<String>, lines: Int, findings: Set<String>)] = [:]
        for finding in findings where finding.class == .orphan {
            for path in finding.paths {
                let lost = (path.linesDeleted ?? 0) - (path.linesMoved ?? 0)
                guard lost > 0 else { continue }
                var known = surfaces[Surface.name(of: path.path)] ?? ([], 0, [])
                known.paths.insert(path.path)
                known.lines += lost
                known.findings.insert(finding.id)
                surfaces[Surface.name(of: path.path)] = known
            }
        }
        return surfaces.sorted { ($0.value.lines, $1.key) > ($1.value.lines, $0.key) }
            .prefix(mostSurfaces).map { name, lost in
                let alone = lost.paths.count == 1 ? lost.paths.first : nil
                return LostSurface(
                    path: alone ?? name + ".*", linesLost: lost.lines,
                    findings: lost.findings.sorted())
            }
    }

    /// So many surfaces are listed.
    private static let mostSurfaces = 50
}

extension Facts {
    /// Whether lines were deleted within the orphan window after they landed. What lands together
    /// with its deletion was never on the mainline. O(1).
    func isInOrphanWindow(_ adder: CommitIndex, _ deleter: CommitIndex) -> Bool {
        let mainline = history.mainline
        if mainline.landing(of: adder) == mainline.landing(of: deleter) { return false }
        let age = landingTime(deleter) - landingTime(adder)
        return age >= 0 && age <= limits.window
    }
}
