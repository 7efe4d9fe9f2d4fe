#!/usr/bin/env bash
# One head commit, published as two pull requests; the second one lands empty.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:20:00+00:00'
change 'queue: at most four' src/queue.ts
pull_request 12 feat/queue
pull_request 13 feat/queue
at '2026-06-02T15:00:00+00:00'
squash 12 'Queue uploads'
at '2026-06-02T15:10:00+00:00'
by_forge
git commit -q --allow-empty -m 'Limit uploads (#13)'
by_hand
gone feat/queue
