#!/usr/bin/env bash
# Direct commits of one name that share a file, each at most 45 min after the one before.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:45:00+00:00'
change 'queue: ask the limit' src/queue.ts src/limit.ts
at '2026-06-02T11:20:00+00:00'
change 'limit: at most four' src/limit.ts
at '2026-06-02T11:50:00+00:00'
change 'limit: or eight' src/limit.ts src/words.ts
