import Stories
import Testing

@testable import GitStore

@Suite struct RemoteTests {
    @Test(arguments: [
        ("https://github.com/a/b.git", "github.com"), ("git@github.com:a/b", "github.com"),
        ("https://ada:p@ss@git.example.org:8443/a/b", "git.example.org"),
        ("ssh://git@ssh.dev.azure.com:22/v3/a", "ssh.dev.azure.com"),
        ("gitlab.example.org:a/b", "gitlab.example.org"), ("https://host.example", "host.example"),
        ("../b.git", ""), ("a/b:c", ""), ("/srv/b.git", ""), ("file:///srv/b", ""), ("", ""),
    ])
    func aHostIsReadFromEveryFormOfAnAddress(url: String, host: String) {
        #expect(Remote.host(of: url) == host)
    }

    @Test func remotesAreReadWithoutTheirAddresses() throws {
        let scratch = try Scratch()
        try git("init", "-q", in: scratch.path)
        try git("remote", "add", "up.stream", "https://ada:secret@gitlab.com/a/b", in: scratch.path)
        try git("remote", "add", "origin", "/srv/b.git", in: scratch.path)
        try git("config", "remote.pushDefault", "origin", in: scratch.path)
        let remotes = try Repository(try Location.find(scratch.path)).remotes()
        #expect(
            remotes == [
                Remote(name: "origin", host: ""), Remote(name: "up.stream", host: "gitlab.com"),
            ])
    }
}
