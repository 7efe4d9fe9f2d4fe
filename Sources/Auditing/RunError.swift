import GitStore

/// Why a run cannot be done, as one sentence: exit status 2.
package typealias RunError = StoreError
