#!/usr/bin/env bash
# Two areas of one name and a commit of Ben's, interleaved on main.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:05:00+00:00'
change 'server: do not leave the directory' src/server.ts
as Ben
at '2026-06-02T10:10:00+00:00'
change 'readme: what ferry is' README.md
as Ada
at '2026-06-02T10:15:00+00:00'
change 'queue: at most four' src/queue.ts
at '2026-06-02T10:20:00+00:00'
change 'server: say so' src/server.ts
at '2026-06-02T10:50:00+00:00'
change 'queue: words' src/queue.ts
