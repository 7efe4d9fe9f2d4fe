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

    @Test func ofALargeRepositoryItIsSaidAtOnceWhatIsRead() {
        let stage = Stage()
        let line = stage.line()
        line.progress.expect(99_999)
        line.progress.hear(.commits, 0, nil)
        #expect(stage.drawn.isEmpty)
        line.progress.expect(100_000)
        line.progress.hear(.commits, 0, nil)
        #expect(stage.drawn == ["\rreading commits\u{1b}[K"])
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

    @Test(arguments: [
        (Int64(999), "comparing trees: 500 of 2,000"),
        (1000, "comparing trees: 500 of 2,000, 500/s, 3 s left"),
        (60_000, "comparing trees: 500 of 2,000, 8/s, 4 min left"),
    ])
    func afterASecondOfAStageItsRateAndTheTimeLeftAreSaid(spent: Int64, text: String) {
        #expect(ProgressLine.text(.trees, 500, 2000, milliseconds: spent) == text)
    }

    @Test func theRateIsThatOfTheStage() {
        let stage = Stage()
        let line = stage.line()
        line.progress.hear(.commits, 1, nil)
        stage.at(4000)
        line.progress.hear(.commits, 8000, nil)
        stage.at(5000)
        line.progress.hear(.trees, 100, 400)
        stage.at(6000)
        line.progress.hear(.trees, 200, 400)
        #expect(
            stage.drawn == [
                "\rreading commits: 8,000, 2,000/s\u{1b}[K",
                "\rcomparing trees: 100 of 400\u{1b}[K",
                "\rcomparing trees: 200 of 400, 200/s, 1 s left\u{1b}[K",
            ])
    }
}
