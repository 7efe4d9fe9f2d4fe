#!/usr/bin/env bash
# The same, but the branch was written 72 h and a minute before it landed, and rebased onto something later than #12's landing.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T09:00:00+00:00'
change 'queue: a first one' src/queue.ts
pull_request 12 feat/queue
on main
branch feat/limit
at '2026-06-02T15:59:00+00:00'
change 'limit: at most four' src/limit.ts
at '2026-06-02T17:00:00+00:00'
squash 12 'Queue uploads'
as Ben
at '2026-06-04T10:00:00+00:00'
change 'readme: what ferry is' README.md
as Ada
on feat/limit
at '2026-06-05T15:30:00+00:00'
git rebase -q main
on main
at '2026-06-05T16:00:00+00:00'
merge feat/limit "Merge branch 'feat/limit'"
gone feat/queue feat/limit
git prune --expire=now
