import ArgumentParser
import Glibc
import Reports

/// When reports are in colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    /// On a terminal that knows colour, unless `NO_COLOR` is set.
    case auto
    case always, never
}

/// What an open file shows, if it is a terminal, and what the environment says about it.
///
/// The only reader of the environment: everything below gets values.
struct Terminal: Sendable, Equatable {
    let isTerminal: Bool
    /// `TERM=dumb`, or no `TERM`: no colour, and no line that is drawn anew.
    let isDumb: Bool
    /// How many columns fit.
    let width: Int
    /// `NO_COLOR` is there and not empty (https://no-color.org).
    let isColorRefused: Bool

    /// Decides from what the system and the environment say. `COLUMNS` goes before the size that the
    /// system knows, and the usual 80 after both.
    init(isTerminal: Bool, columns: Int?, environment: (String) -> String?) {
        self.isTerminal = isTerminal
        let term = environment("TERM") ?? ""
        isDumb = term.isEmpty || term == "dumb"
        let given = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        width = min(given ?? columns ?? TextStyle.plain.width, 1000)
        isColorRefused = !(environment("NO_COLOR") ?? "").isEmpty
    }

    /// Standard output.
    static var output: Terminal { Terminal(file: STDOUT_FILENO) }

    /// Standard error.
    static var errors: Terminal { Terminal(file: STDERR_FILENO) }

    private init(file: Int32) {
        var size = winsize()
        let isKnown = unsafe ioctl(file, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        self.init(
            isTerminal: isatty(file) == 1, columns: isKnown ? Int(size.ws_col) : nil
        ) { name in
            guard let value = unsafe getenv(name) else { return nil }
            return unsafe String(cString: value)
        }
    }

    /// The look of a text report here.
    func style(_ choice: ColorChoice) -> TextStyle {
        let isColored =
            switch choice {
            case .always: true
            case .never: false
            case .auto: isTerminal && !isDumb && !isColorRefused
            }
        return TextStyle(width: width, isColored: isColored)
    }
}
