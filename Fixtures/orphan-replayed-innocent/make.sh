#!/usr/bin/env bash
# Half of #110 is deleted on a branch, the branch is rebased, and both versions are merged. Counted twice, all of it
# would be gone; half of it is.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T10:00:00+00:00'
feature src/panes.ts 1 30
feature src/pane-sizes.ts 31 60
landed 110 'Panes side by side'

at '2026-06-02T10:30:00+00:00'
branch less main
git rm -q src/panes.ts
commit 'panes: out, the grid does it'
on main
at '2026-06-02T10:40:00+00:00'
change 'grid' src/grid.ts
git checkout -q -b less-again less
GIT_COMMITTER_DATE='2026-06-02T10:45:00+00:00' git rebase -q main
on main
at '2026-06-02T10:50:00+00:00'
merge less "Merge branch 'less'"
at '2026-06-02T10:55:00+00:00'
merge less-again "Merge branch 'less-again'"
gone less less-again
