import CLibgit2

/// Why a run cannot start, as a sentence that its user can act on.
package struct StoreError: Error, CustomStringConvertible, Sendable, Equatable {
    /// The sentence.
    package let description: String
    /// The words of the command line are at fault, not the repository.
    package let isUsage: Bool

    /// A sentence of our own.
    package init(_ description: String, isUsage: Bool = false) {
        self.description = description
        self.isUsage = isUsage
    }

    /// What libgit2 says of the call that has just failed on this thread.
    static func lastMessage() -> String {
        guard let error = git_error_last(), let message = error.pointee.message else {
            return "no reason given"
        }
        return String(cString: message)
    }
}

/// Turns a failed libgit2 call into a sentence: `Could not PURPOSE: REASON.`
func check(_ code: Int32, _ purpose: @autoclosure () -> String) throws(StoreError) {
    guard code < 0 else { return }
    throw StoreError("Could not \(purpose()): \(StoreError.lastMessage()).")
}
