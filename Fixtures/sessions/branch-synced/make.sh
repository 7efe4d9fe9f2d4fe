#!/usr/bin/env bash
# A branch takes main in, and is merged afterwards.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
on main
as Ben
at '2026-06-02T10:30:00+00:00'
change 'readme: what ferry is' README.md
at '2026-06-02T10:40:00+00:00'
change 'readme: in one line' README.md
as Ada
on feat/queue
at '2026-06-02T11:00:00+00:00'
merge main "Merge branch 'main' into feat/queue"
at '2026-06-02T12:00:00+00:00'
change 'queue: at most four' src/queue.ts
on main
at '2026-06-02T13:00:00+00:00'
merge feat/queue "Merge branch 'feat/queue'"
gone feat/queue
