/// A name and an e-mail address as a commit bears them.
package struct Identity: Hashable, Sendable {
    /// The name; bytes that are not UTF-8 are replaced.
    package let name: String
    /// The address in lower case. It tells people apart and never reaches a report.
    package let email: String

    /// An identity.
    package init(name: String, email: String) {
        self.name = name
        self.email = email.lowercased()
    }

    /// Reads `Name <address>`.
    package init(signature: some Collection<UInt8>) {
        let text = String(decoding: signature, as: UTF8.self)
        guard let open = text.lastIndex(of: "<") else {
            self.init(name: text, email: "")
            return
        }
        let address = text[text.index(after: open)...].prefix { $0 != ">" }
        let name = text[..<open]
        let end = name.lastIndex { $0 != " " }.map { name.index(after: $0) } ?? name.startIndex
        self.init(name: String(name[..<end]), email: String(address))
    }
}

/// Who and when: a commit's author or committer line.
package struct Signature: Sendable {
    /// The identity's number in the graph's table.
    package let identity: Int32
    /// Minutes east of UTC.
    package let offsetMinutes: Int16
    /// False where the line held no readable date; `seconds` is 0 then.
    package let isDated: Bool
    /// Seconds since 1970.
    package let seconds: Int64

    /// A signature.
    package init(identity: Int32, seconds: Int64, offsetMinutes: Int16, isDated: Bool = true) {
        self.identity = identity
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
        self.isDated = isDated
    }

    /// The moment.
    package var time: Timestamp { Timestamp(seconds: seconds, offsetMinutes: offsetMinutes) }
}
