/// How many fresh lines of one session another one deleted.
package struct DeletedLines: Codable, Sendable, Equatable {
    /// The id of the session that added them.
    package var adder: String
    /// The id of the session that deleted them.
    package var deleter: String
    package var lines: Int

    /// A cell of the matrix.
    package init(adder: String, deleter: String, lines: Int) {
        self.adder = adder
        self.deleter = deleter
        self.lines = lines
    }
}

/// A surface that lost lines by orphaned work.
package struct LostSurface: Codable, Sendable, Equatable {
    /// A file, or what the files of one stem in one folder have in common: `src/sessions-view.*`.
    package var path: String
    package var linesLost: Int
    /// The ids of the findings.
    package var findings: [String]

    /// A surface.
    package init(path: String, linesLost: Int, findings: [String]) {
        self.path = path
        self.linesLost = linesLost
        self.findings = findings
    }
}

/// A part of a whole that is named with it.
package struct Share: Codable, Sendable, Equatable {
    /// From 0 to 1.
    package var value: Double
    /// The whole: lines that landed in the window.
    package var of: Int

    /// A share, rounded to four digits; nil of nothing.
    package init?(_ part: Int, of whole: Int) {
        guard whole > 0 else { return nil }
        value = (Double(part) / Double(whole) * 10_000).rounded() / 10_000
        of = whole
    }
}
