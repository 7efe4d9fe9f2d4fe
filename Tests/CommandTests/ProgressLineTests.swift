import Auditing
import Synchronization
import Testing

@testable import coven_audit

/// A clock that a test sets, and a screen that it reads.
private final class Stage: Sendable {
    let time = Mutex<Int64>(0)
    let screen = Mutex<[String]>([])

    func line(width: Int = 80) -> ProgressLine {
        ProgressLine(
            width: width, clock: { self.time.withLock { $0 } },
            write: { text in self.screen.withLock { $0.append(text) } })
    }

    func at(_ milliseconds: Int64) { time.withLock { $0 = milliseconds } }

    var drawn: [String] { screen.withLock { $0 } }
}

@Suite struct ProgressLineTests {
    @Test func aShortRunSaysNothing() {
        let stage = Stage()
        let line = stage.line()
        stage.at(1999)
        line.progress.hear(.commits, 61_440, nil)
        line.wipe()
        #expect(stage.drawn.isEmpty)
    }

    @Test func aLongRunSaysWhatIsReadAndIsWiped() {
        let stage = Stage()
        let line = stage.line()
        stage.at(2000)
        line.progress.hear(.commits, 61_440, nil)
        stage.at(2099)
        line.progress.hear(.commits, 62_464, nil)
        stage.at(2100)
        line.progress.hear(.trees, 12_800, 40_120)
        line.wipe()
        stage.at(9000)
        line.progress.hear(.patches, 1, 2)
        #expect(
            stage.drawn == [
                "\rreading commits: 61,440\u{1b}[K",
                "\rcomparing trees: 12,800 of 40,120\u{1b}[K", "\r\u{1b}[K",
            ])
    }

    @Test func theLineNeverFillsTheTerminal() {
        let stage = Stage()
        let line = stage.line(width: 10)
        stage.at(3000)
        line.progress.hear(.patches, 1, 2)
        #expect(stage.drawn == ["\rdiffing c\u{1b}[K"])
    }

    @Test(arguments: Progress.Stage.allCases)
    func everyStageHasWords(stage: Progress.Stage) {
        #expect(ProgressLine.text(stage, 1_234_567, 7).hasSuffix(": 1,234,567 of 7"))
    }
}
