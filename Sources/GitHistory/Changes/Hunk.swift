/// A run of lines that one diff replaces by another, without context.
///
/// Lines count from 0: old lines `oldStart ..< oldStart + oldCount` became new lines
/// `newStart ..< newStart + newCount`.
package struct Hunk: Hashable, Sendable {
    package let oldStart: Int32
    package let oldCount: Int32
    package let newStart: Int32
    package let newCount: Int32

    /// A hunk.
    package init(oldStart: Int32, oldCount: Int32, newStart: Int32, newCount: Int32) {
        self.oldStart = oldStart
        self.oldCount = oldCount
        self.newStart = newStart
        self.newCount = newCount
    }
}
