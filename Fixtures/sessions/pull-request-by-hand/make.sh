#!/usr/bin/env bash
# Ada squashes a pull request herself and writes its number: its head is there, so the number counts.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as Ben
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T14:00:00+00:00'
change 'queue: at most four' src/queue.ts
pull_request 12 feat/queue
as Ada
on main
at '2026-06-02T16:00:00+00:00'
squashed feat/queue
commit 'Queue uploads (#12)'
gone feat/queue
at '2026-06-02T16:10:00+00:00'
change 'queue: words' src/queue.ts
