#!/usr/bin/env bash
# A commit touches two areas of one name: it goes with the nearest only.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:05:00+00:00'
change 'server: do not leave the directory' src/server.ts
at '2026-06-02T10:10:00+00:00'
change 'ferry: one style' src/queue.ts src/server.ts
