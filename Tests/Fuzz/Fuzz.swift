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

    static let chosen: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            fatalError("FUZZ_TARGET is one of \(allCases.map(\.rawValue).joined(separator: " "))")
        }
        return target
    }()

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
        let once = DateWords(text, now: 1_780_000_000)
        precondition(once == DateWords(text, now: 1_780_000_000))
        _ = parseDuration(text)
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
        do {
            _ = try Snapshot(reading: bytes)
        } catch {
            precondition(!"\(error)".isEmpty)
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
        var count = CommandLine.argc
        var words = CommandLine.unsafeArgv
        let status = runDriver(&count, &words) { start, count in
            FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
        exit(status)
    }
}
