#!/usr/bin/env bash
# A worktree's commits are rebased in it before main goes forward to them.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
keeping_reflogs
a_start '2026-06-01T09:00:00+00:00'
worktree otter
in_worktree otter
at '2026-06-02T10:00:00+00:00'
change 'upload: send in chunks' src/upload.ts
at '2026-06-02T12:00:00+00:00'
change 'words: a first few' src/words.ts
in_main_tree
as Ben
at '2026-06-02T13:00:00+00:00'
change 'readme: what ferry is' README.md
as Ada
in_worktree otter
at '2026-06-02T14:00:00+00:00'
git rebase -q main
in_main_tree
forward worktrees/otter/HEAD
