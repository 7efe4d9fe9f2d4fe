#!/usr/bin/env bash
# Two worktrees take turns in one file, minutes apart, under one name.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
keeping_reflogs
a_start '2026-06-01T09:00:00+00:00'
worktree otter
worktree heron
in_worktree otter
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
in_worktree heron
at '2026-06-02T10:10:00+00:00'
on worktrees/otter/HEAD~0
change 'queue: at most four' src/queue.ts
in_worktree otter
at '2026-06-02T10:20:00+00:00'
on worktrees/heron/HEAD~0
change 'queue: words' src/queue.ts
in_worktree heron
at '2026-06-02T10:30:00+00:00'
on worktrees/otter/HEAD~0
change 'queue: more words' src/queue.ts
in_main_tree
forward worktrees/heron/HEAD
