#!/usr/bin/env bash
# A plain clone: no pull request was fetched. The forge's squashes are still known; a person's (#7) and (#12) are issues.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
pull_request 12 feat/queue
as Ben
on main
branch fix/climb
at '2026-06-02T11:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
pull_request 13 fix/climb
as Ada
at '2026-06-02T16:00:00+00:00'
squash 12 'Queue uploads'
as Ben
at '2026-06-02T16:00:30+00:00'
squash 13 'Refuse paths that climb'
gone feat/queue fix/climb
not_fetched 12 13
at '2026-06-03T10:00:00+00:00'
change 'server: close the door (#12)' src/server.ts
at '2026-06-03T12:00:00+00:00'
change 'server: and the window (#7)' src/server.ts
