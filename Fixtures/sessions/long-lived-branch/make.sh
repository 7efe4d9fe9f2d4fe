#!/usr/bin/env bash
# A release branch that goes on beside main, two maintenance branches, and an ordinary open branch.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch release/1.x
at '2026-06-02T10:00:00+00:00'
change 'queue: an old one' src/queue.ts
at '2026-06-02T10:20:00+00:00'
change 'queue: at most four in 1.x' src/queue.ts
at '2026-06-04T10:00:00+00:00'
change 'queue: words for 1.x' src/queue.ts
on main
branch maint
at '2026-06-05T10:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
on main
branch v1.x
at '2026-06-05T15:00:00+00:00'
change 'server: stay in the directory, in 1.x' src/server.ts
on main
branch feat/limit
at '2026-06-06T10:00:00+00:00'
change 'limit: at most four' src/limit.ts
at '2026-06-06T15:00:00+00:00'
change 'limit: or eight' src/limit.ts
on main
