#!/usr/bin/env bash
# The same, 91 min later.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T09:30:00-05:00'
change 'queue: a first one' src/queue.ts
pull_request 12 feat/queue
at '2026-06-02T10:00:00-05:00'
squash 12 'Queue uploads'
gone feat/queue
at '2026-06-02T18:31:00+02:00'
change 'limit: at most four' src/limit.ts
at '2026-06-02T18:46:00+02:00'
change 'limit: or eight' src/limit.ts
