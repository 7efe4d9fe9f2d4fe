#!/usr/bin/env bash
# Two open branches: one pushed in part, one only on the remote.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
git update-ref refs/remotes/origin/feat/queue feat/queue
at '2026-06-02T18:00:00+00:00'
change 'queue: at most four' src/words.ts
on main
as Ben
branch fix/climb
at '2026-06-02T10:05:00+00:00'
change 'server: do not leave the directory' src/queue.ts
git update-ref refs/remotes/origin/fix/climb fix/climb
on main
gone fix/climb
as Ada
at '2026-06-03T10:00:00+00:00'
change 'readme: what ferry is' README.md
