#!/usr/bin/env bash
# While the pull request waited, Ben pushed one line of it. The landing has neither number nor patch nor subject of it, but its tree.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
echo 'at most four' | write src/limits.ts
change 'queue: a first one' src/queue.ts
at '2026-06-02T14:00:00+00:00'
change 'queue: and what waits' src/queue.ts src/upload.ts
pull_request 12 feat/queue
on main
as Ben
at '2026-06-02T15:00:00+00:00'
echo 'at most four' | write src/limits.ts
commit 'limits: four'
as Ada
at '2026-06-03T10:00:00+00:00'
land 12 'Uploads wait for their turn'
gone feat/queue
