/// One line of a reflog: a ref was moved, by whom, when, and what the command said of it.
package struct ReflogEntry: Hashable, Sendable {
    /// Where the ref stood before; zero where it did not exist.
    package let old: ObjectID
    /// Where it stood afterwards; zero where it was deleted.
    package let new: ObjectID
    /// The committer identity of the process that moved it: whatever its environment said.
    package let identity: Identity
    /// When, by the same process.
    package let time: Timestamp
    /// What git wrote, bytes that are not UTF-8 replaced. `pull` writes its whole command line,
    /// passwords in an address included: a report shows `message.withoutCredentials`.
    package let message: String
    /// What the message says was done.
    package let action: Action

    /// An entry; the action follows from the message and the log that it stands in.
    package init(
        old: ObjectID, new: ObjectID, identity: Identity, time: Timestamp, message: String,
        log: String = "HEAD"
    ) {
        self.old = old
        self.new = new
        self.identity = identity
        self.time = time
        self.message = message
        action = Action(message: Array(message.utf8), log: log)
    }

    /// Parses `old new name <address> seconds zone[TAB message]` without its newline; nil where git
    /// would pass over the line as damaged (`show_one_reflog_ent`), SHA-256 lines included.
    package init?(line: Span<UInt8>, log: String = "HEAD") {
        let ids = 2 * ReflogEntry.idWidth
        guard line.count > ids, let old = ObjectID(hex: line),
            let new = ObjectID(hex: line, at: ReflogEntry.idWidth),
            line[ReflogEntry.idWidth - 1] == blank, line[ids - 1] == blank
        else { return nil }
        let bytes = (ids..<line.count).map { line[$0] }
        guard let close = bytes.firstIndex(of: UInt8(ascii: ">")),
            let (time, end) = ReflogEntry.date(bytes[(close + 1)...])
        else { return nil }
        var message = bytes[end...]
        if message.first == UInt8(ascii: "\t") { message.removeFirst() }
        if message.last == UInt8(ascii: "\r") { message.removeLast() }
        self.old = old
        self.new = new
        self.time = time
        self.message = String(decoding: message, as: UTF8.self)
        identity = Identity(signature: bytes[...close])
        action = Action(message: message, log: log)
    }

    /// The digits of an id and the blank behind them.
    private static let idWidth = 41

    /// ` seconds zone`, and where it ends. git takes 0 for damage.
    private static func date(_ bytes: ArraySlice<UInt8>) -> (Timestamp, end: Int)? {
        guard bytes.first == blank else { return nil }
        let digits = bytes.dropFirst().prefix(while: isDigit)
        let zone = bytes[digits.endIndex...].prefix(6)
        guard digits.contains(where: { $0 != UInt8(ascii: "0") }), zone.count == 6,
            zone.first == blank, let sign = zone.dropFirst().first,
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            zone.dropFirst(2).allSatisfy(isDigit)
        else { return nil }
        let seconds = digits.reduce(Int64(0)) { sum, digit in
            min(sum * 10 + Int64(digit - UInt8(ascii: "0")), CommitFields.Line.farthest)
        }
        let clock = zone.dropFirst(2).reduce(0) { $0 * 10 + Int16($1 - UInt8(ascii: "0")) }
        let minutes = clock > 1400 ? 0 : clock / 100 * 60 + clock % 100
        let offset = sign == UInt8(ascii: "-") ? -minutes : minutes
        return (Timestamp(seconds: seconds, offsetMinutes: offset), zone.endIndex)
    }
}

private let blank = UInt8(ascii: " ")

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

extension String {
    /// The text with every `scheme://user:password@` of an address cut down to `scheme://`.
    package var withoutCredentials: String {
        replacing(/(:\/\/)[^\s\/@]+(?:@[^\s\/@]*)*@/) { String($0.output.1) }
    }
}
