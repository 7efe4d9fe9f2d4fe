#!/usr/bin/env bash
# Ada commits on main, pulls what Ben has pushed meanwhile, and pushes the merge: Ben's commits are its second parent.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch theirs
as Ben
at '2026-06-02T10:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
at '2026-06-02T10:15:00+00:00'
change 'server: say so' src/server.ts
on main
as Ada
at '2026-06-02T10:05:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:20:00+00:00'
change 'queue: at most four' src/queue.ts
at '2026-06-02T10:30:00+00:00'
merge theirs "Merge branch 'main' of example.com:harbour/ferry"
gone theirs
as Ben
at '2026-06-02T10:50:00+00:00'
change 'server: say it once' src/server.ts
