#!/usr/bin/env bash
# #461 had branched off before #460 landed, takes the mainline in, and lands as a revert of #460: whoever reverts knows,
# however the two lie in time.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T09:30:00+00:00'
branch calm
change 'calm: begin' src/calm.ts
on main
at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 460 'A toolbar'
landing=$(git rev-parse HEAD)
on calm
at '2026-06-02T13:10:00+00:00'
merge main "Merge branch 'main' into calm"
at '2026-06-02T13:20:00+00:00'
git rm -q src/toolbar.ts
commit 'calm'
pull_request 461 calm
at '2026-06-02T14:00:00+00:00'
squash 461 'Revert "A toolbar"' "This reverts commit $landing."
gone calm
