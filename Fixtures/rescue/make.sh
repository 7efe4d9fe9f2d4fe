#!/usr/bin/env bash
# Everything by which work gets lost, and beside each the case that only looks so.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
begin "$@"
keeping_reflogs

# work_in FILE WORD: four lines that are nowhere else.
work_in() {
  for n in 1 2 3 4; do printf '%s keeps the number %s of %s\n' "$1" "$n" "$2"; done >> "$1"
  git add "$1"
}

as 'Ada Lovelace'
at 2026-03-02T09:00:00+01:00
a_start 2026-03-02T09:00:00+01:00
work_in app.ts start && commit 'app: begin'

# A branch is deleted with both of its commits.
as 'Bo Diddley'
at 2026-03-02T10:00:00+01:00
branch bo/parser main
work_in parser.ts words && commit 'parser: split words'
at 2026-03-02T10:10:00+01:00
work_in parser.ts quotes && commit 'parser: keep quotes'
on main && git branch -q -D bo/parser

# Innocent: another text for the same change, and a file that was forgotten.
as 'Ada Lovelace'
at 2026-03-02T11:00:00+01:00
work_in menu.ts open && commit 'menu: opne'
amend 'menu: open'
at 2026-03-02T11:10:00+01:00
work_in view.ts open && commit 'view: show the menu'
work_in style.css open && amend 'view: show the menu, with style'

# Innocent: a branch is rebased, and the rebased form lands.
at 2026-03-02T12:00:00+01:00
branch ada/login main
work_in login.ts form && commit 'login: the form'
on main && at 2026-03-02T12:10:00+01:00
work_in app.ts login && commit 'app: a place for the login'
on ada/login && at 2026-03-02T12:20:00+01:00
git rebase -q main && on main && forward ada/login && gone ada/login

# Innocent: a branch is squashed, and deleted.
at 2026-03-02T13:00:00+01:00
branch ada/search main
work_in search.ts first && commit 'search: a first form'
work_in search.ts second && commit 'search: a second form'
on main && at 2026-03-02T13:10:00+01:00
squashed ada/search && commit 'search: find things' && git branch -q -D ada/search

# A commit is thrown away by a reset.
as 'Bo Diddley'
at 2026-03-02T14:00:00+01:00
branch bo/cache main
work_in cache.ts keys && commit 'cache: hash the keys'
at 2026-03-02T14:05:00+01:00
git reset -q --hard HEAD~1 && on main

# A stash is dropped; innocent: one is popped and committed, one is still on the stack.
at 2026-03-02T15:00:00+01:00
work_in app.ts dropped && git stash push -q -m 'half a dialogue' && git stash drop -q
at 2026-03-02T15:10:00+01:00
work_in app.ts popped && git stash push -q && git stash pop -q --index && commit 'app: popped'
at 2026-03-02T15:20:00+01:00
work_in menu.ts stacked && git stash push -q -m 'still there'
work_in menu.ts newer && git stash push -q -m 'on top'

# A commit in a worktree that was removed: nothing names it any more.
as 'Cy Coleman'
at 2026-03-02T16:00:00+01:00
worktree cy-tree
in_worktree cy-tree && work_in export.ts rows && commit 'export: write the rows'
in_main_tree && git worktree remove --force "$(git worktree list --porcelain | sed -n 's/^worktree \(.*cy-tree.*\)/\1/p')"

# A branch is deleted whose commit had been amended: one loss, not two.
as 'Bo Diddley'
at 2026-03-02T17:00:00+01:00
branch bo/retry main
work_in retry.ts once && commit 'retry: onec'
work_in retry.ts twice && amend 'retry: twice'
on main && git branch -q -D bo/retry
