import Findings
import Foundation
import Testing

@testable import Reports

@Suite struct HTMLReportTests {
    private let page = HTMLReport.text

    @Test func nothingFromARepositoryIsMarkup() throws {
        let note = Sample.finding(kind: .copied, severity: .info, number: 3)
        let result = Sample.result(findings: [Sample.finding(), note]).hostile
        let text = try page(result)
        #expect(text.components(separatedBy: "<script").count == 2)
        #expect(!text.contains("<img") && !text.contains("\u{202E}") && !text.contains("\u{1b}"))
        #expect(text.contains("&lt;script&gt;x&lt;/script&gt;"))
    }

    @Test func aSmallLossIsNotNone() throws {
        let result = Sample.result(findings: [Sample.finding()]).with {
            $0.summary.orphanedShare = Share(27, of: 308_392)
        }
        #expect(try page(result).contains("0.01 % of 308,392 landed"))
    }

    @Test func aQuoteEndsNoAttribute() throws {
        let title = "\" onclick=\"alert(1)\" ' onfocus='x"
        let session = Sample.session(label: title)
        let result = Sample.result(findings: [Sample.finding(title: title)]).with {
            $0.sessions = [session]
        }
        let text = try page(result)
        #expect(!text.contains("\" onclick=\"") && !text.contains("' onfocus='"))
    }

    @Test func thePageAsksNothingOfTheNetwork() throws {
        let text = try page(Sample.result().hostile)
        for loading in ["src=", "<link", "<iframe", "@import", "url(h", "href=\"h", "<base"] {
            #expect(!text.contains(loading), "\(loading)")
        }
        let links = text.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
        #expect(!links.isEmpty)
        #expect(links.allSatisfy { $0.hasPrefix("#") })
    }

    @Test func everyLinkLeadsToAPlaceOnThePage() throws {
        let text = try page(Sample.result())
        let places = text.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(places).count == places.count)
        for link in text.matches(of: /href="#([^"]*)"/) {
            #expect(places.contains(String(link.output.1)))
        }
    }

    @Test func thePolicyAllowsTheTwoAssetsAndNothingElse() throws {
        let text = try page(Sample.result())
        #expect(HTMLReport.policy.hasPrefix("default-src 'none'; "))
        #expect(text.contains(Asset.style.text) && text.contains(Asset.script.text))
        #expect(!text.contains(" style=\"") && !HTMLReport.policy.contains("unsafe"))
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func theDigestIsTheStandards(text: String, digest: String) {
        let bytes = SHA256.digest(Array(text.utf8))
        #expect(bytes.map { String(format: "%02x", $0) }.joined() == digest)
    }

    @Test func whatIsNotAssessableIsNeverAZero() throws {
        let result = Sample.result().with {
            $0.summary.duplicatedLines = nil
            $0.coverage.assessable.duplicates = .no("the objects are gone")
        }
        let text = try page(result)
        #expect(text.contains("<strong>not assessable</strong>"))
        #expect(text.contains("the objects are gone"))
        #expect(!text.contains("data-count=\"duplicate\""))
    }

    @Test func aFindingHasItsStoryItsEvidenceAndItsCommands() throws {
        let result = Sample.complete.with {
            $0.findings[0].timeline[0].text = "PR 305 lands (+286)"
        }
        let text = try page(result)
        for words in [
            "PR 305 lands (+286)", "src/login.ts", "git show aaaaaaaaa", "Context free id",
            "hours apart", "Accepted: ", "on purpose",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func severityIsAWordAndAShape() throws {
        let findings = Finding.Severity.allCases.enumerated().map { number, severity in
            Sample.finding(severity: severity, number: number + 1)
        }
        let text = try page(Sample.result(findings: findings))
        for severity in Finding.Severity.allCases {
            let word = severity == .info ? "note" : severity.rawValue
            #expect(text.contains("\(severity.shape)</span> \(word)</span>"))
        }
        #expect(Set(Finding.Severity.allCases.map(\.shape)).count == 4)
    }

    @Test func aLossIsAnArrowFromTheAdderToTheDeleter() throws {
        let other = Sample.session(label: "PR 306")
        let result = Sample.result().with { result in
            result.sessions.append(other)
            result.sessions[1].id = "pr-306"
            result.sessions[1].authorDates = [Sample.time("2026-06-09T05:30:12Z")]
            result.findings[0].commits[0].role = .adder
            result.findings[0].commits[1].role = .deleter
            result.findings[0].commits[1].session = "pr-306"
        }
        let text = try page(result)
        #expect(text.contains("marker-end=\"url(#head-low)\""))
    }

    @Test func theMatrixSaysWhoDeletedWhoseLines() throws {
        let text = try page(Sample.result())
        #expect(text.contains("id=\"pairs\"") && text.contains("<td>259</td>"))
        let none = Sample.result().with {
            $0.pairs = []
            $0.surfaces = []
        }
        let without = try page(none)
        #expect(!without.contains("id=\"pairs\""))
    }

    @Test func anEmptyWindowIsAPageToo() throws {
        let result = Sample.result(findings: [], artifacts: []).with {
            $0.sessions = []
            $0.concurrency = []
            $0.overlaps = []
        }
        #expect(try page(result).contains("There are no findings"))
    }
}
