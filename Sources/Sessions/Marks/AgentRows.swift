extension Agent {
    /// The coding agents. Data: bots that do chores are Forge's.
    static let rows: [Agent] = [
        Agent(
            "Claude Code", tool: "claude",
            addresses: ["noreply@anthropic.com", "no-reply@anthropic.com", "claude@anthropic.com"],
            accounts: ["claude[bot]"], words: ["claude code"],
            branches: ["claude/", "worktree-agent-"]),
        Agent("Claude", words: ["claude", "opus", "sonnet", "haiku"], isGivenName: true),
        Agent(
            "Codex", tool: "codex", addresses: ["noreply@openai.com", "codex@openai.com"],
            accounts: ["chatgpt-codex-connector[bot]"], words: ["codex", "openai codex"],
            branches: ["codex/"]),
        Agent("GPT", words: ["gpt", "chatgpt"]),
        Agent(
            "Cursor", addresses: ["cursoragent@cursor.com"], accounts: ["cursor[bot]"],
            words: ["cursor"], isGivenName: true, branches: ["cursor/"]),
        Agent(
            "Copilot", tool: "copilot",
            accounts: ["copilot", "copilot-swe-agent", "copilot-swe-agent[bot]"],
            words: ["copilot", "github copilot"], branches: ["copilot/"]),
        Agent(
            "Amp", tool: "amp", addresses: ["amp@ampcode.com", "amp@example.com"], words: ["amp"],
            isGivenName: true),
        Agent("aider", addresses: ["aider@aider.chat"], words: ["aider"]),
        Agent(
            "Devin", tool: "devin", accounts: ["devin-ai-integration[bot]"], words: ["devin"],
            isGivenName: true, branches: ["devin/"]),
        Agent(
            "Jules", tool: "jules", accounts: ["google-labs-jules[bot]", "google-labs-jules"],
            words: ["jules", "google jules"], isGivenName: true, branches: ["jules/"]),
        Agent(
            "Factory Droid", accounts: ["factory-droid[bot]"],
            words: ["factory droid", "factory-droid"]),
        Agent(
            "Gemini CLI", accounts: ["gemini-cli", "gemini-cli[bot]"],
            words: ["gemini cli", "gemini-cli"]),
        Agent(
            "Gemini Code Assist", accounts: ["gemini-code-assist[bot]"],
            words: ["gemini code assist"]),
        Agent("Gemini", words: ["gemini"], isGivenName: true),
        Agent(
            "opencode", addresses: ["noreply@opencode.ai"], accounts: ["opencode-agent[bot]"],
            words: ["opencode"], branches: ["opencode-", "opencode/"]),
        Agent("Vibe Kanban", tool: "vibe-kanban", branches: ["vk/"]),
        Agent("Crow", tool: "crow"),
        Agent("Turbocommit", tool: "turbocommit"),
        Agent("Happy", addresses: ["yesreply@happy.engineering"]),
        Agent("Grok", words: ["grok"]),
        Agent(
            "OpenHands", addresses: ["openhands@all-hands.dev"], words: ["openhands"],
            branches: ["openhands/"]),
        Agent("Crush", addresses: ["crush@charm.land"], words: ["crush"], isGivenName: true),
        Agent("Junie", accounts: ["jetbrains-junie[bot]"], words: ["junie"], isGivenName: true),
        Agent("Nori", words: ["nori"], isGivenName: true),
        Agent("LLM", words: ["llm"]),
    ]

    /// What follows an agent's name where it is no family name.
    static let modelWords: Set<String> = [
        "agent", "ai", "assistant", "bot", "cli", "cloud", "code", "opus", "sonnet", "haiku",
        "fable", "mythos", "pro", "flash", "via", "on", "with", "and", "for", "autofix",
    ]
}
