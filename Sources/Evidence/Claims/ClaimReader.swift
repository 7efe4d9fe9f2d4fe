import GitHistory

/// Files that others write become claims; whatever in them is none is told in one sentence a file.
package enum ClaimReader {
    /// What one file gives.
    struct Part {
        var claims: [Claim] = []
        var events: [GuardEvent] = []
        /// What could not be used, as the end of a sentence that begins with the file's name.
        var complaint: String?
    }

    /// So many files are named; the rest are counted.
    private static let mostNamed = 20

    /// Reads all. One claim that two files hold, as mcp_agent_mail writes them, is one. O(bytes).
    package static func read(_ files: [ClaimFile]) -> ClaimReading {
        var reading = ClaimReading()
        reading.files = files.count
        var claims: Set<Claim> = []
        var unnamed = 0
        for file in files {
            let part = part(file)
            claims.formUnion(part.claims)
            reading.events += part.events
            guard let complaint = part.complaint else { continue }
            if reading.complaints.count < mostNamed {
                reading.complaints.append("\(Words.cleaned(file.name)) \(complaint).")
            } else {
                unnamed += 1
            }
        }
        if unnamed > 0 {
            reading.complaints.append(
                "Claims files beside these that could not be used: \(unnamed).")
        }
        reading.claims = claims.sorted(by: Claim.isEarlier)
        reading.events.sort {
            ($0.at, $0.session ?? "", $0.command) < ($1.at, $1.session ?? "", $1.command)
        }
        return reading
    }

    private static func part(_ file: ClaimFile) -> Part {
        let bytes: [UInt8]
        switch file.content {
        case .bytes(let read): bytes = read
        case .unread(let reason): return Part(complaint: reason)
        }
        switch file.sort {
        case .guardLog: return GuardLog.part(bytes)
        case .claims(.claimsFile): return SessionClaims.part(bytes, worktree: file.worktree)
        case .claims(.covenClaim): return BranchClaim.part(bytes)
        case .claims(.fileReservation): return Reservation.part(bytes)
        }
    }
}

/// Words and times as other tools write them.
enum Words {
    /// A name or a sentence on one line, without addresses and absolute paths; nil where nothing is left.
    static func text(_ text: String?, most: Int = 200) -> String? {
        guard let text else { return nil }
        let line = String(Redaction.text(cleaned(text)).prefix(most))
        return line.isEmpty ? nil : line
    }

    /// A session's or agent's name; `ada@fix-42` is a worker in a worktree, and no mail address.
    static func holder(_ text: String?) -> String? {
        guard let text else { return nil }
        let name = String(cleaned(text).prefix(100))
        let host = name.split(separator: "@").last ?? ""
        let isPlain = !name.contains("/") && !name.contains("\\") && !host.contains(".")
        return name.isEmpty ? nil : isPlain ? name : Words.text(name)
    }

    /// The text on one line, without white space around it.
    static func cleaned(_ text: String) -> String {
        let line = text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }
        return String(String.UnicodeScalarView(line))
            .split(separator: " ").joined(separator: " ")
    }

    /// RFC 3339 with or without fractions of a second; without a zone it is UTC, as Python writes it.
    static func time(_ text: String?) -> Timestamp? {
        let pattern = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,]\d{1,9})?(Z|[+-]\d\d:\d\d)?/
        guard let text, let match = text.prefix(64).wholeMatch(of: pattern)?.output else {
            return nil
        }
        return Timestamp(rfc3339: "\(match.1)T\(match.2)\(match.3 ?? "Z")")
    }
}
