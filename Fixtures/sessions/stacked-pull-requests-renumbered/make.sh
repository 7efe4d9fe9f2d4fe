#!/usr/bin/env bash
# The base of the stack was published second: #12 is stacked on #13.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
branch feat/limit
at '2026-06-02T10:20:00+00:00'
change 'limit: at most four' src/limit.ts
pull_request 12 feat/limit
pull_request 13 feat/queue
at '2026-06-02T15:00:00+00:00'
squash 13 'Queue uploads'
at '2026-06-02T16:00:00+00:00'
squash 12 'Limit uploads'
gone feat/queue feat/limit
