#!/usr/bin/env bash
# A branch with a session's commits and one of Ada's own.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
work src/queue.ts
commit 'queue: a first one' 'Session-Id: 4f2a'
at '2026-06-02T10:20:00+00:00'
work src/queue.ts
commit 'queue: at most four' 'Session-Id: 4f2a'
at '2026-06-02T15:00:00+00:00'
change 'queue: words' src/queue.ts
on main
at '2026-06-02T16:00:00+00:00'
merge feat/queue "Merge branch 'feat/queue'"
gone feat/queue
