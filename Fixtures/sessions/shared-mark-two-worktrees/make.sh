#!/usr/bin/env bash
# Two subagents of one Claude session, each in a linked worktree with a detached HEAD; all goes to main by fast-forward.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
session='Claude-Session: https://claude.ai/code/session_01Kq7yPdXc4LmT8sBvN2aHgE'
keeping_reflogs
a_start '2026-06-01T09:00:00+00:00'
worktree otter
worktree heron
in_worktree otter
at '2026-06-02T10:00:00+00:00'
work src/upload.ts
commit 'upload: send in chunks' "$session"
in_main_tree
forward worktrees/otter/HEAD
in_worktree heron
at '2026-06-02T10:30:00+00:00'
on main~0
work src/server.ts
commit 'server: say how far it got' "$session"
in_main_tree
forward worktrees/heron/HEAD
in_worktree otter
at '2026-06-02T11:00:00+00:00'
on main~0
work src/upload.ts
commit 'upload: send a lost chunk again' "$session"
in_main_tree
forward worktrees/otter/HEAD
in_worktree heron
at '2026-06-02T11:30:00+00:00'
on main~0
work src/server.ts
commit 'server: log what failed' "$session"
in_main_tree
forward worktrees/heron/HEAD
