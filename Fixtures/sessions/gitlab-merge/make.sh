#!/usr/bin/env bash
# GitLab's merges: !7 with its head, !8 without, and !9, which was squashed before it was merged.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T14:00:00+00:00'
change 'queue: at most four' src/queue.ts
merge_request 7 feat/queue
on main
at '2026-06-02T16:00:00+00:00'
merge feat/queue "Merge branch 'feat/queue' into 'main'" 'Queue uploads' 'See merge request harbour/ferry!7'
as Ben
branch fix/climb
at '2026-06-03T10:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
on main
at '2026-06-03T11:00:00+00:00'
merge fix/climb "Merge branch 'fix/climb' into 'main'" 'Refuse paths that climb' 'See merge request harbour/ferry!8'
branch fix/count
at '2026-06-04T10:00:00+00:00'
change 'parse: count' src/parse.ts
at '2026-06-04T10:10:00+00:00'
change 'parse: count right' src/parse.ts
merge_request 9 fix/count
on main
branch squashed
at '2026-06-04T11:00:00+00:00'
squashed fix/count
commit 'Count the names'
on main
merge squashed "Merge branch 'fix/count' into 'main'" 'Count the names' 'See merge request harbour/ferry!9'
gone feat/queue fix/climb fix/count squashed
