#!/usr/bin/env bash
# #13 was built on #12's commit, which was rebased and reworded afterwards: #13 holds a patch-equal copy.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T09:00:00+00:00'
change 'queue: a first draft' src/queue.ts
branch feat/limit
at '2026-06-02T09:20:00+00:00'
change 'limit: at most four' src/limit.ts
pull_request 13 feat/limit
on main
as Ben
at '2026-06-02T09:30:00+00:00'
change 'readme: what ferry is' README.md
as Ada
branch rebased
at '2026-06-02T09:40:00+00:00'
authored '2026-06-02T09:00:00+00:00'
copy feat/queue 'queue: a first one'
pull_request 12 rebased
at '2026-06-02T10:00:00+00:00'
squash 12 'Queue uploads'
at '2026-06-02T11:00:00+00:00'
squash 13 'Limit uploads'
gone feat/queue feat/limit rebased
