import Auditing
import Glibc
import Reports
import Synchronization

/// One line on standard error that says how far a run has come: only on a terminal, only once a run
/// takes long or at once where that is to be expected, and gone when it ends.
///
/// A class because the threads that read share the one line.
final class ProgressLine: Sendable {
    /// How long a run is before anything is said, in milliseconds.
    static let patience: Int64 = 2000
    /// With so many objects it is said at once what is read: an audit of all of them takes some ten seconds.
    static let large = 100_000
    /// How long a drawn line stands.
    static let interval: Int64 = 100

    private struct State {
        var drawn: Int64?
        var patience = ProgressLine.patience
        var isDone = false
        /// The stage that is being read, and when it began.
        var stage: (stage: Progress.Stage, start: Int64)?
    }

    private let width: Int
    private let clock: @Sendable () -> Int64
    private let write: @Sendable (String) -> Void
    private let start: Int64
    private let state = Mutex(State())

    /// A line of a width; `clock` gives milliseconds that never run backwards.
    init(
        width: Int, clock: @escaping @Sendable () -> Int64,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.width = width
        self.clock = clock
        self.write = write
        start = clock()
    }

    /// Runs the work, which is given what to tell; the line is wiped before anything else is said.
    static func during<Result>(
        quiet: Bool, _ work: (Progress) throws -> Result
    ) rethrows -> Result {
        let terminal = Terminal.errors
        guard terminal.isTerminal, !terminal.isDumb, !quiet else { return try work(.unheard) }
        let line = ProgressLine(
            width: terminal.width, clock: milliseconds,
            write: { _ = Output.write(Array($0.utf8), to: STDERR_FILENO) })
        defer { line.wipe() }
        return try work(line.progress)
    }

    /// What the readers tell.
    var progress: Progress { Progress(expect: expect) { self.draw($0, $1, $2) } }

    private func expect(_ objects: Int) {
        if objects >= ProgressLine.large { state.withLock { $0.patience = 0 } }
    }

    /// Takes the line away for good.
    func wipe() {
        state.withLock { state in
            if state.drawn != nil { write("\r\u{1b}[K") }
            state.isDone = true
        }
    }

    private func draw(_ stage: Progress.Stage, _ done: Int, _ total: Int?) {
        let now = clock()
        state.withLock { state in
            if state.stage?.stage != stage { state.stage = (stage, now) }
            guard now - start >= state.patience else { return }
            guard !state.isDone, now - (state.drawn ?? .min / 2) >= ProgressLine.interval else {
                return
            }
            state.drawn = now
            let spent = now - (state.stage?.start ?? now)
            let text = ProgressLine.text(stage, done, total, milliseconds: spent)
            write("\r\(text.prefix(max(1, width - 1)))\u{1b}[K")
        }
    }

    /// `comparing trees: 12,800 of 40,120, 6,400/s, 4 s left`; the rate once a stage has run for a
    /// second.
    static func text(
        _ stage: Progress.Stage, _ done: Int, _ total: Int?, milliseconds: Int64 = 0
    ) -> String {
        let words =
            switch stage {
            case .commits: "reading commits"
            case .objects: "looking for lost commits"
            case .trees: "comparing trees"
            case .patches: "diffing commits"
            case .details: "comparing lines"
            case .counts: "counting lines"
            case .lines: "following lines"
            }
        if done == 0, total == nil { return words }
        let count = "\(words): \(grouped(done))" + (total.map { " of \(grouped($0))" } ?? "")
        let rate = milliseconds >= 1000 ? Int(Int64(done) * 1000 / milliseconds) : 0
        guard rate > 0 else { return count }
        let left = total.map { ", \(time((max(0, $0 - done) + rate - 1) / rate)) left" } ?? ""
        return "\(count), \(grouped(rate))/s\(left)"
    }

    /// `45 s`, `2 min`, in whole units, rounded up.
    private static func time(_ seconds: Int) -> String {
        seconds < 100 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
