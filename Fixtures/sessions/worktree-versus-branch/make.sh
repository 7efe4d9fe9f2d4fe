#!/usr/bin/env bash
# A worktree whose branch is merged, and which goes on with a detached HEAD.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
keeping_reflogs
a_start '2026-06-01T09:00:00+00:00'
worktree otter feat/queue
in_worktree otter
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T14:00:00+00:00'
change 'queue: words' src/words.ts
in_main_tree
at '2026-06-02T15:00:00+00:00'
merge feat/queue "Merge branch 'feat/queue'"
in_worktree otter
at '2026-06-03T10:00:00+00:00'
on main~0
change 'parse: trim names' src/parse.ts
at '2026-06-03T14:00:00+00:00'
change 'server: say how far it got' src/server.ts
in_main_tree
forward worktrees/otter/HEAD
