/// What a claim is on: a path, all that lies below a folder, or what a glob matches.
package struct ClaimedSurface: Hashable, Sendable {
    /// As the claim has it, without a leading `./`.
    package let text: String
    private let path: [UInt8]
    private let glob: PathGlob?

    /// A surface; nil for what lies outside of any repository: nothing, an absolute path, `..`, and
    /// what is longer than a path can be.
    package init?(_ pattern: String) {
        var bytes = Array(pattern.utf8)
        while bytes.starts(with: "./".utf8) { bytes.removeFirst(2) }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let first = bytes.first, first != UInt8(ascii: "/"), bytes.count <= 4096,
            !parts.contains(where: { $0.elementsEqual("..".utf8) }),
            !bytes.contains(where: { $0 < 32 || $0 == UInt8(ascii: "\\") })
        else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
        glob = bytes.contains(where: "*?[".utf8.contains) ? PathGlob(bytes) : nil
        while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        path = bytes
    }

    /// Whether it may mean more than one path.
    package var isPattern: Bool { glob != nil || text.hasSuffix("/") }

    /// Whether a path is it, lies below it, or is matched. A path that has brackets in its name is
    /// itself before it is a glob. O(pattern × path).
    package func covers(_ other: String) -> Bool {
        let bytes = Array(other.utf8)
        if bytes.starts(with: path) {
            if bytes.count == path.count || bytes[path.count] == UInt8(ascii: "/") { return true }
        }
        return glob?.matches(bytes) ?? false
    }

    /// The same words are the same surface.
    package static func == (left: ClaimedSurface, right: ClaimedSurface) -> Bool {
        left.text == right.text
    }

    /// By its words.
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
