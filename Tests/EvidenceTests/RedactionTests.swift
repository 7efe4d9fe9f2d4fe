import GitHistory
import Testing

@testable import Evidence

struct RedactionTests {
    @Test(arguments: [
        (
            "pull -q --ff-only https://ada:secret@host.example/x.git main: Fast-forward",
            "pull -q --ff-only https://host.example main: Fast-forward"
        ),
        ("pull https://token@host/x: Fast-forward", "pull https://host: Fast-forward"),
        (
            "pull https://host/x?private_token=secret: Fast-forward",
            "pull https://host: Fast-forward"
        ),
        ("clone: from https://ada:se@cret@host:8080/x", "clone: from https://host:8080"),
        ("clone: from https://ada:se/cret@host/x", "clone: from https://[address]"),
        ("clone: from file:///srv/secret/x.git", "clone: from file://[address]"),
        ("clone: from /srv/git/x.git", "clone: from [path]"),
        ("clone: from /srv/ada lovelace/my own/x.git", "clone: from [path]"),
        ("pull ../x.git main: Fast-forward", "pull ../x.git main: Fast-forward"),
        (
            "pull /srv/x main (finish): returning to refs/heads/main",
            "pull [path] main (finish): returning to refs/heads/main"
        ),
        ("fetch ~/x: forced-update", "fetch [path]: forced-update"),
        ("fetch C:\\Users\\ada\\x: storing head", "fetch [path]: storing head"),
        ("commit: see '/etc/passwd' and \"/opt/ada\"", "commit: see '[path]' and \"[path]\""),
        ("commit: a/b and c/d", "commit: a/b and c/d"),
        ("reset: moving to HEAD@{1}", "reset: moving to HEAD@{1}"),
        ("checkout: moving from main@{u} to fix", "checkout: moving from main@{u} to fix"),
    ])
    func `what a message may hold`(_ text: String, _ expected: String) {
        #expect(Redaction.text(text) == expected)
    }

    @Test func `an e-mail address is its digest, the same in every place`() {
        let digest = Redaction.digest(of: "Ada@Example.org")
        #expect(Redaction.isDigest(digest) && digest == Redaction.digest(of: "ada@example.org"))
        #expect(Redaction.text("refs/heads/ada@example.org") == "refs/heads/\(digest)")
        #expect(Redaction.text("checkout: moving from ada@example.org to main").contains(digest))
        #expect(Redaction.digest(of: digest) == digest && Redaction.digest(of: "") == "")
        #expect(Redaction.digest(of: "bo@example.org") != digest)
        #expect(Redaction.text("fetch git@host.example:team/x").hasPrefix("fetch mail-"))
    }

    @Test(arguments: [
        "pull https://a:b@h/x: Fast-forward", "pull /srv/x: Merge made by the 'ort' strategy.",
        "fetch https://a:b@h/x: forced-update", "clone: from /srv/x",
        "pull -r /srv/x (start): checkout 1234", "reset: moving to /x",
        "rebase (finish): refs/heads/a@b.c onto 1234", "checkout: moving from a@b.c to /x",
        "Branch: renamed refs/heads/a@b.c to refs/heads/d", "commit (amend): mail a@b.c",
    ])
    func `what was done is read from the redacted message too`(_ message: String) {
        func action(_ text: String) -> ReflogEntry.Action {
            ReflogEntry.Action(message: Array(text.utf8))
        }
        #expect(action(message) != .other)
        #expect(action(Redaction.text(message)) == action(message))
    }
}
