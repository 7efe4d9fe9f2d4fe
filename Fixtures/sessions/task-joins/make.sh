#!/usr/bin/env bash
# One task, (bd-y45): two branches and a direct commit. And a branch of another task.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/count
at '2026-06-02T10:00:00+00:00'
change 'upload: count bytes (bd-y45)' src/upload.ts
at '2026-06-02T14:00:00+00:00'
change 'upload: count them right' src/upload.ts
on main
at '2026-06-02T15:00:00+00:00'
merge feat/count "Merge branch 'feat/count'"
branch docs/count
at '2026-06-03T10:00:00+00:00'
change 'readme: what is counted (bd-y45)' README.md
on main
branch feat/limit
at '2026-06-03T11:00:00+00:00'
change 'limit: at most four (bd-y46)' src/limit.ts
on main
at '2026-06-03T15:00:00+00:00'
merge docs/count "Merge branch 'docs/count'"
at '2026-06-03T16:00:00+00:00'
merge feat/limit "Merge branch 'feat/limit'"
gone feat/count docs/count feat/limit
at '2026-06-05T10:00:00+00:00'
work src/server.ts
commit 'server: show the count' 'Bead: bd-y45'
