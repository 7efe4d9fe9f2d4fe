import GitHistory
import Sessions
import Testing

@Suite struct PullRequestNameTests {
    private func names(_ message: String) -> [PullRequestName] {
        MessageSigns(of: [Array(message.utf8)[...]]).pullRequests(of: CommitIndex(0))
    }

    @Test(arguments: [
        ("Merge pull request #1204 from octo/fix-login\n\nFix the login\n", 1204),
        ("Merge branch 'fix' into 'main'\n\nFix it\n\nSee merge request group/sub/proj!77\n", 77),
        ("Merge branch 'fix' into 'main'\n\nSee merge request !8", 8),
        ("Merged in feature/login (pull request #31)\n\nLogin\n\nApproved-by: Bo\n", 31),
        ("Merged PR 4711: Make the build green\n\nRelated work items: #12345\n", 4711),
        ("Merge pull request 'Fix the login' (#9) from ada/fix into main\n", 9),
        ("Merge pull request 'Undo (#5)' (#9) from ada/fix into main\n", 9),
        ("[ADT] Add a set\n\nDifferential Revision: https://reviews.llvm.org/D98765\n", 98765),
    ])
    func aForgesOwnWordsNameOnePullRequest(message: String, number: Int) {
        let explicit = names(message).filter { $0.form == .explicit }
        #expect(explicit.map(\.number) == [number])
    }

    @Test(arguments: [
        ("Fix the login (#12)\n", [12]),
        ("Fix the login (#12)\r\n\r\n* a\r\n", [12]),
        ("Revert two (#3) (#4)\n\nbody (#5)\n", [3, 4]),
        ("\nFix the login (#12)\n", [12]),
        ("(#6)", [6]),
    ])
    func aNumberInBracketsIsReadInTheSubject(message: String, numbers: [Int]) {
        #expect(names(message).map(\.number) == numbers)
        #expect(names(message).allSatisfy { $0.form == .parenthesized })
    }

    @Test(arguments: [
        "", "\n", "Fix #12\n", "Fix the login\n\nCloses (#12)\n", "Fix (#)\n", "Fix (#0)\n",
        "Fix (#99999999999999999999)\n", "Merge pull request #\n", "Merged PR x\n",
        "I Merged PR 12: by hand\n", "See merge requests!\n", "Differential Revision: none\n",
        "Merge branch 'fix' into main\n", "Fix (#-3)\n",
    ])
    func whatNamesNoPullRequestIsPassedOver(message: String) {
        #expect(names(message) == [])
    }

    @Test(arguments: [
        ("Revert \"Fix the login (#12)\"\n", [12], []),
        ("Revert \"Fix the login (#12)\" (#15)\n", [12], [15]),
        ("Reapply \"Fix the login (#12)\" (#16)\n", [12], [16]),
        ("Revert \"Revert \"Fix (#12)\" (#15)\" (#16)\n", [12, 15], [16]),
        ("Say \"no\" (#4)\n", [], [4]), ("Revert the \"fix\" (#4)\n", [], [4]),
    ])
    func whatARevertQuotesIsNotWhatItLands(message: String, quoted: [Int], own: [Int]) {
        #expect(names(message).filter { $0.form == .quoted }.map(\.number) == quoted)
        #expect(names(message).filter { $0.form == .parenthesized }.map(\.number) == own)
    }
}
