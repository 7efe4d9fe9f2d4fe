import Stories
import Testing

/// Which ref is the mainline, and what the report says of why.
@Suite struct MainlineTests {
    @Test func theUsersWordComesFirst() throws {
        let sandbox = try Sandbox()
        try sandbox.commit("refs/heads/main", file: "a")
        let side = try sandbox.commit("refs/heads/side", file: "b")
        let mainline = try sandbox.audit(mainline: "side").repository.mainline
        #expect(mainline.rule == "--mainline")
        #expect(mainline.ref == "refs/heads/side")
        #expect(mainline.commit.hex == side)
    }

    @Test func aWordThatNamesNothingIsRefusedByName() throws {
        let sandbox = try Sandbox()
        try sandbox.commit("refs/heads/main", file: "a")
        #expect(sandbox.refusal(mainline: "nope").contains("nope"))
    }

    @Test func originsHeadComesBeforeEveryName() throws {
        let sandbox = try Sandbox()
        try sandbox.commit("refs/heads/main", file: "a")
        try sandbox.commit("refs/remotes/origin/work", file: "b")
        try git(
            "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/work",
            in: sandbox.path)
        try git("config", "init.defaultBranch", "main", in: sandbox.path)
        try expect(sandbox, "refs/remotes/origin/work", "origin/HEAD")
    }

    @Test func anOriginsHeadThatDanglesIsPassedOver() throws {
        let sandbox = try Sandbox()
        try sandbox.commit("refs/heads/main", file: "a")
        try git(
            "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/gone",
            in: sandbox.path)
        try expect(sandbox, "refs/heads/main", "branch main")
    }

    @Test func theConfiguredDefaultBranchComesBeforeMain() throws {
        let sandbox = try Sandbox()
        try sandbox.commit("refs/heads/main", file: "a")
        try sandbox.commit("refs/heads/line", file: "b")
        try git("config", "init.defaultBranch", "line", in: sandbox.path)
        try expect(sandbox, "refs/heads/line", "init.defaultBranch")
    }

    @Test func aConfiguredBranchThatDoesNotExistIsPassedOver() throws {
        let sandbox = try Sandbox()
        try sandbox.commit("refs/heads/main", file: "a")
        try git("config", "init.defaultBranch", "line", in: sandbox.path)
        try expect(sandbox, "refs/heads/main", "branch main")
    }

    @Test func usualNamesAreTriedInTheirOrder() throws {
        let names = ["main", "master", "trunk", "develop"]
        let sandbox = try Sandbox(head: "elsewhere")
        try sandbox.commit("refs/heads/elsewhere", file: "z")
        for name in names.reversed() {
            try sandbox.commit("refs/heads/\(name)", file: name)
            try expect(sandbox, "refs/heads/\(name)", "branch \(name)")
        }
    }

    @Test func aBranchThatOnlyTheRemoteHasServes() throws {
        let sandbox = try Sandbox(head: "elsewhere")
        try sandbox.commit("refs/heads/elsewhere", file: "a")
        try sandbox.commit("refs/remotes/origin/main", file: "b")
        try expect(sandbox, "refs/remotes/origin/main", "branch main")
    }

    @Test func headIsTheLastResort() throws {
        let sandbox = try Sandbox(head: "elsewhere")
        let id = try sandbox.commit("refs/heads/elsewhere", file: "a")
        try expect(sandbox, "refs/heads/elsewhere", "HEAD")
        try git("update-ref", "--no-deref", "HEAD", id, in: sandbox.path)
        try expect(sandbox, "HEAD", "HEAD")
    }

    private func expect(_ sandbox: Sandbox, _ ref: String, _ rule: String) throws {
        let mainline = try sandbox.audit().repository.mainline
        #expect(mainline.ref == ref)
        #expect(mainline.rule == rule)
    }
}
