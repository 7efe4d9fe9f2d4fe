#!/usr/bin/env bash
# Three pull requests, their heads fetched: two that the forge squashed, one that never landed.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T14:00:00+00:00'
change 'queue: at most four' src/queue.ts
pull_request 12 feat/queue
on main
as Ben
branch fix/climb
at '2026-06-02T14:10:00+00:00'
change 'server: do not leave the directory' src/server.ts
pull_request 13 fix/climb
on main
branch try/brotli
at '2026-06-02T15:00:00+00:00'
change 'upload: brotli' src/upload.ts
pull_request 14 try/brotli
as Ada
at '2026-06-03T10:00:00+00:00'
squash 12 'Queue uploads'
as Ben
at '2026-06-03T11:00:00+00:00'
squash 13 'Refuse paths that climb'
gone feat/queue fix/climb try/brotli
