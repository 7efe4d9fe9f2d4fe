import Foundation
import Stories

/// Chromium without a window, where it is installed; it reads files only.
struct Browser {
    /// The browser's program; nil where there is none.
    static let program: String? = ["chromium", "chromium-browser", "google-chrome"].first { name in
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }
    }

    static var isThere: Bool { program != nil }

    /// What became of a page.
    struct Visit {
        /// The document after its scripts have run.
        let document: String
        /// What went to the console: errors, and what a policy refused.
        let complaints: [String]
    }

    /// Opens a page; `more` is added to the end of its body.
    static func visit(_ page: String, more: String = "", obeyingPolicy: Bool = true) throws -> Visit
    {
        let scratch = try Scratch()
        var text = page
        if !obeyingPolicy {
            text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
        }
        text = text.replacing("</body>", with: more + "</body>")
        let file = scratch.path + "/page.html"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        // No host can be reached, whatever a page would like.
        let result = try run(
            [
                program ?? "chromium", "--headless", "--no-sandbox", "--disable-gpu",
                "--user-data-dir=\(scratch.path)/profile", "--enable-logging=stderr", "--v=0",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking",
                "--no-first-run", "--window-size=1280,900", "--dump-dom", "file://\(file)",
            ])
        return Visit(
            document: result.text,
            complaints: result.errors.split(separator: "\n").map(String.init)
                .filter { $0.contains("CONSOLE") })
    }

    /// What a script says of a page, as the document's title; the policy would refuse the script.
    static func answer(_ page: String, _ script: String) throws -> String {
        let more = "<script>document.title = String((() => { \(script) })())</script>"
        let document = try visit(page, more: more, obeyingPolicy: false).document
        return document.firstMatch(of: /<title>([^<]*)<\/title>/).map { String($0.output.1) } ?? ""
    }
}
