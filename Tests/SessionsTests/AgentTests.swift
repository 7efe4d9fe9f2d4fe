import GitHistory
import Sessions
import Stories
import Testing

@Suite struct AgentTests {
    @Test(arguments: [
        ("Co-Authored-By: Claude <noreply@anthropic.com>", "Claude Code"),
        ("co-authored-by: Claude Opus 4.8 (1M context) <noreply@anthropic.com>", "Claude Code"),
        ("Co-authored-by: claude[bot] <1+claude[bot]@users.noreply.github.com>", "Claude Code"),
        ("🤖 Generated with [Claude Code](https://claude.com/claude-code)", "Claude Code"),
        ("Generated with Claude Code", "Claude Code"),
        ("Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>", "Copilot"),
        (
            "Co-authored-by: Copilot Autofix powered by AI <1+x[bot]@users.noreply.github.com>",
            "Copilot"
        ),
        ("Co-authored-by: Codex <noreply@openai.com>", "Codex"),
        ("Co-authored-by: Codex Test <codex@example.com>", "Codex"),
        ("Co-authored-by: Cursor <cursoragent@cursor.com>", "Cursor"),
        ("Made-with: Cursor", "Cursor"),
        ("Co-authored-by: Amp <amp@ampcode.com>", "Amp"),
        ("Co-authored-by: aider (gpt-5) <aider@aider.chat>", "aider"),
        ("Co-authored-by: factory-droid[bot] <1+x@users.noreply.github.com>", "Factory Droid"),
        (
            "Co-authored-by: gemini-cli <218195315+gemini-cli@users.noreply.github.com>",
            "Gemini CLI"
        ),
        ("Co-authored-by: opencode <noreply@opencode.ai>", "opencode"),
        ("via [Happy](https://happy.engineering)", "Happy"),
        ("Assisted-by: Claude:claude-opus-4.6", "Claude"), ("Assisted-by: Opus 4.7", "Claude"),
        ("Assisted-by: Claude Opus 5 xHigh", "Claude"), ("Assisted-by: GPT-5.6 Sol", "GPT"),
        ("Assisted-by: LLM", "LLM"),
        ("Agent-Signature: claude-opus-4-8-xhigh on behalf of maphew", "Claude"),
        ("Entire-Agent: Claude Code", "Claude Code"),
    ])
    func aLineNamesAnAgentAndNoSession(line: String, agent: String) {
        let reading = Reading("Mend it\n\n\(line)\n")
        #expect(reading.agents == [agent])
        #expect(reading.sessions == [])
    }

    @Test(arguments: [
        "Assisted-by: Waldek Maleska <weakcamel@users.github.com>", "Assisted-by: Claude Martin",
        "Assisted-by: Claude Martin <claude@example.org>", "Co-authored-by: Bo <bo@example.org>",
        "Co-authored-by: Claude <claude@example.org>", "Co-authored-by: Devin J. Pohly <d@x.org>",
        "Co-authored-by: Jules Verne <jules@x.org>", "Co-authored-by: Ampère <a@x.org>",
        "Co-authored-by:", "Assisted-by:", "Made-with: love", "Generated with scripts/bump.sh",
        "Co-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
        "> Co-authored-by: Codex <noreply@openai.com>",
    ])
    func peopleAndChoreBotsAreNoAgents(line: String) {
        #expect(Reading("Mend it\n\n\(line)\n").agents == [])
    }

    @Test(arguments: [
        ("copilot-swe-agent[bot]", "198982749+Copilot@users.noreply.github.com", "Copilot"),
        ("Ada (aider)", "ada@example.org", "aider"),
        ("Devin AI", "158243242+devin-ai-integration[bot]@users.noreply.github.com", "Devin"),
        ("Cursor Agent", "cursoragent@cursor.com", "Cursor"),
        ("google-labs-jules[bot]", "161369871+x@users.noreply.github.com", "Jules"),
        ("claude[bot]", "", "Claude Code"), ("anyone", "codex@example.com", "Codex"),
        ("claudecode/crew/cc", "noreply@anthropic.com", "Claude Code"),
        ("Ada", "ada@example.org", nil), ("Devin Lehmacher", "d@example.org", nil),
        ("Claude", "claude@example.org", nil), ("Cursor", "c@example.org", nil),
        ("renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com", nil), ("", "", nil),
    ])
    func anIdentityIsAnAgentOrNot(name: String, email: String, agent: String?) {
        #expect(Agent.named(by: Identity(name: name, email: email)) == agent)
    }

    @Test(arguments: [
        ("claude/fix-issue-426-buWz9", "Claude Code"), ("worktree-agent-a1", "Claude Code"),
        ("codex/x", "Codex"), ("cursor/x-d186", "Cursor"), ("copilot/x", "Copilot"),
        ("jules/add-learn-cmd-1479", "Jules"), ("devin/1-x", "Devin"), ("vk/1f2e-x", "Vibe Kanban"),
        ("opencode-x", "opencode"), ("main", nil), ("fix/codex/x", nil), ("codex", nil),
    ])
    func aBranchTellsItsAgent(branch: String, agent: String?) {
        #expect(Agent.named(byBranch: branch) == agent)
    }

    @Test func theAgentsOfACommitComeTheSurestFirst() throws {
        var h = HistoryBuilder()
        let commit = h.commit(
            "Mend it",
            body: "Assisted-by: GPT-5\nMade-with: Cursor\nAmp-Thread: T-1\nMade-with: Cursor",
            author: "Ada (aider) <ada@example.org>", committer: "x <codex@example.org>")
        h.ref("refs/heads/main", commit)
        let graph = h.build().graph
        let agents = Agents(graph, MessageSigns(graph))
        #expect(
            agents.names(of: CommitIndex(0), branch: "devin/1")
                == ["Amp", "aider", "GPT", "Cursor", "Codex", "Devin"])
    }
}
