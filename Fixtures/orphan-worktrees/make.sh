#!/usr/bin/env bash
# Two linked worktrees of one name, neither with a branch. The second begins half an hour after the first one's work is on
# main, and deletes it.

. "$(dirname "$0")/../lib.sh"
begin "$@"
keeping_reflogs
a_start '2026-06-01T09:00:00+00:00'
worktree otter
worktree heron
in_worktree otter
at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
commit 'a toolbar'
in_main_tree
forward worktrees/otter/HEAD
in_worktree heron
at '2026-06-02T10:30:00+00:00'
on main~0
git rm -q src/toolbar.ts
commit 'bare: the toolbar goes'
in_main_tree
forward worktrees/heron/HEAD
