#!/usr/bin/env bash
# A clock that is three hours slow: the branch's commit claims to be older than its own parent, and than #12's landing.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
branch feat/queue
at '2026-06-02T09:00:00+00:00'
change 'queue: a first one' src/queue.ts
pull_request 12 feat/queue
at '2026-06-02T12:00:00+00:00'
squash 12 'Queue uploads'
as Ben
at '2026-06-02T14:00:00+00:00'
change 'readme: what ferry is' README.md
as Ada
branch feat/limit
at '2026-06-02T11:00:00+00:00'
change 'limit: at most four' src/limit.ts
on main
at '2026-06-02T15:00:00+00:00'
merge feat/limit "Merge branch 'feat/limit'"
gone feat/queue feat/limit
