#!/usr/bin/env bash
# A pull request with a session's commits, one commit without a mark, and a squash without a mark.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
work src/queue.ts
commit 'queue: a first one' 'Session-Id: 4f2a'
at '2026-06-02T10:20:00+00:00'
work src/queue.ts
commit 'queue: at most four' 'Session-Id: 4f2a'
at '2026-06-02T15:00:00+00:00'
change 'queue: words' src/queue.ts
pull_request 12 feat/queue
at '2026-06-02T16:00:00+00:00'
squash 12 'Queue uploads'
gone feat/queue
