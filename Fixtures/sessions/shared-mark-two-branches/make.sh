#!/usr/bin/env bash
# Claude's session starts two subagents, each on a branch of its own; both write the session's one id.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
session='Claude-Session: https://claude.ai/code/session_01Kq7yPdXc4LmT8sBvN2aHgE'
a_start '2026-06-01T09:00:00+00:00'
branch worktree-agent-otter
at '2026-06-02T10:00:00+00:00'
work src/upload.ts
commit 'upload: send in chunks' "$session"
on main
branch worktree-agent-heron
at '2026-06-02T10:03:00+00:00'
work src/server.ts
commit 'server: say how far it got' "$session"
on worktree-agent-otter
at '2026-06-02T10:06:00+00:00'
work src/upload.ts
commit 'upload: send a lost chunk again' "$session"
on worktree-agent-heron
at '2026-06-02T10:09:00+00:00'
work src/server.ts
commit 'server: log what failed' "$session"
on main
at '2026-06-02T10:30:00+00:00'
merge worktree-agent-otter "Merge branch 'worktree-agent-otter'"
at '2026-06-02T10:40:00+00:00'
merge worktree-agent-heron "Merge branch 'worktree-agent-heron'"
gone worktree-agent-otter worktree-agent-heron
