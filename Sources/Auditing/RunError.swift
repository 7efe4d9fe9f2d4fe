import GitStore

/// Why a run cannot be done, as one sentence: exit status 2, or 64 where the words are at fault.
package typealias RunError = StoreError
