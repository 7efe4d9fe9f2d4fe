#!/usr/bin/env bash
# The same file, the same name, 46 min later.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:46:00+00:00'
change 'queue: at most four' src/queue.ts
