#!/usr/bin/env bash
# Three people, none with 70 % of the commits: names tell sessions apart.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as Cyd
at '2026-06-01T12:00:00+00:00'
change 'parse: trim names' src/parse.ts
at '2026-06-01T16:00:00+00:00'
change 'words: a first few' src/words.ts
as Ada
branch feat/queue
at '2026-06-02T09:00:00+00:00'
change 'queue: a first one' src/queue.ts
pull_request 12 feat/queue
at '2026-06-02T10:00:00+00:00'
squash 12 'Queue uploads'
branch feat/limit
at '2026-06-02T10:30:00+00:00'
change 'limit: at most four' src/limit.ts
pull_request 13 feat/limit
as Ben
on main
branch fix/climb
at '2026-06-02T10:40:00+00:00'
change 'server: do not leave the directory' src/server.ts
pull_request 14 fix/climb
as Ada
at '2026-06-02T11:00:00+00:00'
squash 13 'Limit uploads'
as Ben
at '2026-06-02T12:00:00+00:00'
squash 14 'Refuse paths that climb'
gone feat/queue feat/limit fix/climb
