#!/usr/bin/env bash
# #13 forked before #12 landed; its first commit came after.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T09:30:00-05:00'
change 'queue: a first one' src/queue.ts
pull_request 12 feat/queue
on main
branch feat/limit
at '2026-06-02T10:00:00-05:00'
squash 12 'Queue uploads'
on feat/limit
at '2026-06-02T17:30:00+02:00'
change 'limit: at most four' src/limit.ts
pull_request 13 feat/limit
at '2026-06-02T18:00:00+02:00'
squash 13 'Limit uploads'
gone feat/queue feat/limit
