import Dispatch
import GitStore
import Synchronization

/// What workers have read and nobody has folded yet.
private struct Pending<Output: Sendable>: Sendable {
    var ready: [Int: Output] = [:]
    var next = 0
    var isFolding = false

    /// The next output in order; nil, and nobody folds any more, where it is not there yet.
    mutating func take() -> Output? {
        guard let output = ready.removeValue(forKey: next) else {
            isFolding = false
            return nil
        }
        next += 1
        return output
    }
}

extension Workers {
    /// How many chunks per worker are read ahead of the fold: the bound of the memory.
    private static let lead = 3

    /// Reads the chunks of `0 ..< total` on all threads and folds what was read in order, on one
    /// thread at a time, dropping it then.
    ///
    /// Whoever finishes the chunk that is next folds it, with those that have piled up behind it,
    /// while the others read on.
    func stream<State: ~Copyable, Output: Sendable, Result: Sendable>(
        _ stage: Progress.Stage, _ total: Int, chunk size: Int, into result: Result,
        state: @Sendable () -> State,
        read: @Sendable (borrowing Repository, inout State, Range<Int>) -> Output,
        fold: @Sendable (inout Result, Output) -> Void
    ) throws(StoreError) -> Result {
        let chunks = (total + size - 1) / size
        let next = Atomic<Int>(0)
        let pending = Mutex(Pending<Output>())
        let folded = Mutex(result)
        let failure = Mutex<StoreError?>(nil)
        let slots = DispatchSemaphore(value: count * Workers.lead)
        DispatchQueue.concurrentPerform(iterations: min(count, chunks)) { _ in
            do throws(StoreError) {
                let repository = try Repository(location, imagining: imagined)
                var own = state()
                while true {
                    slots.wait()
                    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard index < chunks else { break }
                    let range = index * size..<min((index + 1) * size, total)
                    let output = read(repository, &own, range)
                    let isFolder = pending.withLock { pending in
                        pending.ready[index] = output
                        defer { pending.isFolding = true }
                        return !pending.isFolding
                    }
                    guard isFolder else { continue }
                    while let output = pending.withLock({ $0.take() }) {
                        folded.withLock { fold(&$0, output) }
                        slots.signal()
                    }
                    Memory.relieve()
                    progress.hear(stage, range.upperBound, total)
                }
                slots.signal()
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return folded.withLock { $0 }
    }
}
