import Findings

extension PathSummary {
    /// How many lines a finding is about in the file, and what became of them beside being gone.
    var remarks: String {
        let moved = linesMoved ?? 0
        let back = linesBack ?? 0
        return lineChange(linesAdded, linesDeleted)
            + (moved > 0 ? ", \(grouped(moved)) of them moved" : "")
            + (back > 0 ? ", \(grouped(back)) back within 14 days" : "")
            + (olderVersion == true ? ", set to an older version" : "")
    }
}
