#!/usr/bin/env bash
# #13 was built on #12's commit before that landed.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T09:00:00+00:00'
change 'queue: a first one' src/queue.ts
pull_request 12 feat/queue
branch feat/limit
at '2026-06-02T09:20:00+00:00'
change 'limit: at most four' src/limit.ts
pull_request 13 feat/limit
at '2026-06-02T10:00:00+00:00'
squash 12 'Queue uploads'
on feat/limit
at '2026-06-02T10:10:00+00:00'
change 'limit: or eight' src/limit.ts
pull_request 13 feat/limit
at '2026-06-02T11:00:00+00:00'
squash 13 'Limit uploads'
gone feat/queue feat/limit
