#!/usr/bin/env bash
# Gitea's texts: a merge by a person's hand, a squash by the forge, and no heads.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T10:00:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T14:00:00+00:00'
change 'queue: at most four' src/queue.ts
on main
at '2026-06-02T16:00:00+00:00'
merge feat/queue "Merge pull request 'Queue uploads' (#12) from ada/queue into main" 'Reviewed-on: https://git.example.com/harbour/ferry/pulls/12'
as Ben
branch fix/climb
at '2026-06-03T10:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
on main
at '2026-06-03T11:00:00+00:00'
squashed fix/climb
committed_by Gitea gitea@fake.local
commit 'Refuse paths that climb (#13)' 'Reviewed-on: https://git.example.com/harbour/ferry/pulls/13'
gone feat/queue fix/climb
git prune --expire=now
