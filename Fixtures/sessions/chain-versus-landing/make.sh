#!/usr/bin/env bash
# A forge's landing between two direct commits, all of one name, in one file, minutes apart.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
branch fix/queue
at '2026-06-02T10:05:00+00:00'
change 'queue: at most four' src/queue.ts
pull_request 12 fix/queue
at '2026-06-02T10:10:00+00:00'
squash 12 'Limit uploads'
gone fix/queue
at '2026-06-02T10:15:00+00:00'
change 'queue: words' src/queue.ts
