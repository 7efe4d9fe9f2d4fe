#!/usr/bin/env bash
# A merge by hand loses one file of the other side: no commit deletes it, and one path is no dropped side.

. "$(dirname "$0")/../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'

at '2026-06-02T09:00:00+00:00'
branch atlas
change 'atlas' src/atlas.ts
on main
at '2026-06-02T10:00:00+00:00'
feature src/toolbar.ts 1 30
landed 290 'A toolbar'
at '2026-06-02T11:00:00+00:00'
git merge -q --no-ff --no-commit atlas > /dev/null 2>&1
git rm -q -f src/toolbar.ts
git commit -q -m "Merge branch 'atlas'"
gone atlas
