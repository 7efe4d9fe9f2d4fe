/// The looks of what is no audit: for people on a terminal or a forge, and for programs.
package enum PlainFormat: String, Sendable, CaseIterable {
    case markdown, json, text
}
