#!/usr/bin/env bash
# Azure's texts: a merge and a squash, by a person's hand, and no heads.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T14:00:00+00:00'
change 'queue: at most four' src/queue.ts
on main
at '2026-06-02T16:00:00+00:00'
merge feat/queue 'Merged PR 12: Queue uploads'
as Ben
branch fix/climb
at '2026-06-03T10:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
on main
at '2026-06-03T11:00:00+00:00'
squashed fix/climb
commit 'Merged PR 13: Refuse paths that climb' 'Related work items: #70'
gone feat/queue fix/climb
git prune --expire=now
