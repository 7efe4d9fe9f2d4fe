/// Which names and addresses mean which person, as a project's `.mailmap` says.
///
/// Our own parser, after git's `mailmap.c`: libgit2's compares addresses by their case, and lets a
/// later line for an address undo all of an earlier one.
package struct Mailmap: Sendable {
    private struct Replacement {
        var name: String?
        var email: String?
    }

    private struct Rule {
        /// For everyone with the address.
        var simple = Replacement()
        /// For one name with the address; names count without their case.
        var named: [String: Replacement] = [:]
    }

    private var rules: [String: Rule] = [:]

    /// Parses a `.mailmap`; lines without an address say nothing. O(bytes).
    package init(parsing file: Span<UInt8>) {
        let bytes = (0..<file.count).map { file[$0] }
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != hash {
            guard let new = Part(line), !new.email.isEmpty else { continue }
            let old = Part(line[new.end...])
            add(new, old)
        }
    }

    /// Whom an identity means; itself where no line names it.
    package func resolve(_ identity: Identity) -> Identity {
        guard let rule = rules[identity.email] else { return identity }
        let replacement = rule.named[identity.name.lowercased()] ?? rule.simple
        return Identity(
            name: replacement.name ?? identity.name, email: replacement.email ?? identity.email)
    }

    private mutating func add(_ new: Part, _ old: Part?) {
        let email = old == nil ? nil : new.email
        let key = (old?.email ?? new.email).lowercased()
        if let name = old?.name {
            rules[key, default: Rule()].named[name.lowercased()] =
                Replacement(name: new.name, email: email)
            return
        }
        rules[key, default: Rule()].simple.name = new.name ?? rules[key]?.simple.name
        rules[key, default: Rule()].simple.email = email ?? rules[key]?.simple.email
    }
}

/// `Name <address>`, of which a line has one or two.
private struct Part {
    let name: String?
    let email: String
    let end: Int

    init?(_ bytes: ArraySlice<UInt8>) {
        guard let open = bytes.firstIndex(of: UInt8(ascii: "<")),
            let close = bytes[(open + 1)...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let front = bytes[..<open].drop(while: isSpace)
        let last = front.lastIndex { !isSpace($0) }
        name = last.map { String(decoding: front[...$0], as: UTF8.self) }
        email = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
        end = close + 1
    }
}

private let hash = UInt8(ascii: "#")

/// git's idea of white space in a mailmap.
private func isSpace(_ byte: UInt8) -> Bool { [9, 10, 13, 32].contains(byte) }
