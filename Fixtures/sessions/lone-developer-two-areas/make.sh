#!/usr/bin/env bash
# A lone developer goes to and fro between two areas, straight on main.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T20:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T20:10:00+00:00'
change 'server: do not leave the directory' src/server.ts
at '2026-06-02T20:25:00+00:00'
change 'queue: at most four' src/queue.ts
at '2026-06-02T20:40:00+00:00'
change 'server: say so' src/server.ts
at '2026-06-02T21:00:00+00:00'
change 'queue: words' src/queue.ts
