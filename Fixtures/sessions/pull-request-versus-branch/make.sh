#!/usr/bin/env bash
# The branch of a pull request is still there, one commit ahead of what was pushed.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T10:10:00+00:00'
change 'queue: at most four' src/queue.ts
pull_request 12 feat/queue
at '2026-06-02T10:20:00+00:00'
change 'queue: not pushed yet' src/queue.ts
at '2026-06-02T16:00:00+00:00'
squash 12 'Queue uploads'
