#!/usr/bin/env bash
# A branch was written before #12 landed, and rebased onto that landing before it was merged.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T09:00:00+00:00'
change 'queue: a first one' src/queue.ts
pull_request 12 feat/queue
on main
branch feat/limit
at '2026-06-02T09:30:00+00:00'
change 'limit: at most four' src/limit.ts
at '2026-06-02T10:00:00+00:00'
squash 12 'Queue uploads'
on feat/limit
at '2026-06-02T15:30:00+00:00'
git rebase -q main
on main
at '2026-06-02T16:00:00+00:00'
merge feat/limit "Merge branch 'feat/limit'"
gone feat/queue feat/limit
git prune --expire=now
