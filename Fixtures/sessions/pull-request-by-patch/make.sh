#!/usr/bin/env bash
# Landings that name no number: one retitled, one of two commits, and one that was edited and kept only its subject.

. "$(dirname "$0")/../../lib.sh"
begin "$@"
a_start '2026-06-01T09:00:00+00:00'
as Ben
branch fix/climb
at '2026-06-02T10:00:00+00:00'
change 'server: do not leave the directory' src/server.ts
pull_request 12 fix/climb
as Ada
on main
branch feat/queue
at '2026-06-02T10:30:00+00:00'
change 'queue: a first one' src/queue.ts
at '2026-06-02T14:00:00+00:00'
change 'queue: at most four' src/queue.ts src/upload.ts
pull_request 13 feat/queue
as Ben
on main
branch fix/count
at '2026-06-02T15:00:00+00:00'
change 'parse: count the names' src/parse.ts
pull_request 14 fix/count
at '2026-06-03T10:00:00+00:00'
land 12 'Refuse paths that climb'
as Ada
at '2026-06-03T11:00:00+00:00'
land 13 'Queue uploads'
as Ben
at '2026-06-03T12:00:00+00:00'
by_forge
change 'Parse: count the names.' src/parse.ts
gone fix/climb feat/queue fix/count
