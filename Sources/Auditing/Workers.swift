import Dispatch
import GitStore
import Synchronization

/// Several threads that read one repository, each through a handle of its own.
///
/// Results come back in the order of the input, so the number of workers never shows in a report.
package struct Workers: Sendable {
    /// How many threads.
    package let count: Int
    let location: Location
    let progress: Progress
    /// What they read beside the repository's own objects.
    let imagined: ImaginedObjects

    /// `count` workers, at least one, on a repository.
    package init(
        count: Int, location: Location, progress: Progress = .unheard,
        imagining imagined: ImaginedObjects = ImaginedObjects()
    ) {
        self.imagined = imagined
        self.count = max(1, count)
        self.location = location
        self.progress = progress
    }

    /// Applies `body` to every one of some values, which need no repository; the results in their order.
    func each<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ body: @Sendable (Input) -> Output
    ) -> [Output] {
        let next = Atomic<Int>(0)
        let results = Mutex<[Output?]>(Array(repeating: nil, count: inputs.count))
        DispatchQueue.concurrentPerform(iterations: min(count, inputs.count)) { _ in
            while case let index = next.wrappingAdd(1, ordering: .relaxed).oldValue,
                index < inputs.count
            {
                let output = body(inputs[index])
                results.withLock { $0[index] = output }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// Applies `body` to every chunk of `0 ..< total`; each thread makes one `State` first.
    /// Throws the first error that a worker meets.
    func map<State: ~Copyable, Output: Sendable>(
        _ stage: Progress.Stage, _ total: Int, chunk size: Int, state: @Sendable () -> State,
        _ body: @Sendable (borrowing Repository, inout State, Range<Int>) -> Output
    ) throws(StoreError) -> [Output] {
        let chunks = (total + size - 1) / size
        guard chunks > 0 else { return [] }
        let next = Atomic<Int>(0)
        let done = Atomic<Int>(0)
        let results = Mutex<[Output?]>(Array(repeating: nil, count: chunks))
        let failure = Mutex<StoreError?>(nil)
        DispatchQueue.concurrentPerform(iterations: min(count, chunks)) { _ in
            do throws(StoreError) {
                let repository = try Repository(location, imagining: imagined)
                var own = state()
                while case let index = next.wrappingAdd(1, ordering: .relaxed).oldValue,
                    index < chunks
                {
                    let range = index * size..<min((index + 1) * size, total)
                    let output = body(repository, &own, range)
                    results.withLock { $0[index] = output }
                    Memory.relieve()
                    let ready = done.wrappingAdd(range.count, ordering: .relaxed).newValue
                    progress.hear(stage, ready, total)
                }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return results.withLock { $0.compactMap { $0 } }
    }
}
