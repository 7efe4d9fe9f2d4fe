/// A piece of a page. Text gets into it only escaped, and names of tags and attributes are our own
/// literals: there is no way to put markup in from a repository.
///
/// Hidden characters, controls and bidi overrides among them, are shown by stand-ins as everywhere.
struct HTML: Sendable {
    /// An attribute; its value is escaped.
    struct Attribute: Sendable {
        fileprivate let markup: String

        /// A name of ours with any value.
        init(_ name: StaticString, _ value: String) {
            markup = " \(name)=\"\(HTML.escaped(value, limit: 4096))\""
        }

        /// A name of ours with a number.
        init(_ name: StaticString, _ number: Double) {
            markup = " \(name)=\"\(tenths(number))\""
        }

        /// A name of ours with a whole number.
        init(_ name: StaticString, _ number: Int) { markup = " \(name)=\"\(number)\"" }

        /// What has no value: `hidden`, `open`.
        init(_ name: StaticString) { markup = " \(name)" }

        /// A class of the style sheet.
        static func style(_ name: String) -> Attribute { Attribute("class", name) }
    }

    /// Nothing.
    static let empty = HTML(markup: "")

    /// The end of a line, where it counts.
    static let newline = HTML(markup: "\n")

    /// What a browser is given.
    let markup: String

    private init(markup: String) { self.markup = markup }

    /// Text as it is, with nothing alive in it.
    init(_ text: String, limit: Int = 400) { markup = HTML.escaped(text, limit: limit) }

    /// Pieces one after the other.
    init(_ pieces: [HTML]) { markup = pieces.map(\.markup).joined() }

    /// An element with what is in it.
    static func tag(
        _ name: StaticString, _ attributes: [Attribute] = [], _ content: HTML...
    ) -> HTML {
        tag(name, attributes, content)
    }

    /// An element with what is in it.
    static func tag(_ name: StaticString, _ attributes: [Attribute], _ content: [HTML]) -> HTML {
        let inside = content.map(\.markup).joined()
        return HTML(
            markup: "<\(name)\(attributes.map(\.markup).joined())>\(inside)</\(name)>")
    }

    /// An element that has no end.
    static func void(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
        HTML(markup: "<\(name)\(attributes.map(\.markup).joined())>")
    }

    /// The document around everything.
    static func document(_ head: [HTML], _ body: [HTML]) -> HTML {
        HTML(
            markup: "<!doctype html>\n"
                + tag("html", [.init("lang", "en")], tag("head", [], head), tag("body", [], body))
                .markup + "\n")
    }

    /// A style sheet or a script of our own, that its hash allows.
    static func own(_ name: StaticString, _ asset: Asset) -> HTML {
        HTML(markup: "<\(name)>\(asset.text)</\(name)>")
    }

    fileprivate static func escaped(_ text: String, limit: Int) -> String {
        var result = String.UnicodeScalarView()
        for scalar in withoutLogCommands(visible(text, limit: limit)) {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension HTML {
    /// Text from a repository, whose direction must not turn what stands around it.
    static func quoted(_ text: String, limit: Int = 400) -> HTML {
        tag("bdi", [], HTML(text, limit: limit))
    }

    /// A name, a path or a command.
    static func code(_ text: String) -> HTML { tag("code", [], HTML(text, limit: 4096)) }

    /// Prose.
    static func prose(_ sentences: [Phrase]) -> HTML {
        HTML(sentences.map(\.html).joinedBySpaces)
    }

    /// A link to a place on the page.
    static func link(to place: String, _ content: HTML...) -> HTML {
        tag("a", [.init("href", "#" + place)], content)
    }

    /// A table with a header row; the first cell of each row heads it.
    static func table(_ label: String, _ header: [String], _ rows: [[HTML]]) -> HTML {
        let head = header.map { tag("th", [.init("scope", "col")], HTML($0)) }
        let body = rows.map { cells in
            tag(
                "tr", [],
                cells.enumerated().map { index, cell in
                    index == 0 ? tag("th", [.init("scope", "row")], cell) : tag("td", [], cell)
                })
        }
        return tag(
            "div",
            [
                .style("wide"), .init("tabindex", 0), .init("role", "region"),
                .init("aria-label", label),
            ],
            tag("table", [], tag("thead", [], tag("tr", [], head)), tag("tbody", [], body)))
    }
}

extension [HTML] {
    fileprivate var joinedBySpaces: [HTML] {
        flatMap { [$0, HTML(" ")] }
    }
}

extension Phrase {
    /// The prose as a page has it.
    var html: HTML {
        HTML(
            pieces.map { piece in
                switch piece {
                case .words(let words): HTML(words, limit: 4096)
                case .quoted(let text): .quoted(text)
                case .code(let text): .code(text)
                }
            })
    }
}

/// A number with at most one decimal, as attributes and prose have it.
func tenths(_ number: Double) -> String {
    guard number.isFinite, number.magnitude < 1e12 else { return "0" }
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths % 10)
    return sign + String(abs(tenths / 10)) + (rest == 0 ? "" : ".\(rest)")
}
