import Foundation
import Stories
import Testing

/// The HTML report in a browser.
@Suite(.serialized, .enabled(if: Browser.isThere, "skipped: no chromium"))
struct PageTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"
    private static let payload =
        "<img src=x onerror=owned=1><script>owned=1</script>\\u202e\\u001b[31m"

    /// A report's JSON, as the program writes it, and the page that it makes of one.
    private func json(_ name: String) throws -> String {
        let story = try Story(name)
        return try run([
            Self.tool, "-C", story.path, "--since", "all", "--now", "2026-09-01T00:00:00Z",
            "--format", "json", "--show", "low",
        ]).text
    }

    private func page(of json: String) throws -> String {
        let result = try run(
            [Self.tool, "render", "-", "--format", "html"], input: Array(json.utf8))
        #expect(result.status == 0)
        return result.text
    }

    @Test func thePageRunsUnderItsPolicyWithoutAComplaint() throws {
        let json = try json("canonical")
        let findings = json.components(separatedBy: "\"severity\" : ").count - 1
        let visit = try Browser.visit(try page(of: json))
        #expect(findings > 0)
        #expect(visit.document.contains("class=\"ready\""))
        #expect(visit.complaints.isEmpty)
        #expect(visit.document.contains("aria-live=\"polite\">\(findings) finding"))
        #expect(
            visit.document.components(separatedBy: "<details class=\"finding ").count == findings
                + 1)
        #expect(visit.document.contains("class=\"lanes\""))
        #expect(visit.document.components(separatedBy: "<g class=\"bar ").count > 5)
    }

    @Test func thePolicyRefusesWhatIsNotOurs() throws {
        let page = try page(of: try json("canonical"))
        let more = "<script>document.title='owned'</script><img src='file:///x.png'>"
        let visit = try Browser.visit(page, more: more)
        #expect(!visit.document.contains("<title>owned"))
        #expect(visit.complaints.count >= 2)
    }

    @Test func theFiltersShowWhatTheySay() throws {
        let page = try page(of: try json("independent"))
        let answer = try Browser.answer(
            page,
            """
            const one = (id) => document.getElementById(id);
            const input = () => one('filters').dispatchEvent(new Event('input'));
            const seen = () => Array.from(document.querySelectorAll('#findings .finding'))
              .filter((f) => f.offsetHeight > 0).length;
            const steps = [seen()];
            one('text').value = document.querySelector('.finding').id.slice(2); input();
            steps.push(seen(), one('status').textContent);
            one('text').value = 'no such words'; input(); steps.push(seen());
            one('clear').click(); steps.push(seen());
            one('class').value = 'duplicate'; input(); steps.push(seen());
            document.querySelectorAll('[name=severity]').forEach((b) => { b.checked = false; });
            input(); steps.push(seen());
            one('clear').click(); one('open-all').click();
            steps.push(document.querySelectorAll('.finding[open]').length);
            return steps.join();
            """)
        #expect(answer == "2,1,1 of 2 findings,0,2,2,0,2")
    }

    @Test func aLinkUnfoldsItsFindingAndTheKeyboardFindsTheFilter() throws {
        let page = try page(of: try json("canonical"))
        let answer = try Browser.answer(
            page,
            """
            document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
            const focused = document.activeElement.id;
            window.dispatchEvent(new Event('beforeprint'));
            const printed = document.querySelectorAll('details:not([open])').length;
            const names = Array.from(document.querySelectorAll('input,select,button,[tabindex]'));
            const named = names.every((n) => n.labels?.length || n.textContent || n.ariaLabel);
            const headings = Array.from(document.querySelectorAll('section[aria-labelledby]'))
              .every((s) => document.getElementById(s.getAttribute('aria-labelledby')));
            return [focused, printed, named, headings].join();
            """)
        #expect(answer == "text,0,true,true")
    }

    @Test func aNameThatIsTooLongIsCutBesideItsLane() throws {
        let long = "branch " + String(repeating: "a-name-without-end-", count: 9)
        let json = try json("canonical").replacing(
            "\"label\" : \"PR #305\"", with: "\"label\" : \"\(long)\"")
        let answer = try Browser.answer(
            try page(of: json),
            """
            const lanes = document.getElementById('lanes');
            const names = Array.from(lanes.querySelectorAll('.names li'));
            const bars = Array.from(lanes.querySelectorAll('g.bar rect'));
            const box = (node) => node.getBoundingClientRect();
            const middle = (node) => (box(node).top + box(node).bottom) / 2;
            const beside = names.length === bars.length
              && names.every((name, n) => Math.abs(middle(name) - middle(bars[n])) < 1);
            const inside = () => names.every((name) => box(name).left >= box(lanes).left);
            lanes.style.width = '1184px';
            const wide = [lanes.scrollWidth <= lanes.clientWidth, inside()];
            lanes.style.width = '500px';
            lanes.scrollLeft = 300;
            const cut = names.filter((name) => name.scrollWidth > name.clientWidth);
            return [beside, wide, lanes.scrollLeft, inside(), cut.length,
              cut[0].title.startsWith('\(long): ')].join();
            """)
        #expect(answer == "true,true,true,300,true,1,true")
    }

    @Test func whatARepositoryHoldsIsInert() throws {
        let hostile = try page(of: try json("hostile"))
        let json = try json("canonical")
        var injected = json
        for key in ["title", "message", "subject", "author", "label", "path", "text", "name"] {
            injected.replace("\"\(key)\" : \"", with: "\"\(key)\" : \"\(Self.payload)")
        }
        #expect(injected != json)
        for page in [hostile, try page(of: injected)] {
            let answer = try Browser.answer(
                page,
                """
                const alive = 'img,iframe,object,embed,form:not(#filters),base,link,[onerror]';
                const text = document.body.innerText;
                return [document.scripts.length, document.querySelectorAll(alive).length,
                  typeof owned, /[\\u202a-\\u202e\\u2066-\\u2069\\u001b]/.test(text)].join();
                """)
            #expect(answer == "2,0,undefined,false")
        }
    }
}
