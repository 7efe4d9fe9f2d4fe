#!/usr/bin/env bash
# A named worker's commits in a pull request, and one of hers straight on main.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
work src/queue.ts
commit 'queue: a first one' 'Executed-By: beads/crew/emma'
pull_request 12 feat/queue
at '2026-06-02T15:00:00+00:00'
squash 12 'Queue uploads'
gone feat/queue
at '2026-06-03T10:00:00+00:00'
work src/words.ts
commit 'words: a first few' 'Executed-By: beads/crew/emma'
at '2026-06-03T14:00:00+00:00'
work src/parse.ts
commit 'parse: trim names' 'Executed-By: beads/crew/emma'
