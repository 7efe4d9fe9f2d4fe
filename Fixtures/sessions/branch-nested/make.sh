#!/usr/bin/env bash
# A branch is merged into a branch, and that one into main.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
branch feat/limit
at '2026-06-02T10:30:00+00:00'
change 'limit: at most four' src/limit.ts
at '2026-06-02T10:40:00+00:00'
change 'limit: or eight' src/limit.ts
on feat/queue
at '2026-06-02T11:00:00+00:00'
change 'queue: words' src/words.ts
at '2026-06-02T12:00:00+00:00'
merge feat/limit "Merge branch 'feat/limit' into feat/queue"
at '2026-06-02T13:00:00+00:00'
change 'queue: ask the limit' src/queue.ts
on main
at '2026-06-02T14:00:00+00:00'
merge feat/queue "Merge branch 'feat/queue'"
gone feat/queue feat/limit
