// Hot: copied wherever history branches, changed by every commit.

/// For every path the commit that added each of its lines.
///
/// Pages of paths, copied only when they are written: two branches share what neither changed.
/// A path that the table does not hold is one of which nothing is known.
struct LineTable: Sendable {
    private static let pageSize = 64

    private var pages: [[[Int32]]] = []

    /// The adders of a path's lines, by their position in the graph; empty where unknown.
    subscript(path: Int32) -> [Int32] {
        get {
            let (page, place) = Int(path).quotientAndRemainder(dividingBy: LineTable.pageSize)
            guard page < pages.count, place < pages[page].count else { return [] }
            return pages[page][place]
        }
        set {
            let (page, place) = Int(path).quotientAndRemainder(dividingBy: LineTable.pageSize)
            if newValue.isEmpty, page >= pages.count || place >= pages[page].count { return }
            while pages.count <= page { pages.append([]) }
            while pages[page].count <= place { pages[page].append([]) }
            pages[page][place] = newValue
        }
    }
}
