#!/usr/bin/env bash
# Two linked worktrees with detached HEADs, and the main one; main goes forward to what each has made.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
keeping_reflogs
a_start '2026-06-01T09:00:00+00:00'
worktree otter
worktree heron
in_worktree otter
at '2026-06-02T10:00:00+00:00'
change 'upload: send in chunks' src/upload.ts
at '2026-06-02T13:00:00+00:00'
change 'server: say how far it got' src/server.ts
in_main_tree
at '2026-06-02T13:05:00+00:00'
forward worktrees/otter/HEAD
at '2026-06-02T13:10:00+00:00'
change 'readme: what ferry is' README.md
in_worktree heron
at '2026-06-02T13:20:00+00:00'
on main~0
at '2026-06-02T13:30:00+00:00'
change 'parse: trim names' src/parse.ts
at '2026-06-02T17:00:00+00:00'
change 'words: a first few' src/words.ts
in_main_tree
at '2026-06-02T17:05:00+00:00'
forward worktrees/heron/HEAD
# This one has not landed: only the worktree's HEAD holds it.
in_worktree heron
at '2026-06-02T18:00:00+00:00'
change 'words: a try' src/limit.ts
