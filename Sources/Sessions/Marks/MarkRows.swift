extension MarkTable {
    /// All marks that are known by themselves. Data: a spelling more is a row more.
    static let rows: [Mark] = sessions + workersAndTasks + agents + forges

    /// Ids of sessions and threads (rule 1).
    private static let sessions: [Mark] = [
        Mark(
            "claude", "Claude-Session:", .line, .id(prefix: "session_"), .session(isShared: true),
            from: "anthropics/claude-code#77830, #91546; git-ai@bb4845504"),
        Mark(
            "claude", "https://claude.ai/code/", .line, .id(prefix: "session_"),
            .session(isShared: true),
            from:
                "the bare line of Claude Code on the web; claude-code#41873; vibe-kanban@82ec199cd"
        ),
        Mark(
            "claude", "Claude-Sessions-Id:", .line, .id(prefix: ""), .session(isShared: false),
            from: "aiblame DETECTION.md"),
        Mark(
            "copilot", "Agent-Logs-Url:", .line, .uuid, .session(isShared: false),
            from: "github.blog changelog 2026-03-20; SwiftFormat@0999c47a"),
        Mark(
            "amp", "Amp-Thread-ID:", .line, .id(prefix: "T-"), .session(isShared: false),
            from: "mcp_agent_mail@ea07162; vibe-kanban@d941e9a5e"),
        Mark(
            "amp", "Amp-Thread:", .line, .id(prefix: "T-"), .session(isShared: false),
            from: "the older spelling"),
        Mark(
            "entire", "Entire-Session:", .line, .id(prefix: ""), .session(isShared: false),
            from: "entireio/cli CLAUDE.md, lines 412 to 483"),
        Mark(
            "vibe-kanban", "(vibe-kanban ", .subjectEnd, .hex(8...8), .session(isShared: false),
            from: "vibe-kanban@83bed3550f, @b8c733c902"),
        Mark(
            "jules", "://jules.google.com/task/", .anywhere, .digits, .session(isShared: false),
            from: "`PR created automatically by Jules for task [N](…)`; aider@5b21caaa9"),
        Mark(
            "devin", "://app.devin.ai/sessions/", .anywhere, .hex(32...32),
            .session(isShared: false),
            from: "`Link to Devin run: …` in the text of its pull requests"),
        Mark(
            "codex", "://chatgpt.com/codex/tasks/", .anywhere, .id(prefix: "task_"),
            .session(isShared: false),
            from: "`[Codex Task](…)` in the text of its pull requests"),
        Mark(
            "crow", "Crow-Session:", .line, .id(prefix: ""), .session(isShared: false),
            from: "crow#246"),
        Mark(
            "turbocommit", "Turbocommit-Session:", .line, .id(prefix: ""),
            .session(isShared: false), from: "aiblame DETECTION.md"),
        Mark(
            "agent", "Agent-Session:", .line, .id(prefix: ""), .session(isShared: false),
            from: "aiblame DETECTION.md"),
        Mark(
            "agent", "Agent-Conversation:", .line, .id(prefix: ""), .session(isShared: false),
            from: "aiblame DETECTION.md"),
        Mark(
            "session", "Session-Id:", .line, .id(prefix: ""), .session(isShared: false),
            from: "the plain spelling, for any tool"),
    ]

    /// Named workers, tasks, and keys that make two commits the same work.
    private static let workersAndTasks: [Mark] = [
        Mark(
            "gastown", "Executed-By:", .line, .name, .worker,
            from: "Gas Town; beads@db7698956"),
        Mark(
            "agent", "Agent-Id:", .line, .name, .worker,
            from: "git/git@5f93670b5, where one agent bears one name and has many tasks"),
        Mark(
            "agent", "Agent-Task:", .line, .id(prefix: ""), .task, from: "git/git@5f93670b5"),
        Mark("beads", "Bead:", .line, .tasks, .task, from: "beads@848d0d7b6; coven-cave@f76d45445"),
        Mark("beads", "Beads:", .line, .tasks, .task, from: "coven-cave, `Beads: cave-ermg, …`"),
        Mark(
            "beads", "(", .subject, .bracketedTasks, .task,
            from: "`(bd-y45)`: beads@848d0d7b6; `(cave-2hjtv)`: coven-cave@f76d45445"),
        Mark(
            "gerrit", "Change-Id:", .line, .id(prefix: ""), .key,
            from: "Gerrit and jj; git/git@5f93670b5"),
        Mark(
            "entire", "Entire-Checkpoint:", .line, .id(prefix: ""), .key,
            from: "12 hexadecimal digits, later a ULID; entireio/cli@83c840a2c"),
    ]

    /// Lines that name only the tool or the model.
    private static let agents: [Mark] = [
        Mark(
            "", "Co-Authored-By:", .line, .agent, .agent,
            from: "code.claude.com, attribution; vscode#314311; codex#11617; aider@51cfb24c7"),
        Mark(
            "", "Assisted-by:", .line, .agent, .agent, from: "kernel style; gitoxide@68c263bdf"),
        Mark("", "Generated-by:", .line, .agent, .agent, from: "aiblame DETECTION.md"),
        Mark("", "Made-with:", .line, .agent, .agent, from: "Cursor 2.6; periphery@511c790"),
        Mark("", "Agent-Signature:", .line, .agent, .agent, from: "beads@7bb486e58"),
        Mark("", "Entire-Agent:", .line, .agent, .agent, from: "entireio/cli CLAUDE.md"),
        Mark(
            "", "🤖 Generated with ", .line, .agent, .agent,
            from: "claude-code#14241; aider@3c3aff16f"),
        Mark("", "Generated with ", .line, .agent, .agent, from: "the same without its picture"),
        Mark(
            "Happy", "via [Happy](https://happy.engineering)", .line, .nothing, .agent,
            from: "vibe-kanban@7709e84f4"),
    ]

    /// What forges and git itself write: landings, reverts, picks.
    private static let forges: [Mark] = [
        Mark(
            "", "Merge pull request #", .column, .number(after: ""), .pullRequest, isExact: true,
            from: "GitHub, Bitbucket Server"),
        Mark(
            "", "Merge pull request '", .column, .number(after: "' (#"), .pullRequest,
            isExact: true, from: "Gitea, Forgejo"),
        Mark(
            "", "Merged in ", .column, .number(after: "(pull request #"), .pullRequest,
            isExact: true, from: "Bitbucket"),
        Mark(
            "", "Merged PR ", .column, .number(after: ""), .pullRequest, isExact: true,
            from: "Azure"),
        Mark(
            "", "See merge request ", .column, .number(after: "!"), .pullRequest, isExact: true,
            from: "GitLab"),
        Mark(
            "", "Differential Revision: ", .column, .number(after: "/D"), .pullRequest,
            isExact: true, from: "Phabricator"),
        Mark(
            "", "(#", .subject, .number(after: ""), .pullRequest,
            from: "the squashes of GitHub and Gitea"),
        Mark(
            "", "This reverts commit ", .column, .object, .revert, isExact: true,
            from: "git revert"),
        Mark(
            "", "(cherry picked from commit ", .column, .object, .cherryPick, isExact: true,
            from: "git cherry-pick -x"),
    ]
}
