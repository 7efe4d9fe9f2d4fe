#!/usr/bin/env bash
# The forge lands two pull requests as true merges; of #13 this clone has no head.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T14:00:00+00:00'
change 'queue: at most four' src/queue.ts
pull_request 12 feat/queue
on main
at '2026-06-02T16:00:00+00:00'
by_forge
merge feat/queue 'Merge pull request #12 from ada/feat/queue' 'Queue uploads'
as Ben
branch fix/climb
at '2026-06-03T10:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
on main
at '2026-06-03T11:00:00+00:00'
by_forge
merge fix/climb 'Merge pull request #13 from ben/fix/climb' 'Refuse paths that climb'
gone feat/queue fix/climb
