#!/usr/bin/env bash
# The forge's squash quotes both messages, and with them one session's id, twice.

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
pull_request 12 feat/queue
at '2026-06-02T16:00:00+00:00'
squash 12 'Queue uploads' '* queue: a first one' 'Session-Id: 4f2a' '* queue: at most four' 'Session-Id: 4f2a'
gone feat/queue
