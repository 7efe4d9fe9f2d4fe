#!/usr/bin/env bash
# Two linked worktrees of one name; the second begins half an hour after the first is done.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
keeping_reflogs
a_start '2026-06-01T09:00:00+00:00'
worktree otter
worktree heron
in_worktree otter
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:20:00+00:00'
change 'queue: at most four' src/queue.ts
in_main_tree
forward worktrees/otter/HEAD
in_worktree heron
at '2026-06-02T10:50:00+00:00'
on main~0
change 'server: do not leave the directory' src/server.ts
in_main_tree
forward worktrees/heron/HEAD
