import CLibgit2
import Evidence
import Foundation
import GitHistory

@testable import GitStore
@testable import Reports

/// What reads bytes that strangers wrote, each fed by libFuzzer with what it makes up: `FUZZ_TARGET` says which.
/// A trap, an overrun or a broken promise ends the run. See `scripts/fuzz`.
enum FuzzTarget: String, CaseIterable {
    case commit, tree, reflog, date, claims, evidence, delta, diff, fold, absences, escaping,
        mailmap

    /// Nil where the environment names none.
    static let chosen = FuzzTarget(
        rawValue: ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "")

    func run(_ bytes: [UInt8]) {
        switch self {
        case .commit: commit(bytes)
        case .tree: Halves(bytes).trees()
        case .reflog: reflog(bytes)
        case .date: date(bytes)
        case .claims: claims(bytes)
        case .evidence: evidence(bytes)
        case .delta: Halves(bytes).delta()
        case .diff: Halves(bytes).diff()
        case .fold: Versions(bytes).fold()
        case .absences: absences(bytes)
        case .escaping: escaping(bytes)
        case .mailmap: _ = Mailmap(parsing: bytes.span)
        }
    }

    private func commit(_ bytes: [UInt8]) {
        guard let fields = CommitFields(bytes.span) else { return }
        for range in [fields.message, fields.author.identity, fields.committer.identity] {
            precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        }
        precondition(abs(Int(fields.author.offsetMinutes)) < 24 * 60 || !fields.author.isDated)
    }

    private func reflog(_ bytes: [UInt8]) {
        let log = Reflog(name: "HEAD", parsing: bytes.span)
        let ends = bytes.count { $0 == UInt8(ascii: "\n") }
        precondition(log.entries.count + log.malformed <= ends + 1)
    }

    private func date(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if case .instant(let seconds) = DateWords(text, now: 1_780_000_000), seconds >= 0 {
            precondition(DateWords("@\(seconds)", now: 0) == .instant(seconds))
        }
        precondition(parseDuration(text) ?? 0 >= 0)
    }

    private func claims(_ bytes: [UInt8]) {
        let sorts: [ClaimFile.Sort] = [
            .claims(.claimsFile), .claims(.covenClaim), .claims(.fileReservation), .guardLog,
        ]
        for sort in sorts {
            let file = ClaimFile(sort: sort, name: "x", worktree: nil, content: .bytes(bytes))
            let reading = ClaimReader.read([file])
            precondition(reading.complaints.count <= 1)
        }
    }

    private func evidence(_ bytes: [UInt8]) {
        do throws(SnapshotError) {
            let snapshot = try Snapshot(reading: bytes)
            let again = try Snapshot(reading: snapshot.encoded())
            precondition(again == snapshot)
        } catch {
            precondition(!error.description.contains("\n"))
        }
    }

    private func absences(_ bytes: [UInt8]) {
        for language in SourceLanguage.allCases {
            for name in AbsenceScanner.names(in: bytes, language) {
                precondition(name.line >= 1 && !name.stem.isEmpty)
            }
        }
    }

    private func escaping(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let markdown = [inertMarkdown(text), inertProse(text), codeSpan(text)]
        for line in markdown + [inertTerminal(text)] {
            precondition(!line.unicodeScalars.contains { $0.isHidden && $0 != "\u{2060}" })
        }
        for line in markdown.prefix(2) {
            precondition(!line.contains("<") && !line.contains("::"))
        }
        precondition(
            inertProse(text).replacing("\\`", with: "").count(where: { $0 == "`" }) % 2 == 0)
    }
}

/// libFuzzer's loop (llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library"), which does not return.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main struct Fuzz {
    static func main() {
        guard FuzzTarget.chosen != nil else {
            let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
            FileHandle.standardError.write(Data("FUZZ_TARGET names one of: \(names)\n".utf8))
            exit(64)
        }
        var count = CommandLine.argc
        var words = CommandLine.unsafeArgv
        let status = runDriver(&count, &words) { start, count in
            FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
        exit(status)
    }
}
